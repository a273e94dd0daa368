import type { CarNumber, RoundKey, TitleKey } from '#core/base/ids';
import { inQuestion } from '#core/season/about';
import { calendar } from '#core/season/calendar';
import { type Deadline, deadlinesOn } from '#core/season/deadline';
import { type Mark, recordOf, type Season } from '#core/season/season';
import { type Touched, touchedBy } from './marks.ts';
import { titlesOfDocument, titlesOfResult } from './titles-touched.ts';

/*
 * What is not settled of a season: results that are provisional, and protests, appeals and requests that nobody has
 * answered. Tables are as they would be if all of it stayed as it is.
 */

interface Touching {
  /** The classification; the protest, appeal or request. */
  readonly document: number;
  /** The results that may change. */
  readonly results: readonly Touched[];
  /** The titles whose tables may, by those results or by themselves. */
  readonly titles: readonly TitleKey[];
}

/** A result of which no final classification is posted. */
export interface ProvisionalResult extends Touching {
  readonly kind: 'provisional';
  /** Until when it may be protested; none where the rulebook does not say. */
  readonly deadlines: readonly Deadline[];
}

/** A protest, appeal or request that nobody has answered. */
export interface OpenMatter extends Touching {
  readonly kind: Mark['kind'];
  readonly against: number | undefined;
  readonly party: string;
  /** The cars in question, where it is not about a whole result. */
  readonly cars: readonly CarNumber[];
}
export type Unsettled = ProvisionalResult | OpenMatter;

const remembered = new WeakMap<Season, readonly Unsettled[]>();

/** All that is not settled: provisional results in the order of the calendar, then what is open, as it was posted. */
export function unsettled(season: Season): readonly Unsettled[] {
  const known = remembered.get(season) ?? [
    ...calendar(season).flatMap(({ key }) => provisionalIn(season, key)),
    ...season.open.map((mark) => openMatter(season, mark)),
  ];
  remembered.set(season, known);
  return known;
}

/** What may change the table of a title. */
export const unsettledFor = (season: Season, title: TitleKey): readonly Unsettled[] =>
  unsettled(season).filter(({ titles }) => titles.includes(title));

/** What may change the results of a round. */
export const unsettledIn = (season: Season, round: RoundKey): readonly Unsettled[] =>
  unsettled(season).filter(({ results }) => results.some((one) => one.round === round));

function provisionalIn(season: Season, round: RoundKey): readonly ProvisionalResult[] {
  return [...recordOf(season, round).classifications.values()].flatMap((posted) => {
    if (posted.state === 'final') return [];
    const { document, session } = posted;
    const result: Touched = { round, session, cars: undefined };
    const deadlines = deadlinesOn(season, posted);
    return [
      {
        kind: 'provisional',
        document,
        results: [result],
        titles: titlesOfResult(season, result),
        deadlines,
      } as const,
    ];
  });
}

function openMatter(season: Season, mark: Mark): OpenMatter {
  const results = touchedBy(season, mark);
  const titles = new Set([
    ...results.flatMap((result) => titlesOfResult(season, result)),
    ...inQuestion(season, mark).flatMap((posted) => titlesOfDocument(season, posted, mark.cars)),
  ]);
  return { ...mark, results, titles: [...titles], cars: carsOf(results) };
}

/** None where a whole result is in question. */
const carsOf = (results: readonly Touched[]): readonly CarNumber[] =>
  results.some(({ cars }) => cars === undefined)
    ? []
    : [...new Set(results.flatMap(({ cars = [] }) => cars))];
