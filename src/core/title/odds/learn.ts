import type { TitleKey } from '#core/base/ids';
import type { Title } from '#core/rulebook/rulebook';
import { awards } from '#core/scoring/award';
import type { Award } from '#core/scoring/awarded';
import type { Cell } from '#core/scoring/cells';
import { clausesFor, titleIn } from '#core/scoring/column';
import { scopeOf } from '#core/scoring/scope';
import type { TableParts } from '#core/scoring/standings';
import { viewOf } from '#core/scoring/view';
import { contendersOf } from '#core/season/contender';
import type { Starter } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { FieldRound } from './field.ts';
import { type CellRows, columnAt, type Probe } from './probe.ts';
import { isOfOneDriver } from './unfit.ts';
import {
  type AwardWalk,
  awardIn,
  awardWalks,
  countbackWalk,
  isAmong,
  type Look,
  type Walk,
  walk,
} from './walk.ts';

/** What a contender has of a car on each place of an order, as far as the scoring was asked; NaN for what it was not. */
export interface Worth {
  readonly contender: string;
  readonly byPlace: Float64Array;
}

/** An award in a round, and what it was seen to give: of each car to whom. */
export interface Learnt {
  readonly walk: AwardWalk;
  /** What a place of it is worth to a car of which nobody asks whether it can score; NaN for what is not known. */
  readonly plain: Float64Array;
  readonly cup: string | undefined;
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
export function newRound(
  then: Season,
  key: TitleKey,
  title: Title,
  round: FieldRound,
  barred: TableParts['barred'],
): LearntRound {
  const { rulebook, round: ofCalendar } = round.open;
  const there = titleIn(rulebook, key, title);
  const clauses = clausesFor(rulebook, there);
  const view = viewOf(title, rulebook, clauses);
  const scope = scopeOf({ season: then, round: ofCalendar.key, key, title: there, rulebook, view, barred });
  const look: Look = { round, view, scope };
  const walks = clauses.flatMap((clause) => {
    const award = awardIn(round, clause);
    return award === undefined ? [] : awardWalks(look, clause, award, isOfOneDriver(title, award));
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
  plain: new Float64Array(starters.length).fill(Number.NaN),
  cup: title.cup,
  cars: starters.map((starter) =>
    contendersOf(title, starter).map((contender) => ({
      contender,
      byPlace: new Float64Array(starters.length).fill(Number.NaN),
    })),
  ),
});

/** @returns false if the scoring has a car on another place than the walk, or gave something else for that place before. */
export const learn = (round: LearntRound, probe: Probe, rows: CellRows): boolean =>
  round.awards.every((one) => learnPlain(one, round, probe) && learnAward(one, round, probe, rows));

/** What the places of an order are worth before it is asked who of them can score. */
function learnPlain({ walk: one, plain, cup }: Learnt, { round }: LearntRound, probe: Probe): boolean {
  if (one.cap === undefined) return true;
  const { byEntry } = awards(probe.season, round.open.round.key);
  const whole: Walk = { order: one.order, roles: one.group, cap: undefined, isPassing: false };
  return seen(whole, one, probe, (car, place) => {
    const of = byEntry.get((round.starters[car] as Starter).entry) ?? [];
    const award = of.find(({ clause, cup: of }) => clause === one.clause && (of === undefined || of === cup));
    return isLearnt(plain, place, award);
  });
}

function learnAward(
  { walk: one, cars }: Learnt,
  { round, column }: LearntRound,
  probe: Probe,
  rows: CellRows,
): boolean {
  return seen(one, one, probe, (car, place) =>
    (cars[car] ?? []).every(({ contender, byPlace }, seat) => {
      if (one.isOfDriver && probe.drawn.driver[one.order.at + car] !== seat) return true;
      return isLearnt(
        byPlace,
        place,
        awardOf(rows.get(contender)?.[column], one.clause, round.starters[car]),
      );
    }),
  );
}

/** Looks at each car that scores, as long as all is as it was seen before. */
function seen(
  way: Walk,
  { among }: AwardWalk,
  { drawn }: Probe,
  look: (car: number, place: number) => boolean,
): boolean {
  let isAlike = true;
  walk(way, drawn, (car, place) => {
    if (among === undefined || isAmong(among, car, drawn)) isAlike = look(car, place);
    return isAlike;
  });
  return isAlike;
}

function isLearnt(byPlace: Float64Array, place: number, award: Award | undefined): boolean {
  const [before, now] = [byPlace[place - 1] as number, award?.points ?? 0];
  byPlace[place - 1] = now;
  return (award === undefined || award.place === place) && (Number.isNaN(before) || before === now);
}

const awardOf = (cell: Cell | undefined, clause: string, starter: Starter | undefined) =>
  cell?.awards.find((award) => award.clause === clause && award.entry === starter?.entry);

/**
 * Fills in places on which a car was not seen, since others of its contender were ahead: they are worth what they are
 * to any car, if that was so on every place on which it was seen.
 */
export function fillIn({ walk: one, plain, cars }: Learnt): void {
  if (one.cap === undefined) return;
  for (const { byPlace } of cars.flat()) {
    const known = [...byPlace.keys()].filter((index) => !Number.isNaN(byPlace[index]));
    if (known.length === 0 || known.some((index) => byPlace[index] !== plain[index])) continue;
    byPlace.set(plain);
  }
}
