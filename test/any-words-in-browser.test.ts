import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import { placeAt } from '#answers/place';
import { emptySeason, fold } from '#core/season/fold';
import { pageHtml } from '#web/render';
import { largeTable } from '../bench/large-table.ts';
import { board, decision, drivers, entries, opening, race, rounds, rules } from './board.ts';
import { openBrowser } from './browser.ts';

/* Names and reasons with a word that is longer than the narrowest phone is wide, such as an address, or from right to left. */

const WORD = `https://results.example/${'decision-'.repeat(9)}`;
const ANN = 'Rhoshandiatellyneshiaunneveshenk';
const HEBREW = ['דוד כהן', 'יעל לוי'] as const;

const documents = board(
  opening(),
  rules(),
  rounds({ one: { race: WORD, circuit: WORD, place: WORD, country: 'KOR', date: '2014-03-01' } }),
  drivers({ [ANN]: 'JPN' }),
  { kind: 'entry-list', entries: { GT: { 7: { team: WORD }, 8: { team: 'Team' } } } },
  entries({ GT: { 7: [ANN, 'Bob Roe'], 8: HEBREW } }),
  race('one', '7', '8'),
  { ...decision('one', { penalty: 'fine', car: '7' }), facts: WORD, title: WORD },
);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
});
afterAll(() => browser.close());

function drawn(path: string): string {
  const known = knownNow('season', documents.reduce(fold, emptySeason));
  const place = placeAt(path);
  if (known === undefined || place === undefined) throw new Error(`there is no ${path}`);
  const office = largeTable('office');
  return pageHtml({ ...office, known, where: { ...office.where, place, head: documents.length } }) ?? '';
}
const style = ['style', 'season']
  .map((name) => readFileSync(new URL(`../site/${name}.css`, import.meta.url), 'utf8'))
  .join('');

async function show(path: string): Promise<void> {
  await page.setContent(drawn(path));
  await page.addStyleTag({ content: style });
}

test.each([
  '',
  'standings',
  'titles',
  'rounds/one',
  'calendar',
  'entries',
  'cars/7',
  `drivers/${ANN}`,
  'documents',
  'documents/8',
  'review',
])('nothing of them sticks out of the page %s', async (path) => {
  await show(path);
  expect(await page.locator('main').innerText()).not.toBe('');
  const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(over)).toBe(0);
});

test.each(['rounds/one', 'entries', 'cars/8'])(
  'two drivers who are written from right to left are named on %s in the order of their crew',
  async (path) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await show(path);
    const [first, second] = HEBREW.map((name) => page.getByRole('link', { name }).first());
    const [a, b] = [await first?.boundingBox(), await second?.boundingBox()];
    if (!a || !b) throw new Error('the crew is not there');
    expect(b.y > a.y || (b.y === a.y && b.x > a.x)).toBe(true);
  },
);
