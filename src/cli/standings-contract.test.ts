import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, inNewSeason, SPA, shown } from '../../test/typed.ts';

interface Row {
  readonly position: number | null;
  readonly contender: string;
  readonly number?: string;
  readonly points: number;
  readonly exact?: string;
  readonly rounds: readonly Cell[];
  readonly adjustments?: readonly { readonly points: number }[];
}
interface Cell {
  readonly round: string;
  readonly number: number;
  readonly points: number;
  readonly dropped?: true;
}
interface Title {
  readonly id: string;
  readonly class: string;
  readonly rows: readonly Row[];
}
const titlesOf = async (words: string): Promise<readonly Title[]> =>
  JSON.parse(await shown(`standings ${words} --json`)).titles;

describe('the contract of standings --json', () => {
  test('has every result of a row, round by round', async () => {
    const answer = JSON.parse(await shown('standings gt-teams --json'));
    expect(answer).toMatchObject({ season: 'asian-le-mans-series-2014', document: 31, asOf: '2014-12-15' });
    expect(answer.titles[0].rows[1]).toEqual({
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
    const rows = (await titlesOf('')).flatMap((title) => title.rows);
    expect(rows.length).toBeGreaterThan(50);
    for (const { points, rounds } of rows)
      expect(rounds.reduce((sum, round) => sum + round.points, 0)).toBe(points);
  });
  test('sums what is not dropped and what a decision gives, and has a fraction where it rounds', () =>
    inNewSeason(async (folder) => {
      writeFileSync(path.join(folder, 'draft.yaml'), SEVENTHS);
      await shown('post draft.yaml', { folder, today: SPA });
      const { titles } = JSON.parse(await shown('standings overall --json', { folder }));
      expect([titles[0].class, titles[0].rows[0]]).toEqual([
        null,
        {
          position: 1,
          contender: 'Blue Anchor Motorsport',
          number: '2',
          points: 25.14,
          exact: '176/7',
          rounds: [
            { round: 'monza', number: 1, result: '1', pole: false, points: 25 },
            { round: 'spa', number: 2, result: '2', pole: false, points: 18, dropped: true },
          ],
          adjustments: [{ points: 0.14, exact: '1/7', document: 10 }],
        },
      ]);
    }));
});

const SEVENTHS = `
kind: regulations
by: organiser
from: monza
changes:
  awards: { overall: { session: race, order: overall, scale: full, to: entry, article: A } }
  counting: { results: { keep: best 1, article: A } }
  titles: { overall: { name: Overall, for: entry, awards: overall, article: A } }
---
kind: classification
by: timekeeper
posted: 2026-12-12
for: spa
session: race
state: final
complete: false
results: [{ place: 1, car: 1 }, { place: 2, car: 2 }]
---
kind: decision
by: stewards
posted: 2026-12-12
facts: A.
measures: [{ points: 1/7, title: overall, contender: 2 }]
`;

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
