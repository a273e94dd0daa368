import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inEmptyFolder, shown } from '../../test/typed.ts';

const ROUNDS = '6 Hours of the Nürburgring 2026-11-21, COTA 2026-12-12, Le Mans 2026-12-19, COTA 2026-12-26';

/** Shows a new season with those rounds, the first of them raced; each line without the spaces between its words. */
const inSeason = (
  ask: (lines: (words: string) => Promise<readonly string[]>, folder: string) => Promise<void>,
) =>
  inEmptyFolder(async (parent) => {
    await shown(`new league --series League --rounds "${ROUNDS}"`, { folder: parent });
    const folder = path.join(parent, 'league');
    const lines = async (words: string) =>
      (await shown(words, { folder })).split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    await ask(lines, folder);
  });

describe('a round is called by its short name', () => {
  test('which a new season writes where the key does not make it', () =>
    inSeason(async (_, folder) => {
      const calendar = readFileSync(path.join(folder, '0003-calendar.yaml'), 'utf8');
      expect(calendar.split('rounds:\n')[1]?.trimEnd().split('\n')).toEqual([
        '  nurburgring: { race: "6 Hours of the Nürburgring", short: "Nürburgring", date: 2026-11-21 }',
        '  cota: { race: "COTA", short: "COTA", date: 2026-12-12 }',
        '  le-mans: { race: "Le Mans", date: 2026-12-19 }',
        '  cota-2: { race: "COTA", short: "COTA 2", date: 2026-12-26 }',
      ]);
    }));
  test('on every page', () =>
    inSeason(async (lines) => {
      expect((await lines('standings gt3-teams')).find((line) => line.startsWith('GT3'))).toBe(
        'GT3 Teams NÜR CO2 LEM CO4 Points',
      );
      expect(await lines('explain gt3-teams 2')).toContain(
        '1 Nürburgring race 1st 25 full scale article 2.1 7',
      );
      expect((await lines('calendar')).join(' ')).toContain(
        'Nürburgring 21 November, COTA 12 December, Le Mans 19 December, COTA 2 26 December',
      );
      expect(await lines('season')).toContainEqual(expect.stringMatching(/^1 Nürburgring GT3 #2 /));
      expect(await lines('notice-board')).toContainEqual(
        expect.stringMatching(/^7 .* Example of a race result at Nürburgring$/),
      );
      expect((await lines('entries nurburgring'))[0]).toMatch(/^2026 League: entries at Nürburgring /);
      expect((await lines('checks nurburgring'))[0]).toMatch(/^2026 League: checks at Nürburgring /);
      expect(await lines('diff 7')).toContain('+ Nürburgring race GT3 #2 1, 1 in class, 112 laps');
      expect(await lines('review drafts/penalty.yaml')).toContainEqual(
        expect.stringMatching(/^Document 8: Decision of the stewards at Nürburgring, /),
      );
    }));
  test('by whoever asks for it', () =>
    inSeason(async (lines) => {
      const page = await lines('round nurburgring');
      expect(await lines('round nürburgring')).toEqual(page);
      expect((await lines('round cota 2'))[3]).toMatch(/^Round 4 of 4 /);
    }));
  test('by the one that a calendar change gives it', () =>
    inSeason(async (lines, folder) => {
      const change = 'kind: calendar-change\nby: office\nchanges: [{ alter: cota, short: Austin }]\n';
      writeFileSync(path.join(folder, 'draft.yaml'), change);
      await shown('post draft.yaml', { folder });
      expect(await lines('diff 8')).toContain('~ Austin was called COTA');
      expect(await lines('notice-board 8')).toContain('Austin altered: called Austin');
      expect((await lines('standings gt3-teams')).find((line) => line.startsWith('GT3'))).toBe(
        'GT3 Teams NÜR AUS LEM COT Points',
      );
    }));
});
