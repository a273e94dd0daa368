import { describe, expect, test } from 'vitest';
import { shown } from '../../test/typed.ts';

const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
const rowsOf = (text: string, start: RegExp) => linesOf(text).filter((line) => start.test(line));

const PAGES = [
  'season',
  'calendar',
  'entries',
  'entries fuji',
  'round inje',
  'round sepang',
  'standings',
  'standings gt-drivers',
  'explain gt-teams 90',
  'explain gt-am-drivers',
  'checks',
  'audit',
  'notice-board',
  'notice-board 30',
  'diff 2014-10-12',
  'diff 1 31',
] as const;

describe('a page', () => {
  test.each(PAGES)('%s fits 80 columns, but for addresses, which are never broken', async (words) => {
    const lines = (await shown(words)).split('\n');
    expect(lines.filter((line) => line.length > 80 && !/^ *https:\S+$/.test(line))).toEqual([]);
  });
  test.each(PAGES)('%s is data with --json', async (words) => {
    expect(JSON.parse(await shown(`${words} --json`))).toBeTypeOf('object');
  });
});

describe('calendar', () => {
  test('on 10 May 2014 Fuji is on 31 August and Buriram stands on it', async () => {
    const text = await shown('calendar --as-of 2014-05-10');
    expect(rowsOf(text, /^\d 3 Hours of (Fuji|Buriram)/)).toEqual([
      '2 3 Hours of Fuji Fuji Speedway, Oyama JPN 31 August 2014',
      '4 3 Hours of Buriram Buriram United International THA 23 November 2014',
    ]);
  });
  test.each([
    ['2014-10-11', 5],
    ['2014-10-12', 4],
    ['24', 5],
    ['25', 4],
  ])('as of %s it has %d rounds', async (moment, rounds) => {
    expect(rowsOf(await shown(`calendar --as-of ${moment}`), /^\d 3 Hours of/)).toHaveLength(rounds);
  });
});

describe('standings', () => {
  interface Row {
    readonly position: number | null;
    readonly contender: string;
    readonly points: number;
    readonly rounds: readonly { readonly round: string; readonly result: string; readonly pole: boolean }[];
  }
  const titles = async (
    words: string,
  ): Promise<readonly { readonly id: string; readonly rows: readonly Row[] }[]> =>
    JSON.parse(await shown(`standings ${words} --json`)).titles;

  test('--json keeps its contract with other programs', async () => {
    const answer = JSON.parse(await shown('standings --json'));
    expect(Object.keys(answer)).toEqual(['season', 'document', 'asOf', 'titles']);
    expect(answer).toMatchObject({ season: 'asian-le-mans-series-2014', document: 31, asOf: '2014-12-15' });
    expect(answer.titles.map(({ id }: { id: string }) => id)).toEqual([
      'lmp2-teams',
      'lmp2-drivers',
      'cn-teams',
      'cn-drivers',
      'gt-teams',
      'gt-drivers',
      'gt-am-teams',
      'gt-am-drivers',
    ]);
    expect(answer.titles[4]).toMatchObject({ name: 'GT Teams', class: 'GT' });
    expect(answer.titles[4].rows[1]).toEqual({
      position: 2,
      contender: 'AAI-Rstrada',
      number: '92',
      points: 70,
      rounds: [
        { round: 'inje', number: 1, result: '1', pole: false, points: 25 },
        { round: 'fuji', number: 2, result: '2', pole: false, points: 18 },
        { round: 'shanghai', number: 3, result: '4', pole: false, points: 12 },
        { round: 'sepang', number: 4, result: '3', pole: true, points: 15 },
      ],
    });
  });
  test('a row without points has 0 in the data and a dash on the page', async () => {
    const [gt] = await titles('gt-teams');
    expect(gt?.rows.at(-1)).toMatchObject({ position: 5, points: 0 });
    expect(rowsOf(await shown('standings gt-teams'), /^5 /)).toEqual(['5 #7 Python CHN DNS · · · –']);
  });
  test('before the first race nobody has a point', async () => {
    const all = await titles('--as-of 2014-07-01');
    expect(all.flatMap(({ rows }) => rows.filter(({ points }) => points > 0))).toEqual([]);
  });
  test('as of a document: without the decision on the pole, car 92 has 71', async () => {
    const [gt] = await titles('gt-teams --as-of 29');
    expect(
      gt?.rows.find(({ contender, points }) => contender === 'AAI-Rstrada' && points === 71),
    ).toBeDefined();
  });
  test('a class stands for all of its titles', async () => {
    expect((await titles('GT')).map(({ id }) => id)).toEqual(['gt-teams', 'gt-drivers']);
  });
});

describe('explain', () => {
  test('car 90 has 48: 18 + 12 + 15 and three poles, each with round, clause and document', async () => {
    const { contenders } = JSON.parse(await shown('explain gt-teams 90 --json'));
    const awards = contenders[0].awards.map(
      (award: { round: string; clause: string; document: number; points: number }) =>
        `${award.round} ${award.clause} ${award.points} document ${award.document}`,
    );
    expect([contenders[0].points, contenders[0].awards.length]).toEqual([48, 6]);
    expect(awards.filter((award: string) => / race /.test(award))).toEqual([
      'inje race 18 document 14',
      'shanghai race 15 document 24',
      'sepang race 12 document 29',
    ]);
    expect(awards.filter((award: string) => / pole 1 /.test(award))).toEqual([
      'inje pole 1 document 13',
      'fuji pole 1 document 18',
      'shanghai pole 1 document 23',
    ]);
  });
  test('Nakaya has 26 in GT Am, though Jiang Xin qualified the car', async () => {
    expect(rowsOf(await shown('explain gt-am-drivers Nakaya'), /26/)[0]).toContain('26 points');
  });
});

test('audit tells 53 against 48 and 7 against 6, and why', async () => {
  const text = (await shown('audit')).replace(/\s+/g, ' ');
  expect(text).toMatch(/53.{0,200}48/);
  expect(text).toMatch(/7.{0,200}6 points|6.{0,80}7/);
});

test('diff across 12 October shows Buriram gone and Sepang as round 4', async () => {
  const lines = linesOf(await shown('diff 2014-10-11 2014-10-12'));
  expect(lines).toContain('– Buriram round 4, 23 November 2014');
  expect(lines).toContain('~ Sepang now round 4, was 5');
});

test('diff of a classification shows the points and ranks that moved', async () => {
  expect(rowsOf(await shown('diff 29'), /^~ #92/)).not.toEqual([]);
});

test('notice-board lists every document, and shows one whole', async () => {
  expect(JSON.parse(await shown('notice-board --json')).documents).toHaveLength(31);
  expect(await shown('notice-board 30')).toContain('Sepang');
});
