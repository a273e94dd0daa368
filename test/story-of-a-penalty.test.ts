import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Parties, Seen } from './client/seen.ts';
import { generatedClient } from './generated-client.ts';
import { type Served, served } from './served.ts';

interface Story {
  readonly story: (baseUrl: string, parties: Parties) => Promise<Seen>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(root, '.cache');
mkdirSync(cache, { recursive: true });
// In the checkout, so that the client's own imports are found.
const folder = mkdtempSync(path.join(cache, 'client-'));

let office: Served;
let seen: Seen;

beforeAll(async () => {
  office = await served();
  const clerk = await office.organiser();
  const series = 'made';
  await clerk.post('/series', { body: { key: series, name: 'Made Series', visibility: 'public' } });
  await clerk.post(`/series/${series}/seasons`, { body: { season: 'made-2026' } });
  const [timekeeper, steward, team] = [
    await office.member(clerk, 'timing', series, 'timekeeper'),
    await office.member(clerk, 'stewards', series, 'steward'),
    await office.member(clerk, 'kestrel', series, 'team', 'Kestrel'),
  ];
  const tokens = {
    clerk: (await clerk.program(series, 'organiser')).token ?? '',
    timekeeper: (await timekeeper.program(series, 'timekeeper')).token ?? '',
    steward: (await steward.program(series, 'steward')).token ?? '',
    team: (await team.program(series, 'team', 'Kestrel')).token ?? '',
  };
  const { body: description } = await office.ask('/api/v1/openapi.json');
  writeFileSync(path.join(folder, 'api.d.ts'), await generatedClient(description));
  for (const name of ['story.ts', 'seen.ts'])
    copyFileSync(path.join(root, 'test/client', name), path.join(folder, name));
  const made = (await import(pathToFileURL(path.join(folder, 'story.ts')).href)) as Story;
  seen = await made.story(office.origin, tokens);
}, 60_000);

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

test('a client that is made of the description has the types that the story needs', () => {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const typed = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2024'];
  const files = [path.join(folder, 'story.ts')];
  execFileSync(
    process.execPath,
    [tsc, ...typed, '--allowImportingTsExtensions', '--ignoreConfig', ...files],
    {
      encoding: 'utf8',
    },
  );
});

/*
 * By hand. The scale is 25, 18, 15. Car 7 wins by 10 s from car 8 and by 20 s from car 9; with 60 s added it is third:
 * 8, 9, 7. What is under protest or appeal stays as it was decided, and is marked.
 */
describe('a penalty that is previewed, posted, protested against and overturned on appeal, over the API', () => {
  test('every document has its number', () => {
    expect(seen.numbers).toEqual({
      ...{ season: 1, regulations: 2, calendar: 3, drivers: 4, entries: 5, result: 6 },
      ...{ penalty: 7, protest: 8, 'answer to the protest': 9, appeal: 10, judgment: 11, 'final result': 12 },
    });
  });

  test('a preview shows what would be, and changes nothing', () => {
    expect(seen.tables['as it was driven']).toBe('7 25, 8 18, 9 15 provisional 6');
    expect(seen.tables.previewed).toBe('8 25, 9 18, 7 15');
    expect(seen.tables['after the preview']).toBe(seen.tables['as it was driven']);
  });

  test('the penalty moves the cars, and stays while it is protested against and appealed', () => {
    expect(seen.tables['after the penalty']).toBe('8 25, 9 18, 7 15 provisional 6');
    expect(seen.tables['under protest']).toBe('8 25, 9 18, 7 15 provisional 6 protest 8');
    expect(seen.tables['under appeal']).toBe('8 25, 9 18, 7 15 provisional 6 appeal 10');
  });

  test('the judgment gives the places back, and the final result settles them', () => {
    expect(seen.tables['after the judgment']).toBe('7 25, 8 18, 9 15 provisional 6');
    expect(seen.tables.final).toBe('7 25, 8 18, 9 15');
  });

  test('each step can still be seen at its document', () => {
    const then = (name: string) => seen.tables[`@ ${name}`];
    expect(then('result')).toBe(seen.tables['as it was driven']);
    expect(then('penalty')).toBe(seen.tables['after the penalty']);
    expect(then('protest')).toBe(seen.tables['under protest']);
    expect(then('appeal')).toBe(seen.tables['under appeal']);
    expect(then('judgment')).toBe(seen.tables['after the judgment']);
    expect(then('final result')).toBe(seen.tables.final);
  });

  test('a team decides nothing, and the stewards do not judge an appeal against themselves', () => {
    expect(seen.refusals).toEqual(['403 kind-not-yours', '403 answer-not-yours']);
  });

  test('the ledger says who posted each document, to those who belong to the series', async () => {
    const { body } = await office.nobody.get('/seasons/made-2026/ledger');
    expect(body.documents).toHaveLength(12);
    expect(body.documents[6]).not.toHaveProperty('signed');
    const ledger = await office.office.boards.board('made-2026').ledger();
    const signed = ledger.ok ? ledger.value.map(({ signed: by }) => by?.by) : [];
    expect(signed).toEqual([
      ...Array.from({ length: 5 }, () => 'clerk'),
      ...['timing', 'stewards', 'kestrel', 'stewards', 'kestrel', 'clerk', 'stewards'],
    ]);
  });
});
