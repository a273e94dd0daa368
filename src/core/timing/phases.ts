import type { LapTime } from '#core/base/laptime';
import type { Run } from './run.ts';
import { FLAGS, type Flag, UNKNOWN } from './sheet.ts';

/** A part of a race that was neutralised (full course yellow, safety car), or stopped by the red flag. */
export interface Phase {
  readonly flag: 'neutralised' | 'red';
  /** From the start of the race: when the first car crossed the line under that flag. */
  readonly from: LapTime;
  /** When the first crossed it under another; at the end of the race when the last did under this one. */
  readonly to: LapTime;
}

/**
 * The neutralised phases and red flags of a race, by what was shown each time that any car crossed the line.
 *
 * @returns undefined where nobody tells a flag.
 */
export function phasesOf(runs: readonly Run[]): readonly Phase[] | undefined {
  const crossings = runs.flatMap(crossingsOf).toSorted((a, b) => a.time - b.time);
  const last = crossings.at(-1);
  if (last === undefined) return undefined;
  const turns = crossings.filter(({ flag }, index) => crossings[index - 1]?.flag !== flag);
  return turns.flatMap(({ flag, time }, index): readonly Phase[] => {
    const to = (turns[index + 1] ?? last).time;
    return flag === 'neutralised' || flag === 'red' ? [{ flag, from: time, to }] : [];
  });
}

interface Crossing {
  readonly time: LapTime;
  readonly flag: Flag;
}

/** When a car crossed the line, and what it was shown: as far as both are known. */
function crossingsOf({ record, clock, rows }: Run): readonly Crossing[] {
  return [...clock.subarray(0, rows)].flatMap((time, row): readonly Crossing[] => {
    const flag = FLAGS[record.flag[row] ?? 0] ?? 'unknown';
    return time === UNKNOWN || flag === 'unknown' ? [] : [{ time: time as LapTime, flag }];
  });
}
