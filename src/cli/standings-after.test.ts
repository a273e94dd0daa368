import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDay } from '#core/base/day';
import { inNewSeason, shown, typed } from '../../test/typed.ts';
import type { World } from './world.ts';

/** The lines of a table: `1 #91 AAI-Rstrada TPE 3 1 · · 58`. */
const rowsOf = (page: string) =>
  page
    .split('\n')
    .filter((line) => /^ +[\d=]/.test(line))
    .map((line) => line.trim().replace(/ +/g, ' '));

describe('standings after a round', () => {
  test('are without the results of later rounds', async () => {
    const rows = rowsOf(await shown('standings gt-teams --after shanghai'));
    expect(rows.slice(0, 4)).toEqual([
      '1 #91 AAI-Rstrada TPE 3 1 2 · 58',
      '2 #92 AAI-Rstrada TPE 1 2 4 · 55',
      '3 #90 AAI-Rstrada TPE 2* Ret* 3* · 36',
      '4 #33 Clearwater Racing SGP · · 1 · 25',
    ]);
  });

  test.each(['shanghai', '3', 'Shanghai', '"3 Hours of Shanghai"'])(
    'knows the round as %s',
    async (round) => {
      const page = await shown(`standings --after ${round}`);
      expect(page).toMatch(/^2014 Asian Le Mans Series: standings after Shanghai\n/);
      expect(page).toBe(await shown('standings --after shanghai'));
      expect(JSON.parse(await shown(`standings --after ${round} --json`))).toMatchObject({
        after: 'shanghai',
      });
    },
  );

  test('are the standings as they are, after the last one', async () => {
    const [after, now] = [await shown('standings --after sepang'), await shown('standings')];
    expect(after.split('\n').slice(2)).toEqual(now.split('\n').slice(2));
  });

  test('are none after one that was removed from the calendar, from the day of its removal on', async () => {
    expect(await typed('standings --after buriram')).toEqual({
      code: 2,
      out: '',
      errors:
        'parcferme: there are no standings after Buriram: document 25 removed it from the calendar\n' +
        'rounds with a result: inje, fuji, shanghai, sepang\n',
    });
  });

  test('are none after a round that is still to come', async () => {
    expect(await typed('standings --after buriram --as-of 24')).toEqual({
      code: 2,
      out: '',
      errors:
        'parcferme: there are no standings after Buriram yet: it has no result\n' +
        'rounds with a result: inje, fuji, shanghai\n',
    });
    expect((await typed('standings --after inje --as-of 5')).errors).toContain('result: none yet\n');
  });

  test('need a round that there is', async () => {
    const first = async (words: string) => {
      const { code, errors } = await typed(words);
      return `${code} ${errors.split('\n')[0]}`;
    };
    expect(await first('standings --after')).toBe('2 parcferme: --after needs a value: --after <round>');
    expect(await first('standings --after fiji')).toBe(
      "2 parcferme: there is no round 'fiji'; did you mean 'fuji'?",
    );
  });
});

test('--after has what was corrected later, --as-of what was known', () =>
  inNewSeason(async (folder) => {
    const post = async (name: string, text: string, today: World['today'] | undefined) => {
      writeFileSync(path.join(folder, 'drafts', name), text);
      await shown(`post drafts/${name}`, { folder, ...(today && { today }) });
    };
    const spa =
      'kind: classification\nby: timekeeper\nfor: spa\nsession: race\nstate: final\n' +
      'results: [{ place: 1, car: 1 }, { place: 2, car: 2 }, { place: 3, car: 3 }]\n';
    const late =
      'kind: decision\nby: stewards\nfor: monza\nfacts: Underweight.\nmeasures: [{ disqualify: 2 }]\n';
    await post('spa.yaml', spa, readDay('2026-12-12'));
    await post('late.yaml', late, readDay('2026-12-14'));
    const points = async (words: string) => {
      const { titles } = JSON.parse(await shown(`standings gt3-teams ${words} --json`, { folder }));
      return Object.fromEntries(
        titles[0].rows.map(({ number, points }: { number: string; points: number }) => [number, points]),
      );
    };
    expect(await points('--as-of 2026-11-23')).toEqual({ 1: 16, 2: 25, 3: 18 });
    expect(await points('--after monza')).toEqual({ 1: 19, 2: 0, 3: 25 });
    expect(await points('--after monza --as-of 2026-12-12')).toEqual({ 1: 16, 2: 25, 3: 18 });
    expect(await points('')).toEqual({ 1: 44, 2: 18, 3: 40 });
  }));
