import { type CarNumber, type DriverKey, type TitleKey, titleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { addPoints, NO_POINTS } from '#core/base/points';
import { type Keep, type Ranking, type Rulebook, type Title, termsOf } from '#core/rulebook/rulebook';
import { type CalendarRound, calendar, rulebookAt } from '#core/season/calendar';
import { personOf } from '#core/season/entered';
import { entryNamed } from '#core/season/entry-named';
import type { Season } from '#core/season/season';
import { type Cell, scored, type View, viewOf } from './cells.ts';
import { counted } from './count.ts';
import { placeCounts } from './countback.ts';
import { gridOf } from './grid.ts';
import { ranked } from './rank.ts';
import type { Adjustment, Standings, Tally } from './table.ts';

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
  // What a title counts and how it ranks is as of the end; what a round awards is as of that round.
  const awardsOf = (inForce: Rulebook) => termsOf(inForce, lookup(inForce.titles, key) ?? title).awards;
  const views = new Map<Rulebook, View>();
  const columns = rounds.map(({ key: round }) => {
    const inForce = rulebookAt(season, round);
    const view = views.get(inForce) ?? viewOf(title.class, clausesFor(title, inForce, awardsOf(inForce)));
    views.set(inForce, view);
    return scored(season, round, view);
  });
  const keep = lookup(rulebook.counting, terms.counting ?? '')?.keep ?? EVERYTHING;
  const measures = measuresOn(season, key, title);
  const tallies: Tally[] = [];
  for (const [contender, cells] of gridOf(title, columns)) {
    tallies.push(tallyOf(title, contender, cells, keep, measures.get(contender)));
  }
  return tallies;
}

const EVERYTHING: Keep = { of: 'all' };

/** The clauses of a round's rulebook that give something to contenders of this kind. */
function clausesFor(title: Title, rulebook: Rulebook, clauses: readonly string[]): readonly string[] {
  const recipient = title.for === 'entry' ? 'entry' : 'race crew';
  return clauses.filter((name) => lookup(rulebook.awards, name)?.to.includes(recipient));
}

function tallyOf(
  title: Title,
  contender: string,
  cells: readonly (Cell | undefined)[],
  keep: Keep,
  { adjustments, decided }: Measures = NO_MEASURES,
): Tally {
  const counts = countedOf(cells, keep);
  const places: number[] = [];
  let number: CarNumber | undefined;
  let points = NO_POINTS;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell === undefined) continue;
    if (cell.place !== undefined) places.push(cell.place);
    if (counts[index] === true) points = addPoints(points, cell.points);
    if (title.for === 'entry') number = cell.starter.number;
  }
  for (const adjustment of adjustments) points = addPoints(points, adjustment.points);
  return {
    contender,
    number,
    points,
    cells,
    counted: counts,
    adjustments,
    places: placeCounts(places),
    decided,
  };
}

function countedOf(cells: readonly (Cell | undefined)[], keep: Keep): readonly boolean[] {
  if (keep.of === 'all') return allOf(cells.length);
  return counted(
    cells.map((cell) => cell?.points ?? NO_POINTS),
    keep,
  );
}

/** The same list for every row of a table in which every round counts. */
function allOf(rounds: number): readonly boolean[] {
  EVERY_ROUND[rounds] ??= new Array<boolean>(rounds).fill(true);
  return EVERY_ROUND[rounds];
}
const EVERY_ROUND: (readonly boolean[])[] = [];

/** What decisions do to one contender of a title. */
interface Measures {
  readonly adjustments: readonly Adjustment[];
  readonly decided: number | 'none' | undefined;
}
const NO_MEASURES: Measures = { adjustments: [], decided: undefined };

function measuresOn(season: Season, key: TitleKey, title: Title): ReadonlyMap<string, Measures> {
  const found = new Map<string, Measures>();
  for (const { document, measures = [] } of decisionsOf(season)) {
    for (const measure of measures) {
      if ((measure.act !== 'points' && measure.act !== 'rank') || measure.title !== key) continue;
      if ('state' in measure && measure.state !== undefined) continue;
      const contender = contenderOf(season, title, measure.contender);
      const before = found.get(contender) ?? NO_MEASURES;
      const after =
        measure.act === 'rank'
          ? { ...before, decided: measure.rank }
          : { ...before, adjustments: [...before.adjustments, { points: measure.points, document }] };
      found.set(contender, after);
    }
  }
  return found;
}

/** In the order of the board, so that the later word on a rank holds. */
function decisionsOf(season: Season) {
  const ofRounds = [...season.records.values()].flatMap(({ decisions }) => decisions);
  return [...season.decisions, ...ofRounds].toSorted((a, b) => a.document - b.document);
}

/**
 * The contender that a person means: an entry by its key or by the number on its car, with or without #, or a
 * driver in any known spelling. A text that means nobody comes back as it is.
 */
export function contenderOf(season: Season, title: Pick<Title, 'for' | 'class'>, said: string): string {
  if (title.for === 'driver') return personOf(season, said as DriverKey);
  return entryNamed(season, said, title.class) ?? said.replace(/^#/, '');
}
