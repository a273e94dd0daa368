import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { dataTable } from '#answers/tables/data-table';
import { tablesOf } from '#answers/tables/tables-of';
import { type Day, nextDay } from '#core/base/day';
import { en } from '#words/en';
import { knownSeason } from '../../../test/season-page.ts';
import { writeWorkbook } from './write-workbook.ts';

const ABOUT = { title: 'A season', posted: '2014-12-07' as Day };
const read = async (tables: Parameters<typeof writeWorkbook>[0]) =>
  (await readXlsx(await writeWorkbook(tables, ABOUT), { readStyles: true })).sheets;

test('numbers are numbers, days are days, and everything else is text', async () => {
  const [sheet] = await read([
    dataTable(
      'Cars',
      [
        ['No.', () => '007', 'kept'],
        ['Points', () => 12.5],
        ['Day', () => ({ day: '2014-07-20' as Day })],
        ['Team', () => '=cmd|calc'],
        ['Nothing', () => null],
      ],
      [undefined],
    ),
  ]);
  expect(sheet?.rows[1]?.slice(0, 4)).toEqual(['007', 12.5, new Date('2014-07-20T00:00:00Z'), '=cmd|calc']);
  expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test('heads and the columns that say whose row it is stay in sight', async () => {
  const [sheet] = await read([
    dataTable(
      'x',
      [
        ['No.', () => '1', 'kept'],
        ['Team', () => 'A', 'kept'],
        ['Points', () => 1],
      ],
      [undefined],
    ),
  ]);
  expect(sheet?.freezePane).toMatchObject({ rows: 1, columns: 2 });
});

test('a workbook of 2014 has a sheet for each title, with its points', async () => {
  const known = await knownSeason();
  const sheets = await read(tablesOf(en, known, { page: 'season' }));
  const names = sheets.map(({ name }) => name);
  expect(names.slice(0, 5)).toEqual(['Calendar', 'Timetable', 'Entries', 'Results', 'LMP2 Teams']);
  const gt = sheets.find(({ name }) => name === 'GT Teams')?.rows ?? [];
  const total = gt[0]?.indexOf('Points') ?? -1;
  expect(gt.slice(1).map((row) => [row[0], row[1], row[total]])).toEqual([
    [1, '91', 76],
    [2, '92', 70],
    [3, '33', 50],
    [4, '90', 48],
    [5, '7', 0],
  ]);
});

test('the same season gives the same bytes', async () => {
  const known = await knownSeason();
  const tables = tablesOf(en, known, { page: 'season' });
  const [one, other] = await Promise.all([writeWorkbook(tables, ABOUT), writeWorkbook(tables, ABOUT)]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test('days of every month come back as they were', async () => {
  const days: Day[] = ['1999-12-30' as Day];
  while (days.length < 800) days.push(nextDay(days.at(-1) as Day));
  const [sheet] = await read([dataTable<Day>('x', [['Day', (day) => ({ day })]], days)]);
  expect(sheet?.rows.slice(1).map(([cell]) => (cell as Date).toISOString().slice(0, 10))).toEqual(days);
});
