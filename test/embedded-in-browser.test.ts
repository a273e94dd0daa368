import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Served, served, type Visitor } from './served.ts';

/* A page of somebody else's, on another origin, that shows tables of an office. */

const SEASON = 'asian-le-mans-series-2014';
let office: Served;
let clerk: Visitor;
let elsewhere: Server;
let browser: Browser;
let page: Page;
const wrong: string[] = [];

const article = (body: string) =>
  `<!doctype html><html lang="en"><title>A blog</title><body><h1>The title fight</h1>${body}</body></html>`;
/** Each page of the blog by its path. */
const pages = (origin: string): Readonly<Record<string, string>> => {
  const embed = `${origin}/seasons/${SEASON}@24/embed/standings/gt-teams`;
  const script = `<script type="module" src="${origin}/site/embed.js"></script>`;
  return {
    '/frame': article(`<iframe src="${embed}" title="GT Teams" width="600" height="400"></iframe>`),
    '/component': article(
      `<style>table { border: 9px solid lime }</style>${script}<parc-ferme src="${embed}"><a href="${origin}">The table</a></parc-ferme>`,
    ),
    '/away': article(
      `${script}<parc-ferme src="${origin}/seasons/none/embed/standings/x">No table</parc-ferme>`,
    ),
  };
};

beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, 'alms', 'public');
  elsewhere = createServer(({ url = '' }, answer) => {
    const html = pages(office.origin)[url];
    answer.writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html' }).end(html);
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 800, height: 700 } });
  page.on('pageerror', (error) => wrong.push(String(error)));
});
afterAll(async () => {
  await browser.close();
  elsewhere.close();
  await office.close();
});

const visit = (path: string) =>
  page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}${path}`);

describe('a table in somebody else’s page', () => {
  test('stands in a frame, runs nothing, keeps nothing, and leads out of it', async () => {
    await visit('/frame');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('row', { name: /91 AAI-Rstrada/ }).waitFor();
    expect(await frame.locator('script').count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await frame.getByRole('link', { name: '58' }).click();
    await page.waitForURL(`${office.origin}/seasons/${SEASON}@24/standings/gt-teams/91`);
  });

  test('stands in a component, in its own style', async () => {
    await visit('/component');
    const row = page.locator('parc-ferme').getByRole('row', { name: /91 AAI-Rstrada/ });
    await row.waitFor();
    expect(await page.getByText('The table').isVisible()).toBe(false);
    const borders = await page
      .locator('parc-ferme table')
      .evaluate((table) => getComputedStyle(table).borderTopColor);
    expect(borders).not.toBe('rgb(0, 255, 0)');
    const heading = await page.locator('parc-ferme h1').evaluate((it) => getComputedStyle(it).fontFamily);
    expect(heading).toContain('Charter');
    expect(await page.context().cookies()).toEqual([]);
    const link = page.locator('parc-ferme').getByRole('link', { name: '58' });
    expect(await link.getAttribute('href')).toBe(
      `${office.origin}/seasons/${SEASON}@24/standings/gt-teams/91`,
    );
  });

  test('what stands in the component is shown where there is no table', async () => {
    await visit('/away');
    await page.waitForFunction(() => customElements.get('parc-ferme') !== undefined);
    expect(await page.getByText('No table').isVisible()).toBe(true);
  });

  test('a whole page stands in nobody’s frame', async () => {
    const { headers } = await office.ask(`/seasons/${SEASON}/standings/gt-teams`);
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  test('what is for members stands in nobody’s frame', async () => {
    await office.takeIn('seasons/imsa-weathertech-2022', 'imsa', 'members');
    const told = await office.ask('/seasons/imsa-weathertech-2022/embed/standings/gtd-teams', {
      headers: { Cookie: clerk.cookie ?? '' },
    });
    expect([told.status, told.headers.get('X-Frame-Options')]).toEqual([200, 'DENY']);
  });

  test('nothing went wrong in the browser', () => {
    expect(wrong).toEqual([]);
  });
});
