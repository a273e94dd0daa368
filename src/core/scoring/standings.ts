import { RACE, type RoundKey, type TitleKey, titleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { NO_POINTS } from '#core/base/points';
import { type Ranking, type Rulebook, type Title, termsOf } from '#core/rulebook/rulebook';
import { type CalendarRound, calendar, rulebookAt } from '#core/season/calendar';
import { recordOf, type Season } from '#core/season/season';
import { columnOf } from './column.ts';
import { ranked } from './rank.ts';
import type { Bar } from './scope.ts';
import { standingOf } from './starts.ts';
import type { Standings, Tally } from './table.ts';
import { rowsOf, type TableRow } from './table-rows.ts';
import { EVERYTHING, type Rule, tallyOf } from './tally.ts';
import { type Measures, measuresOn } from './title-measures.ts';

type TableRanking = Pick<Ranking, 'order' | 'shared' | 'listed' | 'ranked' | 'starts'>;
const DEFAULT_RANKING: TableRanking = {
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

/** What a table is made of: the rows before they are counted, and the rules by which they are. */
export interface TableParts extends TableRules {
  readonly title: Title;
  readonly rounds: readonly CalendarRound[];
  readonly rows: readonly TableRow[];
  /** What decisions do to contenders. */
  readonly measures: ReadonlyMap<string, Measures>;
  /** Contenders who score nothing. */
  readonly barred: ReadonlyMap<string, Bar>;
}

/** @returns undefined if the rulebook has no such title. */
export function tableParts(season: Season, key: TitleKey): TableParts | undefined {
  const rulebook = rulebookAt(season);
  const title = lookup(rulebook.titles, key);
  if (title === undefined) return undefined;
  const { ranking, rule } = tableRules(season, title);
  const { rounds } = rule;
  const measures = measuresOn(season, key, title, termsOf(rulebook, title).others);
  const barred = barsIn(measures);
  // What a title counts and how it ranks is as of the end; what a round awards is as of that round.
  const columns = rounds.map((round) => columnOf({ season, round, key, title, barred }));
  return { title, rounds, rule, ranking, rows: rowsOf(title, columns), measures, barred };
}

function tableOf(season: Season, key: TitleKey): Standings | undefined {
  const parts = tableParts(season, key);
  if (parts === undefined) return undefined;
  const { title, rounds, rule, ranking } = parts;
  const isRun = ({ key: round }: CalendarRound) => recordOf(season, round).classifications.has(RACE);
  const tallies: Tally[] = [];
  for (const row of talliesOf(title, parts.rows, rule, parts.measures)) {
    const listed = asListed(row, ranking, (index) => isRun(rounds[index] as CalendarRound));
    if (listed !== undefined) tallies.push(listed);
  }
  const rows = ranked(tallies, ranking.order, ranking.shared);
  const { name, class: category, cup, for: kind } = title;
  return { title: key, name, class: category, cup, for: kind, rounds, excluded: rule.excluded, rows };
}

/**
 * The row as the table lists it; undefined if it does not.
 *
 * @param isRun whether the race of a round is run, by the place of the round in the season.
 */
export function asListed(
  row: Tally,
  ranking: TableParts['ranking'],
  isRun: (round: number) => boolean,
): Tally | undefined {
  return isListed(row, ranking.listed) ? standingOf(row, ranking, isRun) : undefined;
}

/** How the table of a title counts and ranks, as the rulebook of the whole season has it. */
export interface TableRules {
  readonly ranking: TableRanking;
  readonly rule: Rule;
}

export function tableRules(season: Season, title: Title): TableRules {
  const rulebook = rulebookAt(season);
  const ranking = lookup(rulebook.ranking, termsOf(rulebook, title).ranking ?? '') ?? DEFAULT_RANKING;
  return { ranking, rule: ruleOf(rulebook, title, calendar(season)) };
}

function isListed(row: Tally, listed: Ranking['listed']): boolean {
  if (row.points !== NO_POINTS || row.adjustments.length > 0 || listed === 'entered') return true;
  if (row.decided === 'none') return true;
  return listed === 'classified' && row.places.length > 0;
}

function barsIn(measures: ReadonlyMap<string, Measures>): ReadonlyMap<string, Bar> {
  const barred = new Map<string, Bar>();
  for (const [contender, { barred: bar }] of measures) if (bar !== undefined) barred.set(contender, bar);
  return barred;
}

/** One for each row; of a row that is the very one of the time before, and that no decision changes, the tally is too. */
function talliesOf(
  title: Title,
  rows: readonly TableRow[],
  rule: Rule,
  measures: ReadonlyMap<string, Measures>,
): readonly Tally[] {
  const tallies: Tally[] = [];
  for (const row of rows) {
    const { contender, cells } = row;
    const decided = measures.size === 0 ? undefined : measures.get(contender);
    if (decided !== undefined) {
      tallies.push(tallyOf(title, contender, cells, rule, decided));
      continue;
    }
    if (row.tally === undefined || row.rule !== rule) {
      row.tally = tallyOf(title, contender, cells, rule);
      row.rule = rule;
    }
    tallies.push(row.tally);
  }
  return tallies;
}

interface Ruled {
  readonly rulebook: Rulebook;
  readonly rounds: readonly CalendarRound[];
  readonly rule: Rule;
}
const ruled = new WeakMap<Title, Ruled>();

/** The very rule of the time before, while the calendar and the rulebook are the same. */
function ruleOf(rulebook: Rulebook, title: Title, rounds: readonly CalendarRound[]): Rule {
  const known = ruled.get(title);
  if (known?.rulebook === rulebook && known.rounds === rounds) return known.rule;
  const { counting, without, only } = termsOf(rulebook, title);
  const [excluded, included] = [new Set<RoundKey>(without), only && new Set<RoundKey>(only)];
  const isExcluded = rounds.map(({ key }) => excluded.has(key) || included?.has(key) === false);
  const rule = {
    counting: lookup(rulebook.counting, counting ?? '') ?? EVERYTHING,
    rounds,
    excluded: isExcluded,
    hasExcluded: isExcluded.includes(true),
    open: [...rounds.keys()].filter((index) => isExcluded[index] === false),
  };
  ruled.set(title, { rulebook, rounds, rule });
  return rule;
}
