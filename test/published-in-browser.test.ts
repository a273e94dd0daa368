import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { servedFiles } from './file-server.ts';

/* The season as files, on a server that knows nothing but files, somewhere below its root. */

const PARCFERME = path.join(import.meta.dirname, '..', 'bin', 'parcferme.mjs');
const SEASON = 'asian-le-mans-series-2014';

let folder: string;
let files: Awaited<ReturnType<typeof servedFiles>>;
let origin: string;
let browser: Browser;
let page: Page;
const wrong: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parcferme-published-'));
  const typed = [
    PARCFERME,
    'publish',
    '--out',
    folder,
    '--season',
    SEASON,
    '--origin',
    'https://alms.example/results',
  ];
  const { status, stderr } = spawnSync(process.execPath, typed, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  files = await servedFiles(folder);
  origin = files.origin;
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
});
afterAll(async () => {
  await browser.close();
  await files.close();
  rmSync(folder, { recursive: true });
});

const rows = async () =>
  (await page.locator('table.grid').first().locator('tbody tr').allInnerTexts()).map((row) =>
    row.replaceAll(/\s+/g, ' ').trim(),
  );

describe('a published season', () => {
  test('leads from the front page to the reasons behind the 48 points of #90', async () => {
    await page.goto(`${origin}/`);
    await page.getByRole('link', { name: '2014 Asian Le Mans Series' }).click();
    await page.getByRole('link', { name: 'GT Teams' }).first().click();
    await page.getByRole('link', { name: /^48: Why/ }).click();
    await page.waitForURL(/standings\/gt-teams\/90\/$/);
    expect((await page.locator('table.reasons tfoot').innerText()).replaceAll(/\s+/g, ' ')).toContain(
      'In all 48',
    );
  });

  test('is slid over 12 October, and its address opens the same moment again', async () => {
    await page.goto(`${origin}/${SEASON}/standings/gt-teams/`);
    await page.getByRole('slider').fill('22');
    await page.waitForURL(/gt-teams\/\?at=22$/);
    const then = await rows();
    expect(then[0]).toBe('1 92 AAI-Rstrada TPE 1 2 43');
    await page.goto(page.url());
    await expect.poll(rows).toEqual(then);
    await page.getByRole('link', { name: 'Calendar', exact: true }).click();
    await page.waitForURL(/calendar\/\?at=22$/);
    await expect.poll(() => page.locator('.moment').innerText()).toMatch(/document 22 of 31/);
  });

  test('is known as on a day that its address says', async () => {
    await page.goto(`${origin}/${SEASON}/standings/gt-teams/?at=2014-10-12`);
    await page.waitForURL(/gt-teams\/\?at=25$/);
    expect(await page.locator('.moment').innerText()).toMatch(/document 25 of 31/);
  });

  test('can be asked what if', async () => {
    await page.goto(`${origin}/${SEASON}/standings/gt-teams/#what-if=place:sepang:92:1`);
    await page.getByRole('heading', { name: 'What if' }).waitFor();
    expect((await rows())[0]).toContain('92 AAI-Rstrada TPE 1 2 4 1 80');
  });

  test('says in its sitemap where each page will be', () => {
    const sitemap = readFileSync(path.join(folder, SEASON, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain(`<loc>https://alms.example/results/${SEASON}/standings/gt-teams/90/</loc>`);
  });

  test('has no link that leads nowhere', async () => {
    const seen = new Set<string>();
    const left = [`${origin}/`];
    const broken: string[] = [];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      const answer = await fetch(at);
      if (!answer.ok) broken.push(at);
      const html = answer.headers.get('Content-Type')?.includes('html') ? await answer.text() : '';
      for (const [, said = ''] of html.matchAll(/ (?:href|src)="([^"#?]*)/g)) {
        const to = new URL(said.replaceAll('&amp;', '&'), at).href;
        if (!to.startsWith(origin) || seen.has(to)) continue;
        seen.add(to);
        left.push(to);
      }
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });

  test.each(['standings', 'titles'])('has what others show of its %s in their own pages', async (of) => {
    await page.goto(`${origin}/${SEASON}/embed/${of}/gt-teams/`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('GT Teams');
    expect(await page.locator('script').count()).toBe(0);
    await page.getByRole('link', { name: '76' }).click();
    await page.waitForURL(`${origin}/${SEASON}/standings/gt-teams/91/`);
  });

  test('nothing went wrong in the browser', () => {
    expect(wrong).toEqual([]);
  });
});
