import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { seasonWithLaps } from '../season-with-laps.ts';
import { type Served, served } from '../served.ts';
import { inEmptyFolder } from '../typed.ts';

/* Whether everybody can use the pages of a season: axe's rules for WCAG 2.2 AA, in both lights, on a phone and on a desk. */

const SEASON = 'asian-le-mans-series-2014';
/** Of many titles, rounds and cars. */
const LARGE = 'imsa-weathertech-2022';

let office: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  // Known from outside, so that pages offer what to copy into others.
  office = await served(undefined, { origin: 'https://results.example' });
  await office.takeIn(`seasons/${SEASON}`, 'alms');
  await inEmptyFolder(async (folder) => {
    await seasonWithLaps(path.join(folder, 'league'), { cars: 12, laps: 30 });
    await office.takeIn(path.join(folder, 'league'), 'league');
  });
  await office.takeIn(`seasons/${LARGE}`, 'imsa');
  browser = await openBrowser();
  page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

const address = (path: string) => `${office.origin}/seasons/${path}`;

const PAGES = [
  ...[
    '',
    '/review',
    '/standings',
    '/standings/gt-teams',
    '/standings/gt-drivers',
    '/standings/gt-teams/90',
    '/rounds/fuji',
    '/rounds/buriram',
    '/calendar',
    '/entries',
    '/cars/90',
    '/drivers/Ho-Pin_Tung',
    '/teams/AAI-Rstrada',
    '/titles',
    '/titles/gt-teams',
    '/documents',
    '/documents/8',
    '/documents/14',
    '/documents/30',
    '/audit',
    '@12/documents/20',
    '/embed/standings/gt-teams',
    '/embed/titles/gt-teams',
    '@28/embed/titles/gt-teams',
  ].map((path) => `${SEASON}${path}`),
  ...['', '/standings/dpi-teams', '/titles', '/documents/62'].map((path) => `${LARGE}${path}`),
  'league/rounds/monza',
  'league/rounds/monza/laps',
];

test('whatever is pressed or followed is 24 pixels high, or stands in a text or a table, whose lines are', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of PAGES) {
    await page.goto(address(path));
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, input, select, summary')]
        .filter(
          (one) =>
            one.getBoundingClientRect().height > 0 &&
            !one.matches(
              '.skip, p a, small a, .docs a, .who a, h1 a, h2 a, h3 a, h4 a, caption a, li a, table a, dt a, dd a',
            ),
        )
        .filter((one) => one.getBoundingClientRect().height < 23.5)
        .map((one) => one.outerHTML),
    );
    expect(small, path).toEqual([]);
  }
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test.each(PAGES)('the page %s keeps nobody out, and nothing of it sticks out', async (path) => {
    const found: string[] = [];
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address(path));
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        // What stays in sight covers what is scrolled under it, which this rule takes for small: see the next test.
        .disableRules(['target-size'])
        .analyze();
      found.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${width} ${id}: ${nodes
              .map(({ html }) => html)
              .slice(0, 3)
              .join(' ')}`,
        ),
      );
      if (passes.length < 20) found.push(`only ${passes.length} rules were held against the page`);
      const over = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (over !== 0) found.push(`${over} px stick out at ${width}`);
    }
    expect(found).toEqual([]);
  });
});
