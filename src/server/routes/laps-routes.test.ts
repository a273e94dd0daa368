import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTimings, type TimingsJson } from '#answers/laps/timing-json';
import type { WholeBoard } from '#web/board';
import { OF_RACE, seasonWithLaps } from '../../../test/season-with-laps.ts';
import { type Served, served } from '../../../test/served.ts';
import { inEmptyFolder } from '../../../test/typed.ts';

/* An office with a season whose only race was imported from its laps; and one of 2014, of which nobody has any. */

const OF_2014 = 'asian-le-mans-series-2014';

let office: Served;
beforeAll(() =>
  inEmptyFolder(async (parent) => {
    const folder = path.join(parent, 'league');
    mkdirSync(folder);
    await seasonWithLaps(folder, { cars: 9, laps: 30 });
    office = await served();
    await office.takeIn(folder, 'league');
    await office.takeIn(`seasons/${OF_2014}`, 'alms', 'members');
  }),
);
afterAll(() => office.close());

const sum = (a: number, b: number) => a + b;
const get = (address: string) => office.nobody.get(address);
const page = (address: string) => office.ask(address);

describe('the laps of a round', () => {
  test('are an answer of the API, with the moment at which they were known', async () => {
    const { status, body } = await get('/seasons/league/rounds/monza/laps');
    expect([status, body.document, body.round]).toEqual([200, OF_RACE.stops, 'monza']);
    expect(body.races[0].cars).toHaveLength(9);
    expect(body.races[0].classification).toBe(OF_RACE.classification);
    const before = await get(`/seasons/league@${OF_RACE.entries}/rounds/monza/laps`);
    expect([before.status, before.body.races]).toEqual([200, []]);
  });

  test('are named by the document that they rest on, and worked out once', async () => {
    const [first, again] = [
      await get('/seasons/league/rounds/1/laps'),
      await get('/seasons/league/rounds/1/laps'),
    ];
    expect(first.headers.get('ETag')).toBe(`W/"${OF_RACE.stops}-test"`);
    expect(again.text).toBe(first.text);
  });

  test('are none where no file tells them, and of no round that is not there', async () => {
    const clerk = await office.organiser();
    const fuji = await clerk.get(`/seasons/${OF_2014}/rounds/fuji/laps`);
    expect([fuji.status, fuji.body.races]).toEqual([200, []]);
    expect((await get('/seasons/league/rounds/spa/laps')).body.code).toBe('no-such-round');
  });
});

describe('the page of the laps', () => {
  test('can be taken away as a table, once the race is classified', async () => {
    const csv = await page('/seasons/league/rounds/monza/laps.csv');
    const { body } = await get('/seasons/league/rounds/monza/laps');
    const laps = body.races[0].cars.map((car: { readonly laps: number }) => car.laps);
    expect([csv.status, csv.text.trim().split('\r\n').length > laps.reduce(sum)]).toEqual([200, true]);
    expect((await page('/seasons/league/rounds/monza/laps.xlsx')).status).toBe(200);
    expect((await page('/seasons/league/rounds/monza/laps')).text).toContain('laps.csv"');
    expect((await page(`/seasons/league@${OF_RACE.entries}/rounds/monza/laps.csv`)).status).toBe(404);
  });

  test('is there, and the round leads to it', async () => {
    const laps = await page('/seasons/league/rounds/monza/laps');
    expect([laps.status, laps.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(laps.text).toContain('class="lap-chart"');
    expect(laps.text).toContain('href="/site/laps.css"');
    expect((await page('/site/laps.css')).status).toBe(200);
    const round = await page('/seasons/league/rounds/monza');
    expect(round.text).toContain('href="/seasons/league/rounds/monza/laps"');
    expect(round.text).not.toContain('laps.css');
  });

  test('says that nothing was known, at a moment before the classification', async () => {
    const then = await page(`/seasons/league@${OF_RACE.entries}/rounds/monza/laps`);
    expect(then.status).toBe(200);
    expect(then.text).toContain('Nothing was known of this at that moment.');
    const round = await page(`/seasons/league@${OF_RACE.entries}/rounds/monza`);
    expect(round.text).not.toContain('/laps"');
  });

  test('is not there where nobody has laps', async () => {
    expect((await page('/seasons/league/rounds/spa/laps')).status).toBe(404);
    expect((await page('/seasons/league/rounds/monza/laps/1')).status).toBe(404);
  });

  test('is in the language of its address', async () => {
    const french = await page('/fr/seasons/league/rounds/monza/laps');
    expect(french.text).toContain('<h1>Tour par tour</h1>');
  });
});

describe('what a browser draws the laps of', () => {
  test('lies beside the page, and the board says of which documents it is', async () => {
    const timing = await page('/seasons/league/rounds/monza/laps.json');
    const read = readTimings(timing.body as TimingsJson);
    expect([...read.keys()]).toEqual([OF_RACE.classification]);
    expect(read.get(OF_RACE.classification)?.cars).toHaveLength(9);
    const board = (await page('/seasons/league/board.json')).body as WholeBoard;
    expect(board.timed).toEqual([OF_RACE.classification]);
  });

  test('is nothing of a round without laps, and of a series for its members nothing for others', async () => {
    expect((await page('/seasons/league/rounds/spa/laps.json')).status).toBe(404);
    expect((await page(`/seasons/${OF_2014}/rounds/fuji/laps.json`)).status).toBe(404);
    expect((await page(`/seasons/${OF_2014}/rounds/fuji/laps`)).status).toBe(404);
  });
});
