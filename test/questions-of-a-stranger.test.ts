import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Served, served } from './served.ts';

/* What somebody asks who has never seen the site, answered from the front page on a phone by what is to be read there. */

const SEASON = '2014 Asian Le Mans Series';

let office: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  office = await served();
  await office.takeIn('seasons/asian-le-mans-series-2014', 'alms');
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 780 }, reducedMotion: 'reduce' });
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  await page.goto(`${office.origin}/`);
});

const follow = async (name: string | RegExp) => {
  await page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();
};
const textOf = async (selector: string, has: string) =>
  (await page.locator(selector, { hasText: has }).first().innerText()).replaceAll(/\s+/g, ' ');

test('who won GT, and by how much?', async () => {
  expect(await textOf('.of-class', 'Grand Touring')).toContain('#91 AAI-Rstrada 76 by 6 points');
});

test('why has #90 48 points?', async () => {
  await follow('GT Teams');
  await follow(/^48: Why/);
  expect(await textOf('.reasons tfoot', 'In all')).toContain('48');
  expect(await textOf('.reasons tbody', 'Fuji')).toContain('retired: technical failure');
});

test('what was the calendar in June?', async () => {
  await follow(SEASON);
  await follow('Calendar');
  const june = page.locator('.history tr', { hasText: '4 June 2014' });
  await june.getByRole('link', { name: 'The calendar as it stood then' }).click();
  await page.waitForURL(/@6\/calendar$/);
  expect(await page.locator('.races tbody th').count()).toBe(5);
  expect(await textOf('.races tr', 'Buriram')).toContain('23 November 2014');
});

test('which day decided LMP2?', async () => {
  await follow(SEASON);
  expect(await textOf('.fight', 'LMP2')).toContain('Decided on 12 October 2014');
  await follow('Decided on 12 October 2014');
  expect(await textOf('.deciding', 'Decided')).toContain('by document 25: Calendar: Buriram removed');
});

test('who drove #90?', async () => {
  await follow(SEASON);
  await follow('Entries');
  const drivers = await textOf('#car-90', 'AAI-Rstrada');
  for (const name of ['Lam Yu', 'Takamitsu Matsui', 'Takeshi Tsuchiya']) expect(drivers).toContain(name);
});
