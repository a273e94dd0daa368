import type { TitleKey } from '#core/base/ids';
import type { Title } from '#core/rulebook/rulebook';
import type { Cell } from '#core/scoring/cells';
import { clausesFor } from '#core/scoring/column';
import { scopeOf } from '#core/scoring/scope';
import { viewOf } from '#core/scoring/view';
import { contendersOf } from '#core/season/contender';
import type { Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { FieldRound } from './field.ts';
import { barredFrom, type CellRows, columnAt, type Probe } from './probe.ts';
import { titleIn } from './unfit.ts';
import { type AwardWalk, awardIn, awardWalks, countbackWalk, isAmong, type Look, type Walk, walk } from './walk.ts';

/** What a contender has of a car on each place of an order, as far as the scoring was asked; NaN for what it was not. */
export interface Worth {
  readonly contender: string;
  readonly byPlace: Float64Array;
}

/** An award in a round, and what it was seen to give: of each car to whom. */
export interface Learnt {
  readonly walk: AwardWalk;
  readonly cars: readonly (readonly Worth[])[];
}

/** A round that remains, as a title looks at it. */
export interface LearntRound {
  readonly round: FieldRound;
  /** Its place in the calendar. */
  readonly column: number;
  readonly awards: readonly Learnt[];
  readonly countback: Walk | undefined;
  /** Whose places count for countback, of each car. */
  readonly countedFor: readonly (readonly string[])[];
}

/** The round before anything of it is learnt. @param then a season in which it was run. */
export function newRound(then: Season, key: TitleKey, title: Title, round: FieldRound): LearntRound {
  const { rulebook, round: ofCalendar } = round.open;
  const there = titleIn(key, title, round);
  const clauses = clausesFor(rulebook, there);
  const view = viewOf(title, rulebook, clauses);
  const barred = barredFrom(then, key, title);
  const scope = scopeOf({ season: then, round: ofCalendar.key, key, title: there, rulebook, view, barred });
  const look: Look = { round, view, scope };
  const walks = clauses.flatMap((clause) => {
    const award = awardIn(round, clause);
    return award === undefined ? [] : awardWalks(look, clause, award);
  });
  const isLost = ({ entry }: Starter, contender: string) =>
    title.for === 'driver' && scope?.lost.get(entry)?.some(({ driver }) => driver === contender) === true;
  return {
    round,
    column: columnAt(then, ofCalendar.key),
    awards: walks.map((one) => nothingLearnt(title, one, round.starters)),
    countback: countbackWalk(look),
    countedFor: round.starters.map((starter) =>
      contendersOf(title, starter).filter((contender) => !isLost(starter, contender)),
    ),
  };
}

const nothingLearnt = (title: Title, one: AwardWalk, starters: readonly Starter[]): Learnt => ({
  walk: one,
  cars: starters.map((starter) =>
    contendersOf(title, starter).map((contender) => ({
      contender,
      byPlace: new Float64Array(starters.length).fill(Number.NaN),
    })),
  ),
});

/** @returns false if the scoring has a car on another place than the walk, or gave something else for that place before. */
export const learn = ({ awards, column, round }: LearntRound, probe: Probe, rows: CellRows): boolean =>
  awards.every((one) => learnAward(one, round.starters, column, probe, rows));

function learnAward(
  { walk: one, cars }: Learnt,
  starters: readonly Starter[],
  column: number,
  { drawn }: Probe,
  rows: CellRows,
): boolean {
  let isAlike = true;
  walk(one, drawn, (car, place) => {
    if (one.among !== undefined && !isAmong(one.among, car, drawn)) return true;
    for (const { contender, byPlace } of cars[car] ?? []) {
      const award = awardOf(rows.get(contender)?.[column], one.clause, starters[car]);
      const [before, now] = [byPlace[place - 1] as number, award?.points ?? 0];
      if (award !== undefined && award.place !== place) isAlike = false;
      if (!Number.isNaN(before) && before !== now) isAlike = false;
      byPlace[place - 1] = now;
    }
    return isAlike;
  });
  return isAlike;
}

const awardOf = (cell: Cell | undefined, clause: string, starter: Starter | undefined) =>
  cell?.awards.find((award) => award.clause === clause && award.entry === starter?.entry);
