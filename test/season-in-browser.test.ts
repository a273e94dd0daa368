import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Served, served } from './served.ts';

/* What the public sees of the season of 2014, in a browser. */

const SEASON = 'asian-le-mans-series-2014';

let office: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const wrong: string[] = [];
beforeAll(async () => {
  office = await served();
  await office.takeIn(`seasons/${SEASON}`, 'alms');
  browser = await openBrowser();
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  page = await watched(context);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

/** A page whose mistakes are noted: of scripts, and of what the policy stops. */
async function watched(within: BrowserContext): Promise<Page> {
  const opened = await within.newPage();
  opened.on('pageerror', (error) => wrong.push(String(error)));
  opened.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  return opened;
}

const address = (path: string) => `${office.origin}/seasons/${SEASON}${path}`;
/** The rows of the first table as text, a line each. */
const rows = async (of: Page = page) =>
  (await of.locator('table.grid').first().locator('tbody tr').allInnerTexts()).map((row) =>
    row.replaceAll(/\s+/g, ' ').trim(),
  );

describe('the season of 2014', () => {
  test('says at once who won what, and by how much', async () => {
    await page.goto(address(''));
    const gt = page.locator('.fight', { hasText: 'GT Teams' }).first();
    expect((await gt.innerText()).replaceAll(/\s+/g, ' ')).toContain('1 91 AAI-Rstrada TPE 76');
    expect(await gt.innerText()).toContain('by 6 points');
  });

  test('opens the reasons behind the 48 points of #90', async () => {
    await page.goto(address('/standings/gt-teams'));
    await page.getByRole('link', { name: /^48: Why/ }).click();
    await page.waitForURL(/gt-teams\/90$/);
    const sum = await page.locator('table.reasons tfoot').innerText();
    expect(sum.replaceAll(/\s+/g, ' ')).toContain('In all 48');
    expect(await page.locator('table.reasons tbody').count()).toBe(4);
  });

  test('slid back over 12 October loses Shanghai, and slid on again has it', async () => {
    await page.goto(address('/standings/gt-teams'));
    const slider = page.getByRole('slider');
    await slider.focus();
    const before = await rows();
    while (Number(await slider.inputValue()) > 22) await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/@22\/standings\/gt-teams$/);
    expect(await page.locator('.moment').innerText()).toMatch(/document 22 of 31/);
    expect((await rows()).slice(0, 2)).toEqual([
      '1 92 AAI-Rstrada TPE 1 2 43',
      '2▲1 up 1 91 AAI-Rstrada TPE 3 1 40 −3',
    ]);
    await page.keyboard.press('End');
    await page.waitForURL(/2014\/standings\/gt-teams$/);
    expect(await rows()).toEqual(before);
    expect(await page.evaluate('document.activeElement.name')).toBe('at');
  });

  test('is at another moment what the server draws for it', async () => {
    await page.goto(address('@22/standings'));
    // Where the slider stood at first is not where it stands.
    const drawn = async () => (await page.locator('#season').innerHTML()).replace(/ value="\d+"/, '');
    const served22 = await drawn();
    await page.goto(address('/standings'));
    await page.getByRole('slider').fill('22');
    await page.waitForURL(/@22\/standings$/);
    expect(await drawn()).toBe(served22);
  });

  test('has #92 as champion if it had won at Sepang, and a link tells so to others', async () => {
    await page.goto(address('/standings/gt-teams'));
    await page.getByRole('button', { name: 'What if' }).press('Enter');
    const form = page.getByRole('group', { name: 'Another result' });
    await form.locator('select[name=round]').selectOption('sepang');
    await form.locator('select[name=car]').selectOption('92');
    await form.locator('select[name=result]').selectOption('1');
    await form.getByRole('button').press('Enter');
    expect((await rows())[0]).toBe('1▲1 up 1 92 AAI-Rstrada TPE 1 2 4 1 80');
    const other = await watched(context);
    await other.goto(page.url());
    await other.getByRole('heading', { name: 'What if' }).waitFor();
    expect((await rows(other))[0]).toBe('1▲1 up 1 92 AAI-Rstrada TPE 1 2 4 1 80');
    await other.close();
    await page.getByRole('button', { name: /Take back/ }).click();
    expect((await rows())[0]).toContain('91 AAI-Rstrada TPE 3 1 2 2 76');
  });

  test('is there whole for who has no script', async () => {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const still = await plain.newPage();
    await still.goto(address('/standings/gt-teams'));
    expect((await rows(still)).length).toBe(5);
    await still.getByRole('link', { name: 'One document earlier' }).click();
    await still.waitForURL(/@30\/standings\/gt-teams$/);
    await still.getByRole('slider').fill('12');
    await still.getByRole('button', { name: 'Go' }).click();
    await still.waitForURL(/@12\/standings\/gt-teams$/);
    await plain.close();
  });

  test('nothing went wrong in the browser, and nothing was stopped by the policy', () => {
    expect(wrong).toEqual([]);
  });
});

const PAGES = ['', '/standings', '/standings/gt-teams', '/standings/gt-drivers', '/standings/gt-teams/90'];

test('whatever is pressed or followed is 24 pixels high, or stands in a text or a table, whose lines are', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of PAGES) {
    await page.goto(address(path));
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, input, select, summary')]
        .filter(
          (one) =>
            one.getBoundingClientRect().height > 0 &&
            !one.matches('.skip, p a, small a, .docs a, .who a, h1 a, h2 a, h3 a, li > a, table a'),
        )
        .filter((one) => one.getBoundingClientRect().height < 23.5)
        .map((one) => one.outerHTML),
    );
    expect(small).toEqual([]);
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
