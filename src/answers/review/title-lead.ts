import { leadersOf } from '#answers/leaders';
import { isOfWeight } from '#answers/unsettled';
import { NO_POINTS, subtractPoints } from '#core/base/points';
import type { Row, Standings } from '#core/scoring/table';
import { unsettledFor } from '#core/scoring/unsettled';
import type { Season } from '#core/season/season';
import { titleState } from '#core/title/state';
import type { TitleState } from '#core/title/verdict';
import type { Fate, Margin } from '#words/review/said';

/** Who is first of a title, and how far ahead. */
export interface TitleLead {
  readonly table: Standings;
  readonly state: TitleState;
  readonly fate: Fate;
  /** Whether it rests on results that may still change. */
  readonly isProvisional: boolean;
  readonly first: readonly [Row, ...Row[]];
  /** All who share the next rank. */
  readonly next: readonly Row[];
  readonly margin: Margin | undefined;
}

/** @returns undefined where nobody has a point. */
export function titleLead(season: Season, table: Standings): TitleLead | undefined {
  const state = titleState(season, table.title);
  if (state === undefined) return undefined;
  const won = table.rows.filter(({ contender }) => state.champions.includes(contender));
  const [first, ...others] = won.length > 0 ? won : leadersOf(table.rows);
  if (first === undefined || first.points <= NO_POINTS) return undefined;
  const firsts = [first, ...others] as const;
  const next = nextOf(table, firsts);
  return {
    table,
    state,
    fate: won.length === 0 ? 'led' : state.remaining.length === 0 ? 'won' : 'certain',
    isProvisional: unsettledFor(season, table.title).some(isOfWeight),
    first: firsts,
    next,
    margin: marginOf(first, next),
  };
}

function nextOf({ rows }: Standings, first: readonly Row[]): readonly Row[] {
  const behind = rows.filter((row) => row.position !== null && !first.includes(row));
  return behind.filter(({ position }) => position === behind[0]?.position);
}

function marginOf({ points }: Row, [next]: readonly Row[]): Margin | undefined {
  if (next === undefined || next.points <= NO_POINTS) return { is: 'alone' };
  const by = subtractPoints(points, next.points);
  if (by === 0) return { is: 'level', by: next.separatedBy };
  return by < 0 ? undefined : { is: 'points', by, next: next.points };
}

/** How close it was: points ahead for each point of the first; infinitely far where nobody else has any. */
export function closeness({ first: [{ points }], margin }: TitleLead): number {
  if (margin?.is === 'level') return 0;
  return margin?.is === 'points' ? margin.by / points : Number.POSITIVE_INFINITY;
}

/** Have the first of two titles as many points, and as many more than the next? */
export const isAlike = (one: TitleLead, other: TitleLead): boolean =>
  one.first[0].points === other.first[0].points &&
  JSON.stringify(one.margin) === JSON.stringify(other.margin);
