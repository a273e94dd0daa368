import { expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import type { History } from '#core/documents/history.schema';
import { standings } from '#core/scoring/standings';
import { emptySeason, fold } from '#core/season/fold';
import { readF1db } from '#formats/f1db/read-f1db';
import { CONDENSED } from '../../../test/f1db-file.ts';
import { reviewBoard } from '../review-board.ts';
import type { RulebookLibrary } from '../rulebook-library.ts';
import { composeSeason } from './compose-season.ts';
import { type HistoryLibrary, rulebookFor } from './history-library.ts';

const RULES = `
rulebook: cup-1968
name: Grand Prix Cup
classes: { GP: { article: "1" } }
scales: { full: { points: 9 6 4, article: "2" } }
awards: { race: { session: race, order: overall, scale: full, to: [race crew], sharedCar: in shares, article: "3" } }
counting: { all: { keep: all, article: "4" } }
ranking: { table: { order: [points, countback], shared: standard, listed: entered, article: "5" } }
titles: { drivers: { name: Drivers, for: driver, awards: race, counting: all, ranking: table, article: "6" } }
`;
const DECIDED = `
kind: decision
posted: 1971-05-30
by: organiser
for: old-town
facts: Cid Doe drove a lap and a half.
measures: [{ withhold: race, car: 2, driver: Cid Doe }]
`;
const library: RulebookLibrary = {
  names: async () => ['cup-1968', 'cup-1972', 'cup-of-1970'],
  read: async () => ({ text: RULES, file: 'cup-1968.yaml' }),
};
const HISTORY = {
  history: 'cup',
  reads: 'f1db',
  series: 'Grand Prix Cup',
  organiser: 'The Club',
  class: 'GP',
  rulebooks: 'cup',
  source: 'FILE',
} as History;
const histories = (decided = DECIDED): HistoryLibrary => ({
  readingOf: async () => HISTORY,
  decided: async () => ({ file: 'histories/cup/1971.yaml', text: decided }),
  sources: async () => '# yaml-language-server: $schema=../x.json\nsources: { FILE: { title: A file } }\n',
});

function seasonOf(year: number) {
  const read = readF1db(JSON.stringify({ [year]: CONDENSED['1971'] }));
  const season = read.ok ? read.value.get(year) : undefined;
  if (season === undefined) throw new Error('the file cannot be read');
  return season;
}

test('a season of a file is a board by its days, with its rules, and each decision where it belongs', async () => {
  const composed = await composeSeason(seasonOf(1971), library, histories());
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  const board = composed.value.documents.map(({ document }) => document);
  expect(board.map(({ kind }) => kind)).toEqual([
    ...['season', 'regulations', 'calendar', 'drivers', 'entry-list'],
    ...['entry-list', 'classification', 'classification', 'decision'],
    ...['entry-list', 'classification', 'classification'],
  ]);
  expect(board.map(({ document }) => document)).toEqual(board.map((_, index) => index + 1));
  expect(reviewBoard(board).flatMap(({ refusals }) => refusals)).toEqual([]);
  const table = standings(board.reduce(fold, emptySeason), titleKey('drivers'))?.rows ?? [];
  expect(table.map(({ contender, points }) => `${contender} ${printedPoints(points)}`)).toEqual([
    'Ann Lee 15',
    'Bob Roe 12',
    'Cid Doe 0',
    'Dee Fox 0',
    'Eva Gil 0',
  ]);
  expect(composed.value.sources).toBe('sources: { FILE: { title: A file } }\n');
});

test('the rulebook is the newest that is not after the season', async () => {
  const names = await library.names();
  expect(rulebookFor(names, 'cup', 1971)).toBe('cup-1968');
  expect(rulebookFor(names, 'cup', 1972)).toBe('cup-1972');
  expect(rulebookFor(names, 'cup', 1990)).toBe('cup-1972');
  expect(rulebookFor(names, 'cup', 1967)).toBeUndefined();
  expect(await composeSeason(seasonOf(1967), library, histories())).toEqual({
    ok: false,
    error: [{ code: 'no-rulebook-of-year', year: 1967 }],
  });
});

test('a slip in a decision is told with its place', async () => {
  const wrong = await composeSeason(seasonOf(1971), library, histories(DECIDED.replace('facts', 'fact')));
  expect(wrong.ok ? [] : wrong.error).toContainEqual(
    expect.objectContaining({
      file: 'histories/cup/1971.yaml',
      line: 6,
      found: expect.stringContaining('fact'),
    }),
  );
});
