import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inNewSeason, SPA, shown } from '../../test/typed.ts';

const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
const rowsOf = (text: string, start: RegExp) => linesOf(text).filter((line) => start.test(line));

test.each([
  ['2014-10-11', 5],
  ['2014-10-12', 4],
  ['24', 5],
  ['25', 4],
])('as of %s the calendar has %d rounds', async (moment, rounds) => {
  expect(rowsOf(await shown(`calendar --as-of ${moment}`), /^\d 3 Hours of/)).toHaveLength(rounds);
});

describe('standings', () => {
  interface Row {
    readonly number?: string;
    readonly points: number;
  }
  const titles = async (
    words: string,
  ): Promise<readonly { readonly id: string; readonly rows: readonly Row[] }[]> =>
    JSON.parse(await shown(`standings ${words} --json`)).titles;

  test('before the first race everybody is listed and nobody has a point', async () => {
    const rows = (await titles('--as-of 2014-07-18')).flatMap((title) => title.rows);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ points }) => points > 0)).toEqual([]);
  });
  test('as of a document: without the decision on the pole, car 92 has 71', async () => {
    const [gt] = await titles('gt-teams --as-of 29');
    expect(gt?.rows.find(({ number }) => number === '92')?.points).toBe(71);
  });
  test('a class stands for all of its titles', async () => {
    expect((await titles('GT')).map(({ id }) => id)).toEqual(['gt-teams', 'gt-drivers']);
  });
});

test('round says no more of a place than is known of it', async () => {
  await inNewSeason(async (folder) => {
    expect(linesOf(await shown('round spa', { folder }))).toContain('Round 2 of 2 · 12 December 2026');
  });
});

describe('a session of a round', () => {
  const result = (session: string) => `kind: classification
by: timekeeper
posted: 2026-12-12
for: spa
session: ${session}
state: final
results:
  - { place: 1, car: 1, laps: 9, time: 20:25.180 }
  - { place: 2, car: 2, laps: 9, time: 20:27.000, gap: "+1.820" }
  - { out: Ret, car: 3, laps: 4, reason: gearbox }
  - { out: DNS, car: 21, reason: no engine }
  - { out: WD, car: 22 }
  - { place: 3, car: 23, laps: 8 }
`;
  const shownOf = async (session: string) => {
    let lines: readonly string[] = [];
    await inNewSeason(async (folder) => {
      writeFileSync(path.join(folder, 'draft.yaml'), result(session));
      await shown('post draft.yaml', { folder, today: SPA });
      lines = linesOf(await shown('round spa', { folder }));
    });
    return lines;
  };
  test.each(['race', 'sprint', 'race at 1 h'])(
    'that is a race has total times, and why a car is out: %s',
    async (session) => {
      const lines = await shownOf(session);
      expect(lines).toContain('Pos Class Team Laps Time Gap, or why it is out');
      expect(lines).toContain('Ret GT3 #3 Kestrel Endurance 4 retired: gearbox');
    },
  );
  test.each(['qualifying', 'hyperpole', 'warm-up', 'practice 2'])(
    'that is none has best laps: %s',
    async (session) => {
      const lines = await shownOf(session);
      expect(lines).toContain('Pos Class Team Best lap By, gap');
      expect(lines).toContain('DNS GT4 #21 Lanterne Rouge did not start: no engine');
    },
  );
});

test('diff of a classification shows the points and ranks that moved', async () => {
  const lines = linesOf(await shown('diff 29'));
  const first = lines.indexOf('GT Teams');
  expect(lines.slice(first, first + 6)).toEqual([
    'GT Teams',
    '~ #91 AAI-Rstrada 1st 76 +18',
    '~ #92 AAI-Rstrada 2nd 71 +15',
    '~ #33 Clearwater Racing 3rd 50 +25 was 4th',
    '~ #90 AAI-Rstrada 4th 48 +12 was 3rd',
    'GT Drivers',
  ]);
});

describe('notice-board', () => {
  test('lists every document, in order', async () => {
    const rows = rowsOf(await shown('notice-board'), /^\d+[?]? (by )?\d+ \w+ 201\d /);
    expect(rows.map((row) => Number(/^\d+/.exec(row)?.[0]))).toEqual(
      Array.from({ length: 31 }, (_, index) => index + 1),
    );
    expect(rows[29]).toBe('30? 7 December 2014 organiser Decision of the organiser at Sepang');
  });
  test('shows one whole, with what it changed', async () => {
    const lines = linesOf(await shown('notice-board 30'));
    expect(lines).toContain('nobody receives the pole of #92');
    expect(lines).toContain('~ #92 AAI-Rstrada 2nd 70 −1');
  });
});
