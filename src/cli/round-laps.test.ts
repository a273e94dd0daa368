import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { OF_RACE, seasonWithLaps } from '../../test/season-with-laps.ts';
import { filesIn, inEmptyFolder, shown, typed } from '../../test/typed.ts';

/* A race of nine cars that was imported from its laps and posted: what the command line then has of it. */

const said: Record<string, string> = {};
let published: readonly string[] = [];
let earlier: readonly string[] = [];
let timing: { readonly timings: readonly { readonly documents: readonly number[] }[] };
let replaced = '';

beforeAll(() =>
  inEmptyFolder(async (parent) => {
    const folder = path.join(parent, 'league');
    mkdirSync(folder);
    await seasonWithLaps(folder, { cars: 9, laps: 30 });
    said.laps = await shown('round monza --laps', { folder });
    said.json = await shown('round monza --laps --json', { folder });
    said.before = await shown(`round monza --laps --as-of ${OF_RACE.entries}`, { folder });
    await shown('export csv rounds/monza/laps --out table.csv', { folder });
    said.table = readFileSync(path.join(folder, 'table.csv'), 'utf8');
    said.help = await shown('round --help', { folder });
    await shown(`publish --out ${parent}/now --origin https://a.example`, { folder });
    const site = path.join(parent, 'now', 'league');
    published = filesIn(site);
    timing = JSON.parse(readFileSync(path.join(site, 'rounds', 'monza', 'laps.json'), 'utf8'));
    said.sitemap = readFileSync(path.join(site, 'sitemap.xml'), 'utf8');
    said.board = readFileSync(path.join(site, 'board.json'), 'utf8');
    await shown(`publish --out ${path.join(parent, 'then')} --as-of ${OF_RACE.entries}`, { folder });
    earlier = filesIn(path.join(parent, 'then', 'league'));
    const without = `kind: classification\nby: timekeeper\nfor: monza\nsession: race\nstate: final\nreplaces: ${OF_RACE.classification}\nresults: [{ place: 1, car: 1 }]\n`;
    writeFileSync(path.join(folder, 'drafts', 'final.yaml'), without);
    await shown('post drafts/final.yaml', { folder });
    replaced = (await typed('round monza --laps', { folder })).out;
  }),
);

describe('round --laps', () => {
  test('says how much is known, from which file, and when the race was neutralised', () => {
    expect(said.laps).toMatch(/\n {2}2\d\d laps of 9 cars; laps\.csv, document 6\n/);
    expect(said.laps).toMatch(/Full course yellow or safety car 1\d:\d\d–\d\d:\d\d \(laps 1\d–1\d\),/);
  });

  test('has a line for each car, and below it a strip of its stints and their laps', () => {
    expect(said.laps).toMatch(/\n {4}1 {2}GT3 {4}#\d {4}28 {2}1:38\.\d{3} +\d+ +2 +2:\d\d\.\d{3}\n/);
    expect(said.laps).toMatch(/\n +[AB|]{50,60}\n +A Driver A of 1 1–12, 13–24 {2}B Driver B of 1 25–28\n/);
    expect(said.laps?.match(/#\d/g)).toHaveLength(9);
  });

  test('fits 80 columns', () => {
    expect(said.laps?.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('knows nothing before the classification was posted, nor behind one without the file', () => {
    const unknown = 'No laps are known: no classification that stands attaches a timing file with laps.';
    expect(said.before).toContain(unknown);
    expect(replaced).toContain(unknown);
  });

  test('gives all of it as JSON', () => {
    const answer = JSON.parse(said.json ?? '');
    expect(answer.races).toHaveLength(1);
    const [race] = answer.races;
    expect([race.session, race.classification, race.cars.length]).toEqual(['race', 6, 9]);
    expect(race.files).toEqual([{ name: 'laps.csv', sha256: expect.stringMatching(/^\w{64}$/) }]);
    const places = race.cars.map((car: { order: { places: number[] } }) => car.order.places.at(-1));
    expect(places).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('goes into a spreadsheet lap by lap', () => {
    const [head, first] = said.table?.split('\r\n') ?? [];
    expect(head).toMatch(/^Session,No\.,Lap,Class,Team,Driver,Time,In seconds,/);
    expect(first).toMatch(/^Race,\d,1,GT\d,/);
    expect(said.table?.match(/,yes,/g)?.length).toBeGreaterThan(8);
  });

  test('is told of in the help', () => {
    expect(said.help?.replaceAll(/\s+/g, ' ')).toContain(
      'Laps are known where a classification attaches the timing file',
    );
  });
});

describe('publish', () => {
  test('has the papers of each class', () => {
    for (const name of ['entries.pdf', 'sessions/race/GT3.pdf', 'sessions/race/GT4.pdf'])
      expect(published).toContain(`rounds/monza/${name}`);
  });

  test('has a page of the laps, and beside it what a browser needs', () => {
    expect(published.filter((name) => name.includes('laps'))).toEqual([
      'rounds/monza/laps',
      'rounds/monza/laps.csv',
      'rounds/monza/laps.json',
      'rounds/monza/laps.xlsx',
      'rounds/monza/laps/index.html',
    ]);
    expect(timing.timings.map(({ documents }) => documents)).toEqual([[OF_RACE.classification]]);
  });

  test('names the page in the sitemap, and the classification in the board', () => {
    expect(said.sitemap).toContain('<loc>https://a.example/league/rounds/monza/laps/</loc>');
    expect(JSON.parse(said.board ?? '').timed).toEqual([OF_RACE.classification]);
  });

  test('has none at a moment at which no laps were known', () => {
    expect(earlier.filter((name) => name.includes('laps'))).toEqual([]);
  });
});
