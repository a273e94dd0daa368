import { readFileSync } from 'node:fs';
import path from 'node:path';
import { histories, rulebooksBeside } from '#cli/libraries';
import { roundKey, titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import { standings } from '#core/scoring/standings';
import type { Row } from '#core/scoring/table';
import { afterRound } from '#core/season/after-round';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { type F1dbSeason, nameOf } from '#formats/f1db/f1db-season';
import { readF1db } from '#formats/f1db/read-f1db';
import { composeSeason } from '#office/f1db/compose-season';
import { refusedOn, reviewBoard } from '#office/review-board';
import { knownDifferences } from './known.ts';
import { type Outcome, unexpected } from './outcome.ts';

/*
 * Every season of Formula One: points, order and shared ranks of drivers and constructors, after each race and at the
 * end, as the board and the rulebook of the season give them, against the tables that F1DB has.
 */

export const FILE = path.join('f1db', 'f1db-core-1950-2025.json');

/** A rank as printed, the ids, and the points: `[1, 'nino-farina', 30]`, `['EX', 'mclaren', 'mercedes', 0]`. */
type PublishedRow = readonly [rank: number | string, ...rest: (string | number)[]];
interface PublishedSeason {
  readonly races: readonly {
    readonly gp: string;
    readonly ds: readonly PublishedRow[];
    readonly cs: readonly PublishedRow[];
  }[];
  readonly d: readonly PublishedRow[];
  readonly c: readonly PublishedRow[];
}

/** Rows of one kind: how many were published, and of how many the points are equal. */
interface Tally {
  rows: number;
  equal: number;
  ranks: number;
}
const newTally = (): Tally => ({ rows: 0, equal: 0, ranks: 0 });

interface Compared {
  readonly drivers: Tally;
  readonly constructors: Tally;
  readonly driversByRound: Tally;
  readonly constructorsByRound: Tally;
  readonly differences: string[];
}

/** @param isListing whether the differences themselves are printed, to be listed. */
export async function verifyF1db(corpus: string, isListing: boolean): Promise<Outcome> {
  const text = readFileSync(path.join(corpus, FILE), 'utf8');
  const published = JSON.parse(text) as Readonly<Record<string, PublishedSeason>>;
  const read = readF1db(text);
  if (!read.ok) return { summary: 'Formula One', failures: [JSON.stringify(read.error)] };
  const known = knownDifferences('f1db-differences.yaml');
  const all = newCompared();
  const failures: string[] = [];
  console.log('season    drivers     constructors  after each round           listed');
  for (const [year, season] of read.value) {
    const board = await boardOf(season);
    const reviewed = refusedOn(reviewBoard(board.board));
    if (reviewed.length > 0)
      failures.push(`${year}: the office would have refused document ${reviewed.join(', ')}`);
    const compared = compareSeason(board, season, published[year] as PublishedSeason);
    add(all, compared);
    console.log(seasonLine(year, compared, compared.differences.filter((line) => known.has(line)).length));
  }
  if (isListing) for (const line of all.differences) console.log(`    - ${line}`);
  return {
    summary: summaryOf(all, known.size),
    failures: [...failures, ...unexpected(all.differences, known)],
  };
}

const newCompared = (): Compared => ({
  drivers: newTally(),
  constructors: newTally(),
  driversByRound: newTally(),
  constructorsByRound: newTally(),
  differences: [],
});

const KINDS = ['drivers', 'constructors', 'driversByRound', 'constructorsByRound'] as const;

function add(all: Compared, more: Compared): void {
  for (const kind of KINDS) {
    all[kind].rows += more[kind].rows;
    all[kind].equal += more[kind].equal;
    all[kind].ranks += more[kind].ranks;
  }
  all.differences.push(...more.differences);
}

const share = ({ equal, rows }: Tally) => `${equal} of ${rows}`;

function seasonLine(
  year: number,
  { drivers, constructors, driversByRound, constructorsByRound }: Compared,
  listed: number,
): string {
  const byRound = {
    equal: driversByRound.equal + constructorsByRound.equal,
    rows: driversByRound.rows + constructorsByRound.rows,
  };
  return [
    String(year).padEnd(10),
    share(drivers).padEnd(12),
    (constructors.rows === 0 ? '–' : share(constructors)).padEnd(14),
    `${byRound.equal} of ${byRound.rows}`.padEnd(27),
    listed === 0 ? '' : String(listed),
  ]
    .join('')
    .trimEnd();
}

function summaryOf(all: Compared, listed: number): string {
  const ranks = KINDS.reduce((sum, kind) => sum + all[kind].ranks, 0);
  const rows = KINDS.reduce((sum, kind) => sum + all[kind].rows, 0);
  return [
    `Formula One: drivers' points at the end ${share(all.drivers)}, after each round ${share(all.driversByRound)};`,
    `constructors' at the end ${share(all.constructors)}, after each round ${share(all.constructorsByRound)};`,
    `ranks ${ranks} of ${rows}; ${listed} differences listed`,
  ].join(' ');
}

/** The season of a board as `parcferme import f1db` composes it. */
export async function boardOf(season: F1dbSeason): Promise<Season> {
  const composed = await composeSeason(season, rulebooksBeside(), histories);
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  return composed.value.documents.map(({ document }) => document).reduce(fold, emptySeason);
}

function compareSeason(season: Season, file: F1dbSeason, published: PublishedSeason): Compared {
  const compared = newCompared();
  compare(season, file, 'drivers', published.d, 'at the end', compared.drivers, compared);
  compare(season, file, 'constructors', published.c, 'at the end', compared.constructors, compared);
  for (const { gp, ds, cs } of published.races) {
    const then = afterRound(season, roundKey(gp)).reduce(fold, emptySeason);
    compare(then, file, 'drivers', ds, `after ${gp}`, compared.driversByRound, compared);
    compare(then, file, 'constructors', cs, `after ${gp}`, compared.constructorsByRound, compared);
  }
  return compared;
}

function compare(
  season: Season,
  file: F1dbSeason,
  title: 'drivers' | 'constructors',
  published: readonly PublishedRow[],
  when: string,
  tally: Tally,
  { differences }: Compared,
): void {
  const rows = new Map((standings(season, titleKey(title))?.rows ?? []).map((row) => [row.contender, row]));
  const say = (contender: string, theirs: string, ours: string) =>
    differences.push(`${file.year} ${title} ${when}: ${contender}, published ${theirs}, computed ${ours}`);
  for (const line of published) {
    const contender = contenderOf(file, title, line, rows);
    const row = rows.get(contender);
    rows.delete(contender);
    const points = Number(line.at(-1));
    tally.rows++;
    const isEqual = row !== undefined && printedPoints(row.points) === points;
    const isRank = rankOf(row) === (typeof line[0] === 'number' ? String(line[0]) : '–');
    if (isEqual) tally.equal++;
    if (isRank && row !== undefined) tally.ranks++;
    if (!isEqual || !isRank) say(contender, `${line[0]} ${points}`, rowText(row));
  }
  for (const [contender, row] of rows) say(contender, 'nothing', rowText(row));
}

const rankOf = (row: Row | undefined): string =>
  row === undefined || row.position === null ? '–' : String(row.position);
const rowText = (row: Row | undefined): string =>
  row === undefined ? 'nothing' : `${rankOf(row)} ${printedPoints(row.points)}`;

/** A driver by his name; a constructor by chassis and engine. Of two that the file has under one id, the one with a rank is the later. */
function contenderOf(
  file: F1dbSeason,
  title: 'drivers' | 'constructors',
  [rank, id, engine]: PublishedRow,
  rows: ReadonlyMap<string, Row>,
): string {
  const name = nameOf(file, String(id));
  if (title === 'drivers') return name;
  const model = id === engine ? name : `${name}-${nameOf(file, String(engine))}`;
  if (typeof rank !== 'number' || rows.get(model)?.position !== null) return model;
  return [...rows.keys()].find((other) => other.endsWith(` ${model}`)) ?? model;
}
