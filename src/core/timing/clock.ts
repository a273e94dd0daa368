import { type LapRecord, UNKNOWN } from './sheet.ts';

/**
 * Milliseconds from the start to the end of each lap: as the file tells, or after the lap before and by its own time;
 * UNKNOWN where neither is.
 *
 * The first lap may be longer than from the start on (some simulators time it from the garage), so that a clock never
 * begins with its time alone.
 *
 * @param total when the last lap ended, where the laps do not tell: the clock is then counted back from there.
 */
export function clockOf(record: LapRecord, total?: number): Int32Array {
  const clock = forwards(record);
  const isDark = clock.every((time) => time === UNKNOWN);
  return isDark && total !== undefined ? backwards(record, total) : clock;
}

function forwards({ lap, time, elapsed }: LapRecord): Int32Array {
  const clock = Int32Array.from(elapsed);
  let [before, number]: [number, number] = [UNKNOWN, 0];
  for (let row = 0; row < clock.length; row++) {
    const [own, told] = [time[row] ?? UNKNOWN, clock[row] ?? UNKNOWN];
    const follows = lap[row] === number + 1 && before !== UNKNOWN && own !== UNKNOWN;
    if (told === UNKNOWN && follows) clock[row] = before + own;
    before = clock[row] ?? UNKNOWN;
    number = lap[row] ?? UNKNOWN;
  }
  return clock;
}

function backwards({ lap, time }: LapRecord, total: number): Int32Array {
  const clock = new Int32Array(lap.length).fill(UNKNOWN);
  let [after, number] = [total, (lap.at(-1) ?? 0) + 1];
  for (let row = clock.length - 1; row >= 0 && lap[row] === number - 1; row--) {
    clock[row] = after;
    const own = time[row] ?? UNKNOWN;
    if (own === UNKNOWN || own > after) break;
    [after, number] = [after - own, lap[row] ?? 0];
  }
  return clock;
}
