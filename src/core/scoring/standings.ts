import { type CarNumber, type RoundKey, type TitleKey, titleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { addPoints, NO_POINTS, type Points } from '#core/base/points';
import {
  type Counting,
  type Ranking,
  type Rulebook,
  recipientsOf,
  type Title,
  termsOf,
} from '#core/rulebook/rulebook';
import { type CalendarRound, calendar, rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { type Cell, scored, type View, viewOf } from './cells.ts';
import { countedRounds } from './count.ts';
import { placeCounts } from './countback.ts';
import { gridOf } from './grid.ts';
import { ranked } from './rank.ts';
import { scopeOf } from './scope.ts';
import type { Adjustment, Standings, Tally } from './table.ts';
import { type Measures, measuresOn, NO_MEASURES } from './title-measures.ts';

const DEFAULT_RANKING: Pick<Ranking, 'order' | 'shared' | 'listed'> = {
  order: ['points', 'countback'],
  shared: 'standard',
  listed: 'entered',
};

/** The tables of every title of the rulebook, in its order. */
export function allStandings(season: Season): readonly Standings[] {
  return Object.keys(rulebookAt(season).titles).flatMap((key) => standings(season, titleKey(key)) ?? []);
}

const remembered = new WeakMap<Season, Map<TitleKey, Standings | undefined>>();

/** The table of a title as the documents so far make it; undefined if the rulebook has no such title. */
export function standings(season: Season, key: TitleKey): Standings | undefined {
  const tables = remembered.get(season) ?? new Map<TitleKey, Standings | undefined>();
  remembered.set(season, tables);
  if (!tables.has(key)) tables.set(key, tableOf(season, key));
  return tables.get(key);
}

function tableOf(season: Season, key: TitleKey): Standings | undefined {
  const rulebook = rulebookAt(season);
  const title = lookup(rulebook.titles, key);
  if (title === undefined) return undefined;
  const terms = termsOf(rulebook, title);
  const ranking = lookup(rulebook.ranking, terms.ranking ?? '') ?? DEFAULT_RANKING;
  const rounds = calendar(season);
  const tallies = tally(season, key, title, rulebook, rounds).filter((row) => isListed(row, ranking.listed));
  const rows = ranked(tallies, ranking.order, ranking.shared);
  return { title: key, name: title.name, class: title.class, for: title.for, rounds, rows };
}

function isListed(row: Tally, listed: Ranking['listed']): boolean {
  if (row.points !== NO_POINTS || row.adjustments.length > 0 || listed === 'entered') return true;
  return listed === 'classified' && row.places.length > 0;
}

function tally(
  season: Season,
  key: TitleKey,
  title: Title,
  rulebook: Rulebook,
  rounds: readonly CalendarRound[],
): readonly Tally[] {
  const terms = termsOf(rulebook, title);
  const measures = measuresOn(season, key, title);
  const barred = new Set([...measures].flatMap(([contender, { isBarred }]) => (isBarred ? [contender] : [])));
  // What a title counts and how it ranks is as of the end; what a round awards is as of that round.
  const views = new Map<Rulebook, View>();
  const columns = rounds.map(({ key: round }) => {
    const inForce = rulebookAt(season, round);
    const there = lookup(inForce.titles, key) ?? title;
    const view = views.get(inForce) ?? viewOf(title, inForce, clausesFor(inForce, there));
    views.set(inForce, view);
    return scored(season, round, view, scopeOf(season, round, key, there, inForce, barred));
  });
  const excluded = new Set<RoundKey>(terms.without);
  const rule: Rule = {
    counting: lookup(rulebook.counting, terms.counting ?? '') ?? EVERYTHING,
    rounds,
    excluded: rounds.map((round) => excluded.has(round.key)),
    hasExcluded: excluded.size > 0,
  };
  const tallies: Tally[] = [];
  for (const [contender, cells] of gridOf(title, columns)) {
    tallies.push(tallyOf(title, contender, cells, rule, measures.get(contender)));
  }
  return tallies;
}

/** How the rounds of a contender are counted. */
interface Rule {
  readonly counting: Pick<Counting, 'keep' | 'parts'>;
  readonly rounds: readonly CalendarRound[];
  /** For each round, whether it does not count for the title. */
  readonly excluded: readonly boolean[];
  readonly hasExcluded: boolean;
}
const EVERYTHING: Rule['counting'] = { keep: { of: 'all' } };

/** The clauses of a round's rulebook that give something to contenders of this kind. */
function clausesFor(rulebook: Rulebook, title: Title): readonly string[] {
  const recipients = recipientsOf(title);
  return termsOf(rulebook, title).awards.filter((name) =>
    lookup(rulebook.awards, name)?.to.some((to) => recipients.includes(to)),
  );
}

function tallyOf(
  title: Title,
  contender: string,
  cells: readonly (Cell | undefined)[],
  rule: Rule,
  { adjustments, decided, isBarred }: Measures = NO_MEASURES,
): Tally {
  const ofRounds = adjustments.length === 0 ? cells.map(pointsOf) : withAdjustments(cells, rule, adjustments);
  const counts = isBarred ? cells.map(() => false) : countedOf(ofRounds, rule);
  const places: number[] = [];
  let number: CarNumber | undefined;
  let points = NO_POINTS;
  for (let index = 0; index < cells.length; index++) {
    if (counts[index] === true) points = addPoints(points, ofRounds[index] ?? NO_POINTS);
    const cell = cells[index];
    if (cell === undefined) continue;
    if (rule.excluded[index] !== true) places.push(...cell.places);
    if (title.for === 'entry') number = cell.starter.number;
  }
  const held = adjustments.map((adjustment) => ({
    ...adjustment,
    counts: isCounted(adjustment, rule, counts, isBarred),
  }));
  for (const { round, counts: isTaken, points: more } of held)
    if (round === undefined && isTaken) points = addPoints(points, more);
  return {
    contender,
    number,
    points,
    cells,
    counted: counts,
    adjustments: held,
    places: placeCounts(places),
    decided: isBarred ? 'none' : decided,
  };
}

const pointsOf = (cell: Cell | undefined) => cell?.points ?? NO_POINTS;

/** The points of each round, with what decisions add to them. */
function withAdjustments(
  cells: readonly (Cell | undefined)[],
  { rounds }: Rule,
  adjustments: readonly Adjustment[],
): readonly Points[] {
  return cells.map((cell, index) =>
    adjustments
      .filter(({ round }) => round !== undefined && round === rounds[index]?.key)
      .reduce((points, adjustment) => addPoints(points, adjustment.points), pointsOf(cell)),
  );
}

function isCounted(
  { round }: Adjustment,
  { rounds }: Rule,
  counts: readonly boolean[],
  isBarred: boolean,
): boolean {
  return round === undefined ? !isBarred : counts[rounds.findIndex(({ key }) => key === round)] === true;
}

function countedOf(points: readonly Points[], { counting, excluded, hasExcluded }: Rule): readonly boolean[] {
  if (!hasExcluded)
    return counting.keep?.of === 'all' ? allOf(points.length) : countedRounds(points, counting);
  const open = [...points.keys()].filter((index) => excluded[index] !== true);
  const counts = countedRounds(
    open.map((index) => points[index] ?? NO_POINTS),
    counting,
  );
  const counted = points.map(() => false);
  for (const [at, index] of open.entries()) counted[index] = counts[at] === true;
  return counted;
}

/** The same list for every row of a table in which every round counts. */
function allOf(rounds: number): readonly boolean[] {
  EVERY_ROUND[rounds] ??= new Array<boolean>(rounds).fill(true);
  return EVERY_ROUND[rounds];
}
const EVERY_ROUND: (readonly boolean[])[] = [];
