import type { Cell } from '#core/scoring/cells';
import { roomFor } from '#core/scoring/count';
import { isNeverDropped, type Rule } from '#core/scoring/tally';

/** Rounds that are kept or dropped as one, by their places in the calendar. */
export type Unit = readonly number[];

/** A part of the season, of whose rounds or meetings so many count. */
export interface Part {
  readonly units: readonly Unit[];
  readonly room: number;
}

/** The parts of the season that a title counts, in turn. */
export function partsOf({ counting, open, rounds }: Rule): readonly Part[] {
  const { keep, parts = [], per } = counting;
  const groups = Map.groupBy(
    open,
    (index) => (per === 'meeting' ? rounds[index]?.meeting : undefined) ?? index,
  );
  const units = [...groups.values()];
  let from = 0;
  return (keep === undefined ? parts : [{ keep, first: undefined }]).map((part) => {
    const of = units.slice(from, part.first === undefined ? undefined : from + part.first);
    from += of.length;
    return { units: of, room: Math.min(of.length, roomFor(part.keep, of.length)) };
  });
}

/** May none of the unit be dropped, for a contender with such cells? */
export const isKept = (unit: Unit, cells: readonly (Cell | undefined)[], rule: Rule): boolean =>
  unit.some((index) => isNeverDropped(cells[index], rule.rounds[index], rule.counting.neverDropped));
