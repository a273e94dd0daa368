import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { servedFiles } from './file-server.ts';
import { OF_RACE, seasonWithLaps } from './season-with-laps.ts';
import { type Served, served } from './served.ts';
import { shown } from './typed.ts';

/* A race of sixteen cars lap by lap, imported and posted: what the public sees of it, in an office and in a folder. */

let home: string;
let office: Served;
let files: Awaited<ReturnType<typeof servedFiles>>;
let browser: Browser;
let page: Page;
const wrong: string[] = [];
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'parcferme-laps-'));
  const folder = path.join(home, 'league');
  mkdirSync(folder);
  await seasonWithLaps(folder, { cars: 16, laps: 40 });
  await shown(`publish --out ${path.join(home, 'site')}`, { folder });
  files = await servedFiles(path.join(home, 'site'));
  office = await served();
  await office.takeIn(folder, 'league');
  browser = await openBrowser();
  page = await opened({});
});
afterAll(async () => {
  await browser.close();
  await office.close();
  await files.close();
  rmSync(home, { recursive: true });
});

/** A page whose mistakes are noted: of scripts, and of what the policy stops. */
async function opened(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const one = await context.newPage();
  one.on('pageerror', (error) => wrong.push(String(error)));
  one.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  return one;
}

const inOffice = (moment = '') => `${office.origin}/seasons/league${moment}/rounds/monza/laps`;
const inFolder = () => `${files.origin}/league/rounds/monza/laps/`;
/** Where a slider stood at first is not where it stands; and which button is pressed at first has no place among its attributes. */
const withoutState = (html: string): string =>
  html.replace(/(type="range"[^>]*) value="\d+"/, '$1').replaceAll(' checked=""', '');

/** Cars whose line is seen, with how much of it is. */
const lines = (of: Page) =>
  of
    .locator('.lap-chart label .run')
    .evaluateAll((all) =>
      Object.fromEntries(
        all
          .filter((one) => one.getBoundingClientRect().height > 0)
          .map((one) => [one.parentElement?.querySelector('input')?.value, getComputedStyle(one).opacity]),
      ),
    );
const CAR_3 = 'label:has(input[value="3"])';

describe('who has no script', () => {
  let still: Page;
  beforeAll(async () => {
    still = await opened({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    await still.goto(inOffice());
  });

  test('comes from the round, and follows a car by its button', async () => {
    await still.goto(inOffice().replace('/laps', ''));
    await still.getByRole('link', { name: 'The race lap by lap' }).click();
    await still.waitForURL(inOffice());
    expect(new Set(Object.values(await lines(still)))).toEqual(new Set(['1']));
    await still.getByRole('radio', { name: /^3 Team 3/ }).check({ force: true });
    const { 3: picked, ...others } = await lines(still);
    expect([picked, new Set(Object.values(others))]).toEqual(['1', new Set(['0.2'])]);
    expect(await still.locator(`${CAR_3} .about`).innerText()).toMatch(/^Team 3, GT3, /);
  });

  test('follows one car after the other by keys', async () => {
    await still.getByRole('radio', { name: 'All Pick a car to follow it.' }).focus();
    await still.keyboard.press('Space');
    await still.keyboard.press('ArrowRight');
    expect((await lines(still))['1']).toBe('1');
    await still.keyboard.press('ArrowRight');
    const seen = await lines(still);
    expect([seen['1'], seen['2']]).toEqual(['0.2', '1']);
  });

  test('sees one class alone, with the places in it and its rows of the tables', async () => {
    await still.goto(inOffice());
    const rows = () => still.locator('.stint-chart tbody tr:visible').count();
    expect([Object.keys(await lines(still)).length, await rows()]).toEqual([16, 16]);
    await still.getByRole('radio', { name: 'GT4', exact: true }).check({ force: true });
    expect([Object.keys(await lines(still)).length, await rows()]).toEqual([8, 8]);
    expect(await still.locator('.lap-chart .overall path:visible').count()).toBe(0);
    expect(await still.locator('.lap-chart .in-class path:visible').count()).toBeGreaterThan(7);
  });

  test('loses no lines by a car of another class that was followed before', async () => {
    await still.goto(inOffice());
    await still.getByRole('radio', { name: /^3 Team 3/ }).check({ force: true });
    await still.getByRole('radio', { name: 'GT4', exact: true }).check({ force: true });
    expect(new Set(Object.values(await lines(still)))).toEqual(new Set(['1']));
  });

  test('sees who drove when by the colour of his number', async () => {
    await still.goto(inOffice());
    const row = still.locator('.stint-chart tbody tr').first();
    const bars = await row
      .locator('.bar path:not(.stop)')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).stroke));
    const numbers = await row
      .locator('li b')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
    expect(new Set(bars).size).toBe(2);
    expect(new Set(bars)).toEqual(new Set(numbers));
  });

  test('reads every stint in a table', async () => {
    await still.goto(inOffice());
    await still.getByText('Every stint in figures').click();
    const first = still.locator('.stint-table tbody').first();
    expect((await first.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/^#\d Driver A of \d 1–\d+ \d+:\d\d /);
  });
});

describe('a line', () => {
  test('is picked by the number at its end, and where it is pressed', async () => {
    await page.goto(inOffice());
    await page.locator(`${CAR_3} .overall text`).last().click();
    expect((await lines(page))['3']).toBe('1');
    expect((await lines(page))['4']).toBe('0.2');
    const { x, y } = await startOf('4');
    await page.mouse.click(x, y + 2);
    expect((await lines(page))['4']).toBe('1');
  });

  test('is wide enough to be pressed, and no wider than its row', async () => {
    await page.goto(inOffice());
    await page.locator('.lap-chart .ground').scrollIntoViewIfNeeded();
    // One that keeps its place for a lap.
    const cars = await page
      .locator('.lap-chart label')
      .evaluateAll((all) =>
        all
          .filter((one) => /^M0 \d+h/.test(one.querySelector('.way')?.getAttribute('d') ?? ''))
          .map((one) => one.querySelector('input')?.value ?? ''),
      );
    const [car = ''] = cars;
    const { x, y } = await startOf(car);
    const carAt = (below: number) =>
      page.evaluate(
        ([left, top]) =>
          document.elementFromPoint(left, top)?.closest('label')?.querySelector('input')?.value,
        [x, y + below] as const,
      );
    expect([await carAt(0), await carAt(3), await carAt(-3)]).toEqual([car, car, car]);
    expect(await carAt(11)).not.toBe(car);
  });
});

/** Where the line of a car begins: so far below the top as its first place says. */
async function startOf(car: string): Promise<{ readonly x: number; readonly y: number }> {
  const run = page.locator(`label:has(input[value="${car}"]) .run`);
  const box = await run.boundingBox();
  const line = (await run.locator('.overall .way').first().getAttribute('d')) ?? '';
  const first = Number(/^M0 (\d+)/.exec(line)?.[1]);
  if (box === null) throw new Error(`car ${car} has no line`);
  return { x: box.x + 1, y: box.y + ((first - 0.5) * box.height) / 16 };
}

describe.each([
  [
    'an office',
    inOffice,
    () => inOffice(`@${OF_RACE.entries}`),
    () => inOffice(`@${OF_RACE.classification}`),
  ],
  [
    'a folder',
    inFolder,
    () => `${inFolder()}?at=${OF_RACE.entries}`,
    () => `${inFolder()}?at=${OF_RACE.classification}`,
  ],
] as const)('in %s', (_, now, before, since) => {
  test('the laps are known since the classification was posted, and not a document earlier', async () => {
    await page.goto(now());
    const drawn = async () => withoutState(await page.locator('.lap-chart').innerHTML());
    const first = await drawn();
    await page.getByRole('slider').fill(String(OF_RACE.entries));
    await page.waitForURL(before());
    expect(await page.locator('main').innerText()).toContain('Nothing was known of this at that moment.');
    await page.getByRole('slider').fill(String(OF_RACE.classification));
    await page.waitForURL(since());
    expect((await drawn()) === first).toBe(true);
  });

  test('the address of a moment opens it again', async () => {
    await page.goto(since());
    await expect.poll(() => page.locator('.moment').innerText()).toMatch(/document 6 of 7/);
    expect(await page.locator('.stint-chart tbody tr').count()).toBe(16);
  });
});

test('at another moment the page is what the server draws for it', async () => {
  const drawn = async () => withoutState(await page.locator('#season').innerHTML());
  await page.goto(inOffice(`@${OF_RACE.classification}`));
  const then = await drawn();
  await page.goto(inOffice());
  await page.getByRole('slider').fill(String(OF_RACE.classification));
  await page.waitForURL(inOffice(`@${OF_RACE.classification}`));
  expect((await drawn()) === then).toBe(true);
});

test('the round has the link from the moment on at which its laps are known', async () => {
  const round = inOffice().replace('/laps', '');
  await page.goto(round);
  const link = page.getByRole('link', { name: 'The race lap by lap' });
  expect(await link.count()).toBe(1);
  await page.getByRole('slider').fill(String(OF_RACE.entries));
  await page.waitForURL(/@5/);
  expect(await link.count()).toBe(0);
  await page.getByRole('slider').fill(String(OF_RACE.stops));
  await page.waitForURL(round);
  expect(await link.count()).toBe(1);
});

test('nothing went wrong in the browser, and nothing was stopped by the policy', () => {
  expect(wrong).toEqual([]);
});
