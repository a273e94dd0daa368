import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import type { TimedCar } from '#answers/laps/timing';
import { timingsJson } from '#answers/laps/timing-json';
import { readAlkamelLaps } from '#formats/alkamel/laps';
import { pageHtml } from '#web/render';
import { largeTable } from '../bench/large-table.ts';
import { entries, race, rounds, rules, season } from './board.ts';
import { openBrowser } from './browser.ts';
import { madeRace } from './made-race.ts';
import { type Served, served } from './served.ts';

/* What pages cost whoever opens them, and whoever slides or asks what if, in bytes on the wire. */

const built = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url));
/** As the server sends a page to every browser. */
const packed = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const onTheWire = (...files: readonly Uint8Array[]) =>
  files.reduce((sum, file) => sum + gzipSync(file).length, 0);

test('a table of 60 cars and 24 rounds is 15 kB', () => {
  const html = pageHtml(largeTable('office')) ?? '';
  expect(html.match(/<tr>/g)?.length).toBeGreaterThan(60);
  expect(packed(html)).toBeLessThan(15_000);
});

test('a race of 24 hours, 60 cars and 14,000 laps lap by lap is 40 kB, and what a browser draws it of 50 kB', () => {
  const cars = Array.from({ length: 60 }, (_, index) => String(index + 1));
  const known = knownNow(
    'endurance',
    season(rules(), rounds('fuji'), entries({ GT: cars }), race('fuji', ...cars)),
  );
  const laps = readAlkamelLaps(madeRace({ cars: 60, laps: 300 }));
  if (known === undefined || !laps.ok) throw new Error('there is no race');
  const timing = { cars: laps.value.sheet.cars as readonly TimedCar[] };
  const timings = { told: new Set([4]), read: new Map([[4, timing]]) };
  expect(timing.cars.reduce((sum, { record }) => sum + record.lap.length, 0)).toBeGreaterThan(14_000);
  const where = { ...largeTable('office').where, place: { page: 'laps', round: 'fuji' } } as const;
  const html = pageHtml({ ...largeTable('office'), known, where, timings }) ?? '';
  expect(html.match(/class="run"/g)).toHaveLength(60);
  expect(packed(html)).toBeLessThan(40_000);
  expect(packed(JSON.stringify(timingsJson(timings)))).toBeLessThan(50_000);
});

test('the script of every page is 3 kB, what it fetches only when it is used not counted', () => {
  expect(onTheWire(built('dist/web/season.js'))).toBeLessThan(3_000);
});

test('the styles are 12 kB, and those that the laps alone need 2 kB', () => {
  expect(onTheWire(built('site/style.css'), built('site/season.css'))).toBeLessThan(12_000);
  expect(onTheWire(built('site/laps.css'))).toBeLessThan(2_000);
});

test('no style asks what the whole page has in it: each change would style all of it anew', () => {
  const styles = ['season', 'laps'].map((name) => String(built(`site/${name}.css`))).join('');
  expect(styles.match(/(html|body|:root|main|#season)\S*:has/g)).toBeNull();
});

describe('who slides on a page, or asks what if,', () => {
  const SEASON = 'asian-le-mans-series-2014';
  let office: Served;
  let browser: Browser;
  let page: Page;
  let fetched: string[] = [];
  beforeAll(async () => {
    office = await served();
    await office.takeIn(`seasons/${SEASON}`, 'alms');
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') fetched.push(request.url().split('/').at(-1) ?? '');
    });
  });
  afterAll(async () => {
    await browser.close();
    await office.close();
  });

  /** The scripts that are fetched beside that of every page. */
  async function fetchedBy(path: string, use: () => Promise<void>): Promise<readonly string[]> {
    fetched = [];
    await page.goto(`${office.origin}/seasons/${SEASON}${path}`);
    expect(fetched).toEqual(['season.js']);
    await use();
    return fetched.filter((name) => name !== 'season.js');
  }
  const slide = async () => {
    await page.getByRole('slider').press('ArrowLeft');
    await page.waitForURL(/@30/);
  };
  const ask = async () => {
    await page.getByRole('button', { name: 'What if' }).click();
    await page.getByRole('heading', { name: 'What if' }).waitFor();
  };

  const script = (name: string) => built(`dist/web/${name}`).toString();
  const namedIn = (text: string) =>
    [...text.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)].map(([, name = '']) => name);
  const bytes = (names: readonly string[]) => onTheWire(...names.map((name) => built(`dist/web/${name}`)));
  /** The scripts that the script of every page fetches by their names, and those that these need. */
  function inSteps(names: readonly string[]) {
    const first = names.filter((name) => namedIn(script('season.js')).includes(name));
    const needed = first.flatMap((name) => namedIn(script(name)));
    const second = names.filter((name) => !first.includes(name) && needed.includes(name));
    return { first, second, late: names.filter((name) => ![...first, ...second].includes(name)) };
  }

  test.each([
    ['', 79_500],
    ['/review', 102_500],
    ['/standings', 60_500],
    ['/standings/gt-teams', 63_500],
    ['/standings/gt-teams/90', 63_300],
    ['/calendar', 63_800],
    ['/rounds/fuji', 72_500],
    ['/entries', 61_200],
    ['/cars/90', 66_800],
    ['/drivers/Ho-Pin_Tung', 65_000],
    ['/teams/AAI-Rstrada', 66_600],
    ['/titles', 79_600],
    ['/titles/gt-teams', 90_000],
    ['/documents', 80_300],
    ['/documents/20', 90_500],
    ['/audit', 62_500],
  ])(
    'on %s, fetches %i bytes at most: the core, the words and that page, in two steps',
    async (path, most) => {
      const names = await fetchedBy(path, slide);
      const { first, late } = inSteps(names);
      expect(first.length, `open page, words, one page: ${first.join(' ')}`).toBe(3);
      expect(late).toEqual([]);
      expect(bytes(names)).toBeLessThan(most);
      expect(names.length).toBeLessThan(16);
    },
  );

  test('what if is 68 kB, in two steps', async () => {
    const names = await fetchedBy('/standings/gt-teams', ask);
    const { first, late } = inSteps(names);
    expect(first.length, `open page, words, one page, what if: ${first.join(' ')}`).toBe(4);
    expect(late).toEqual([]);
    expect(bytes(names)).toBeLessThan(68_000);
  });
});
