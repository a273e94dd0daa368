import { describe, expect, test } from 'vitest';
import { filesIn, inNewSeason, shown } from '../../test/typed.ts';

type Shape = { readonly [key: string]: (value: unknown) => boolean };

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
const isPrinted = (value: unknown) => typeof value === 'number' && /^\d+([.]\d{1,2})?$/.test(String(value));
const isFraction = (value: unknown) => isText(value) && /^\d+\/\d+$/.test(String(value));
const isList = (value: unknown) => Array.isArray(value);

const ANSWER: Shape = { season: isText, document: isCount, asOf: isText, titles: isList };
const TITLE: Shape = { id: isText, name: isText, class: isText, rows: isList };
const ROW: Shape = {
  position: (value) => value === null || isCount(value),
  contender: isText,
  'number?': isText,
  points: isPrinted,
  'exact?': isFraction,
  rounds: isList,
};
const ROUND: Shape = {
  round: isText,
  number: isCount,
  result: isText,
  pole: (value) => typeof value === 'boolean',
  points: isPrinted,
  'exact?': isFraction,
};

/** What is there and does not belong, is not there and should be, or is of another kind. */
function misfits(object: object, shape: Shape): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(object));
  const wrong = Object.entries(shape).flatMap(([said, holds]) => {
    const key = said.replace('?', '');
    const value = values.get(key);
    values.delete(key);
    const isFine = value === undefined ? said.endsWith('?') : holds(value);
    return isFine ? [] : [`${key}: ${JSON.stringify(value)}`];
  });
  return [...wrong, ...values.keys()];
}

interface Row {
  readonly position: number | null;
  readonly contender: string;
  readonly number?: string;
  readonly points: number;
  readonly rounds: readonly { readonly round: string; readonly number: number; readonly points: number }[];
}
interface Title {
  readonly id: string;
  readonly class: string;
  readonly rows: readonly Row[];
}
const titlesOf = async (words: string): Promise<readonly Title[]> =>
  JSON.parse(await shown(`standings ${words} --json`)).titles;

describe('the contract of standings --json', () => {
  test.each(['', '--as-of 2014-05-10', '--as-of 2014-10-11', '--as-of 1'])(
    'holds in every title, row and round: standings %s',
    async (words) => {
      const answer = JSON.parse(await shown(`standings ${words} --json`));
      const titles: readonly Title[] = answer.titles;
      const rows = titles.flatMap((title) => title.rows);
      expect([
        ...misfits(answer, ANSWER),
        ...titles.flatMap((title) => misfits(title, TITLE)),
        ...rows.flatMap((row) => misfits(row, ROW)),
        ...rows.flatMap((row) => row.rounds.flatMap((round) => misfits(round, ROUND))),
      ]).toEqual([]);
    },
  );
  test('has eight titles, the teams of each class before its drivers', async () => {
    expect((await titlesOf('')).map((title) => `${title.id} ${title.class}`)).toEqual([
      'lmp2-teams LMP2',
      'lmp2-drivers LMP2',
      'cn-teams CN',
      'cn-drivers CN',
      'gt-teams GT',
      'gt-drivers GT',
      'gt-am-teams GT Am',
      'gt-am-drivers GT Am',
    ]);
  });
  test('gives every row the same rounds, in time', async () => {
    const rounds = (await titlesOf('')).flatMap(({ rows }) =>
      rows.map((row) => row.rounds.map(({ round, number }) => `${number} ${round}`).join()),
    );
    expect(new Set(rounds)).toEqual(new Set(['1 inje,2 fuji,3 shanghai,4 sepang']));
  });
  test('numbers entries, and only them', async () => {
    for (const { id, rows } of await titlesOf(''))
      expect(new Set(rows.map((row) => 'number' in row))).toEqual(new Set([id.endsWith('-teams')]));
  });
  test('has sums that are the sums of their rounds', async () => {
    for (const { points, rounds } of (await titlesOf('')).flatMap(({ rows }) => rows))
      expect(rounds.reduce((sum, round) => sum + round.points, 0)).toBe(points);
  });
});

test('each row without points in the data has a dash on the page, and no other has one', async () => {
  for (const { id, rows } of await titlesOf('')) {
    const lines = (await shown(`standings ${id}`)).split('\n');
    const dashed = lines.filter((line) => /\S.* –$/.test(line)).length;
    expect([id, dashed]).toEqual([id, rows.filter(({ points }) => points === 0).length]);
  }
});

test('an answer writes nothing into the season', async () => {
  await inNewSeason(async (folder) => {
    const before = filesIn(folder);
    for (const command of ['season', 'standings', 'audit', 'diff 7', 'notice-board', 'checks', 'calendar'])
      await shown(command, { folder });
    expect(filesIn(folder)).toEqual(before);
  });
});
