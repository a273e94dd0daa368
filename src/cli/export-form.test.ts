import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { elsewhere, inEmptyFolder, shown, typed } from '../../test/typed.ts';
import { run } from './run.ts';

const printed = async (words: string): Promise<string> => {
  const { code, file, errors } = await run(words.split(' '), elsewhere);
  expect([code, errors]).toEqual([0, '']);
  return file as string;
};
const linesOf = (csv: string) => csv.split('\r\n');

test('a table goes out as it is, and nothing with it', async () => {
  const [head, first] = linesOf(await printed('export csv standings/gt-teams'));
  expect(head).toMatch(/^Pos,No\.,Team,Inje,Fuji,Shanghai,Sepang,Points,Poles,/);
  expect(first).toMatch(/^1,91,AAI-Rstrada,3,1,2,2,76,/);
});

test('a title will do for its table', async () => {
  expect(await printed('export csv gt-teams')).toBe(await printed('export csv standings/gt-teams'));
});

test('as known earlier, and in another language', async () => {
  const [head, first] = linesOf(await printed('export csv gt-teams --as-of 2014-10-12 --language fr'));
  expect(head).toMatch(/^Pos\.?,N°,Équipe,Inje,Fuji,Shanghai,Sepang,Points/);
  expect(first).toMatch(/^1,91,AAI-Rstrada,3,1,2,,58,/);
});

test('every award has a line, with its clause and its documents', async () => {
  const [head, ...lines] = linesOf(await printed('export csv standings/gt-teams/90'));
  expect(head?.split(',').slice(0, 5)).toEqual(['Who', 'Round', 'Session', 'Result', 'Points']);
  const points = lines.filter(Boolean).map((line) => Number(line.split(',')[4]));
  expect(points.reduce((sum, one) => sum + one, 0)).toBe(48);
});

test('a part of a page goes out by its address', async () => {
  expect(await printed('export wiki results')).toContain('Winning Team');
  expect(await printed('export wiki scoring')).toContain('Points for');
  await inEmptyFolder(async (folder) => {
    await shown('export pdf rounds/fuji/sessions/race/GT --out gt.pdf', { folder });
    expect((await readFile(path.join(folder, 'gt.pdf'), 'latin1')).slice(0, 5)).toBe('%PDF-');
  });
});

test('a workbook goes to a file, and JSON says what was written', async () => {
  await inEmptyFolder(async (folder) => {
    expect(await shown('export xlsx --out tables/season.xlsx', { folder })).toContain('tables/season.xlsx');
    const bytes = await readFile(path.join(folder, 'tables/season.xlsx'));
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toContain('GT Am Drivers');
    const told = JSON.parse(await shown('export xlsx --out again.xlsx --json', { folder }));
    expect(told).toMatchObject({ form: 'xlsx', page: 'season', document: 31, bytes: bytes.length });
  });
});

test('a workbook is nothing to read on a screen', async () => {
  const { code, errors } = await typed('export xlsx', { isTerminal: true });
  expect([code, errors]).toEqual([
    2,
    'parcferme: xlsx is nothing to read on a screen\nsay where to: --out asian-le-mans-series-2014-season.xlsx\n',
  ]);
});

test.each([
  ['export csv', /csv is of one page: say which\npages: calendar, /],
  ['export csv rounds/fji', /there is no page 'rounds\/fji' as csv; did you mean 'rounds\/fuji'\?/],
  ['export csv drivers/Ho-Pin_Tung', /there is no page 'drivers\/Ho-Pin_Tung' as csv/],
  [
    'export pdf rounds/fuji/sessions/race/LMP3',
    /there is no page 'rounds\/fuji\/sessions\/race\/LMP3' as pdf/,
  ],
  ['export wiki scoring --as-of 1', /there is no page 'scoring' as wiki/],
  ['export csv rounds/monza', /there is no page 'rounds\/monza' as csv/],
  ['export xslx', /there is no export of 'xslx'; did you mean 'xlsx'\?/],
  ['export csv calendar elsewhere', /--out elsewhere says where to/],
  ['export csv calendar --language tlh', /nothing is written in 'tlh'/],
  ['export board', /<season> is missing/],
  [
    'export ics --class LMP3',
    /there is no class 'LMP3'; did you mean 'LMP2'\?\nclasses: LMP2, CN, GT, GT Am/,
  ],
  ['export ics --alarm 5m', /--alarm is a number of minutes, and not '5m'/],
  ['export csv calendar --class GT', /--class, --sessions and --alarm are for ics/],
])('%s is told what there is', async (words, told) => {
  const { code, out, errors } = await typed(words);
  expect([code, out]).toEqual([2, '']);
  expect(errors).toMatch(told);
});

test('a class is found in small letters, and sessions with blanks behind their commas', async () => {
  expect(await printed('export ics --class lmp2')).toBe(await printed('export ics --class LMP2'));
  const { file } = await run(['export', 'ics', '--sessions', 'qualifying, race'], elsewhere);
  expect(file).toBe(await printed('export ics'));
});
