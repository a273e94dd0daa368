import type { LapTime } from '#core/base/laptime';
import type { Run } from './run.ts';

/** Bounds of a place: the same twice, but for cars level on laps of which some have no time. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}
export interface PlacedRun {
  readonly run: Run;
  readonly place: Bounds;
}

/** More laps first, then less time. Cars level on both have one place; a car without a time is anywhere among those with its laps. */
export function inRunOrder(runs: readonly Run[]): readonly PlacedRun[] {
  const byLaps = Map.groupBy(runs, ({ laps }) => laps);
  const laps = [...byLaps.keys()].toSorted((a, b) => b - a);
  let ahead = 0;
  return laps.flatMap((lap) => {
    const level = byLaps.get(lap) ?? [];
    const placed = placedByTime(level, ahead);
    ahead += level.length;
    return placed;
  });
}

function placedByTime(level: readonly Run[], ahead: number): readonly PlacedRun[] {
  const timed = level.flatMap((run) => (run.time === undefined ? [] : [{ run, time: run.time }]));
  const others = level.filter(({ time }) => time === undefined);
  const inOrder = timed.toSorted((a, b) => a.time - b.time);
  const faster = (time: LapTime) => inOrder.findIndex((other) => other.time === time);
  return [
    ...inOrder.map(({ run, time }) => {
      const from = ahead + faster(time) + 1;
      return { run, place: { from, to: from + others.length } };
    }),
    ...others.map((run) => ({ run, place: { from: ahead + 1, to: ahead + level.length } })),
  ];
}
