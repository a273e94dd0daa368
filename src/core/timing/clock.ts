import { type LapRecord, UNKNOWN } from './sheet.ts';

/**
 * Milliseconds from the start to the end of each lap: as the file tells, or after the lap before and by its own time;
 * UNKNOWN where neither is.
 */
export function clockOf({ lap, time, elapsed }: LapRecord): Int32Array {
  const clock = Int32Array.from(elapsed);
  let [before, number] = [0, 0];
  for (let row = 0; row < clock.length; row++) {
    const [own, told] = [time[row] ?? UNKNOWN, clock[row] ?? UNKNOWN];
    const follows = lap[row] === number + 1 && before !== UNKNOWN && own !== UNKNOWN;
    if (told === UNKNOWN && follows) clock[row] = before + own;
    before = clock[row] ?? UNKNOWN;
    number = lap[row] ?? UNKNOWN;
  }
  return clock;
}
