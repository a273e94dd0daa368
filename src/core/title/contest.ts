import type { CarNumber, EntryKey, TitleKey } from '#core/base/ids';
import { listedBy } from '#core/base/listed-by';
import { lookup } from '#core/base/lookup';
import { NO_POINTS, type Points } from '#core/base/points';
import { type AwardClause, type Check, type Need, type Title, termsOf } from '#core/rulebook/rulebook';
import type { Cell } from '#core/scoring/cells';
import { clausesFor, titleIn } from '#core/scoring/column';
import { isStrictlyAhead } from '#core/scoring/rank';
import { asListed, type TableParts, tableParts } from '#core/scoring/standings';
import type { Tally } from '#core/scoring/table';
import { tallyOf } from '#core/scoring/tally';
import { isCovered } from '#core/scoring/view';
import { rulebookAt } from '#core/season/calendar';
import { contendersOf } from '#core/season/contender';
import type { Starter, Starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import { AS_LISTED, type Assumptions, type OpenRound, remaining } from './remaining.ts';

/** A round that remains and counts for the title, with its place in the season, from 0. */
export interface Stage {
  readonly index: number;
  readonly open: OpenRound;
  /** As the rulebook of the round has it: its awards, its needs and how many cars score. */
  readonly title: Title;
  /** The clauses that give the title points there. */
  readonly clauses: readonly NamedAward[];
}

interface NamedAward {
  readonly name: string;
  readonly award: AwardClause;
}

export type Cells = readonly (Cell | undefined)[];

/** Who may win a title, and what each has so far. */
export interface Candidate {
  readonly contender: string;
  /** The number on the car, for an entry. */
  readonly number: CarNumber | undefined;
  readonly cells: Cells;
}

/** One title as it stands, and the rounds that may still change it. */
export interface Contest {
  readonly season: Season;
  readonly key: TitleKey;
  readonly title: Title;
  readonly assumptions: Assumptions;
  readonly parts: TableParts;
  /** In the order of the calendar. */
  readonly stages: readonly Stage[];
  readonly candidates: ReadonlyMap<string, Candidate>;
}

/** @returns undefined if the rulebook has no such title. */
export function contestOf(
  season: Season,
  key: TitleKey,
  said: Partial<Assumptions> = {},
): Contest | undefined {
  const assumptions = { ...AS_LISTED, ...said };
  const parts = tableParts(season, key);
  if (parts === undefined) return undefined;
  const { title } = parts;
  const stages = stagesOf(season, key, parts, assumptions);
  return { season, key, title, assumptions, parts, stages, candidates: candidatesOf(parts, stages) };
}

function stagesOf(
  season: Season,
  key: TitleKey,
  { rounds, rule, title }: TableParts,
  assumptions: Assumptions,
): readonly Stage[] {
  return remaining(season, assumptions).flatMap((open) => {
    const index = rounds.findIndex((round) => round.key === open.round.key);
    if (rule.excluded[index] !== false) return [];
    const there = titleIn(open.rulebook, key, title);
    const clauses = clausesFor(open.rulebook, there).flatMap((name) => {
      const award = lookup(open.rulebook.awards, name);
      return award === undefined ? [] : [{ name, award }];
    });
    return [{ index, open, title: there, clauses }];
  });
}

/** Everybody in the table, and everybody who is expected in a car that scores for the title. */
function candidatesOf(
  { title, rows, rounds }: TableParts,
  stages: readonly Stage[],
): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>();
  for (const { contender, cells } of rows)
    found.set(contender, { contender, number: numberIn(title, cells), cells });
  const none: Cells = new Array<undefined>(rounds.length).fill(undefined);
  for (const { open } of stages)
    for (const starter of open.cars.values())
      for (const contender of isCovered(title, starter) ? contendersOf(title, starter) : [])
        if (!found.has(contender)) {
          const isNumbered = title.for === 'entry' && !open.newcomers.includes(starter);
          const number = isNumbered ? starter.number : undefined;
          found.set(contender, { contender, number, cells: none });
        }
  return found;
}

function numberIn(title: Title, cells: Cells): CarNumber | undefined {
  if (title.for !== 'entry') return undefined;
  return cells.findLast((cell) => cell !== undefined)?.starter.number;
}

type CarsByContender = ReadonlyMap<string, readonly EntryKey[]>;
const carsByContender = new WeakMap<Starters, Map<Title, CarsByContender>>();
const NO_CARS: readonly EntryKey[] = [];

/**
 * The cars that score for a contender in a round that remains, as now listed; first those that are registered for the
 * title, and of these those whose points fewest share.
 */
export function carsOf({ title, key }: Contest, { open }: Stage, contender: string): readonly EntryKey[] {
  const byTitle = carsByContender.get(open.cars) ?? new Map<Title, CarsByContender>();
  carsByContender.set(open.cars, byTitle);
  const known = byTitle.get(title) ?? indexed({ title, key }, open.cars);
  byTitle.set(title, known);
  return known.get(contender) ?? NO_CARS;
}

function indexed({ title, key }: Pick<Contest, 'title' | 'key'>, starters: Starters): CarsByContender {
  const guest = (starter: Starter) => Number(isGuest({ key }, starter));
  const covered = [...starters.values()].filter((starter) => isCovered(title, starter));
  const cars = listedBy(
    covered.flatMap((starter) =>
      contendersOf(title, starter).map((contender) => [contender, starter] as const),
    ),
  );
  return new Map(
    [...cars].map(([contender, his]) => {
      const inOrder = his.toSorted((a, b) => guest(a) - guest(b) || a.crew.length - b.crew.length);
      return [contender, inOrder.map(({ entry }) => entry)];
    }),
  );
}

/** Is the car entered, and not for this title? */
export const isGuest = ({ key }: Pick<Contest, 'key'>, { titles }: Starter): boolean =>
  titles?.includes(key) === false;

/** May drivers, or whole crews, be in any car of the title? */
export const hasFreeCrews = ({ assumptions, title }: Contest): boolean =>
  assumptions.crews === 'free' && (title.for === 'driver' || title.for === 'crew');

/** The cars whose results a title goes by. */
export const coveredCars = ({ title }: Contest, { open }: Stage): readonly Starter[] =>
  [...open.cars.values()].filter((starter) => isCovered(title, starter));

/** A contender's cells, once the rounds that remain have given such ones. */
export function cellsWith(
  { stages }: Contest,
  { contender, cells }: Candidate,
  given: readonly (ReadonlyMap<string, Cell> | undefined)[],
): Cells {
  const own: (Cell | undefined)[] = cells.slice();
  for (const [at, { index }] of stages.entries()) own[index] = given[at]?.get(contender);
  return own;
}

/** What a contender has at the end of the season, with such cells in its rounds; undefined if it is then not listed. */
export function finalTally({ parts, title }: Contest, contender: string, cells: Cells): Tally | undefined {
  const { rule, measures, ranking } = parts;
  return asListed(tallyOf(title, contender, cells, rule, measures.get(contender)), ranking, everyRoundIsRun);
}
const everyRoundIsRun = () => true;

/** May the row be a champion's, if nobody is ahead of it? Nobody is champion without a rank, or without a point. */
export const canBeFirst = (tally: Tally | undefined): tally is Tally =>
  tally !== undefined && tally.decided !== 'none' && tally.points > NO_POINTS;

/** The points of a row at the end; none for who is not listed. */
export const pointsOf = (tally: Tally | undefined): Points => tally?.points ?? NO_POINTS;

/** Is `a` ahead of `b` at the end? Who is not listed, or has no rank, is ahead of nobody. */
export function isAhead({ parts }: Contest, a: Tally | undefined, b: Tally | undefined): boolean {
  if (a === undefined || a.decided === 'none') return false;
  if (b === undefined || b.decided === 'none') return true;
  return isStrictlyAhead(a, b, parts.ranking);
}

/** The clauses of a round whose session is still to come. */
export const openClauses = ({ open, clauses }: Stage): readonly NamedAward[] =>
  clauses.filter(({ award }) => open.sessions.includes(award.session));

/** What holds for the table of the title: what counts, and how it is ranked. */
export const termsAtTheEnd = ({ season, title }: Contest): ReturnType<typeof termsOf> =>
  termsOf(rulebookAt(season), title);

/** What a check that a title needs in a round is about. */
export const needsEvery = ({ open }: Stage, { check }: Need): Check['every'] | undefined =>
  lookup(open.rulebook.checks, check)?.every;

/** What holds for the title in a round. */
export const termsIn = ({ open, title }: Stage): ReturnType<typeof termsOf> => termsOf(open.rulebook, title);
