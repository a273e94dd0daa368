import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inNewSeason, shown } from '../../test/typed.ts';

/** Each line of a page without the spaces between its words. */
const lines = async (words: string, folder: string) =>
  (await shown(words, { folder })).split('\n').map((line) => line.replace(/\s+/g, ' ').trim());

test('which sessions a round has is on every page of it, and that it changed', () =>
  inNewSeason(async (folder) => {
    const change =
      'kind: calendar-change\nby: office\nchanges: [{ alter: spa, sessions: [qualifying, race], reason: rain }]\n';
    writeFileSync(path.join(folder, 'drafts', 'sessions.yaml'), change);
    const posted = readdirSync(folder).filter((name) => /^\d{4}-/.test(name)).length + 1;
    await shown('post drafts/sessions.yaml', { folder });
    const calendar = await lines('calendar', folder);
    expect(calendar).toContainEqual(expect.stringMatching(/^2 Spa qualifying and race /));
    expect(calendar).not.toContainEqual(expect.stringMatching(/^1 .*qualifying/));
    expect(calendar.join(' ')).toContain('Spa now with qualifying and race: rain');
    expect((await lines('round spa', folder)).join(' ')).toContain('· qualifying and race');
    expect(await lines(`notice-board ${posted}`, folder)).toContain(
      'Spa altered: with qualifying and race: rain',
    );
    expect(await lines(`diff ${posted}`, folder)).toContain('~ Spa with qualifying and race');
    const { rounds } = JSON.parse(await shown('calendar --json', { folder }));
    expect(rounds[1]).toMatchObject({
      sessions: ['qualifying', 'race'],
      history: [{}, { act: 'alter', sessions: ['qualifying', 'race'] }],
    });
  }));

test('a calendar that names the sessions of its rounds tells them', () =>
  inNewSeason(async (folder) => {
    const file = path.join(folder, '0003-calendar.yaml');
    const text = readFileSync(file, 'utf8');
    const named = text.replace(/( {2}monza: \{.*) \}/, '$1, sessions: [qualifying, race] }');
    expect(named).not.toBe(text);
    writeFileSync(file, named);
    expect(await lines('notice-board 3', folder)).toContainEqual(
      expect.stringMatching(/^1 Monza qualifying and race /),
    );
  }));
