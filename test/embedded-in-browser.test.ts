import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Served, served, type Visitor } from './served.ts';

/* A page of somebody else's, on another origin, that shows tables and titles of an office. */

const SEASON = 'asian-le-mans-series-2014';
/** The office as others name it: what it offers to copy says so. */
const KNOWN_AS = 'https://results.example';
let office: Served;
let clerk: Visitor;
let elsewhere: Server;
let blog: Record<string, string>;
let browser: Browser;
let page: Page;
const wrong: string[] = [];

const article = (body: string) =>
  `<!doctype html><html lang="en"><title>A blog</title><body><h1>The title fight</h1>${body}</body></html>`;
/** Each page of the blog by its path. */
const pages = (origin: string): Record<string, string> => {
  const embed = `${origin}/seasons/${SEASON}@24/embed/standings/gt-teams`;
  const title = `${origin}/seasons/${SEASON}@28/embed/titles/gt-teams`;
  const script = `<script type="module" src="${origin}/site/embed.js"></script>`;
  return {
    '/frame': article(`<iframe src="${embed}" title="GT Teams" width="600" height="400"></iframe>`),
    '/component': article(
      `<style>table { border: 9px solid lime }</style>${script}<parc-ferme src="${embed}"><a href="${origin}">The table</a></parc-ferme>`,
    ),
    '/title-frame': article(`<iframe src="${title}" title="GT Teams" width="280" height="600"></iframe>`),
    '/title-component': article(`${script}<parc-ferme src="${title}">The title</parc-ferme>`),
    '/hostile-part': `<main onclick="hit()"><h1>A part</h1><img src="none" onerror="document.title = 'hit'">
      <a href="javascript:document.title = 'hit'">Run</a><iframe srcdoc="<script>top.document.title = 'hit'</script>"></iframe>
      <svg><a xlink:href="javascript:document.title = 'hit'"><text y="20">Draw</text></a></svg><a href="x/">On</a></main>`,
    '/hostile': article(`${script}<parc-ferme src="/hostile-part">The table</parc-ferme>`),
    '/away': article(
      `${script}<parc-ferme src="${origin}/seasons/none/embed/standings/x">No table</parc-ferme>`,
    ),
  };
};

beforeAll(async () => {
  office = await served(undefined, { origin: KNOWN_AS });
  clerk = await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, 'alms', 'public');
  blog = pages(office.origin);
  elsewhere = createServer(({ url = '' }, answer) => {
    const html = blog[url];
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

/** @param colour as a browser computes it: `rgb(20, 21, 25)` */
const isDark = (colour: string) =>
  (colour.match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) < 128);

const visit = (path: string) =>
  page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}${path}`);

describe('a part of a season in somebody else’s page', () => {
  test('a table stands in a frame, runs nothing, keeps nothing, and leads out of it', async () => {
    await visit('/frame');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('row', { name: /91 AAI-Rstrada/ }).waitFor();
    expect(await frame.locator('script').count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await frame.getByRole('link', { name: '58' }).click();
    await page.waitForURL(`${office.origin}/seasons/${SEASON}@24/standings/gt-teams/91`);
  });

  test('a component runs nothing of what stands at its address, whoever wrote it', async () => {
    await visit('/hostile');
    await page.getByRole('heading', { name: 'A part' }).waitFor();
    await page.getByText('Run').click();
    await page.getByText('Draw').click();
    expect(await page.locator('parc-ferme iframe').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'On' }).getAttribute('href')).toMatch(/^http:.*\/x\/$/);
    await page.waitForTimeout(200);
    expect(await page.title()).toBe('A blog');
  });

  test('a table stands in a component, in its own style', async () => {
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

  test('a title says in a frame who can still win it and what it takes, and leads out of it', async () => {
    await visit('/title-frame');
    const frame = page.frameLocator('iframe');
    await frame.getByText('#91 AAI-Rstrada, #92 AAI-Rstrada or #90 AAI-Rstrada can still win it.').waitFor();
    await frame.getByRole('row', { name: '2nd or 3rd #92 no better than 3rd' }).waitFor();
    expect(await frame.locator('script').count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await frame.getByRole('link', { name: '56' }).click();
    await page.waitForURL(`${office.origin}/seasons/${SEASON}@28/standings/gt-teams/92`);
  });

  test('a title stands in a component, and its links lead to the office', async () => {
    await visit('/title-component');
    const title = page.locator('parc-ferme').getByRole('link', { name: 'GT Teams' });
    await title.waitFor();
    expect(await title.getAttribute('href')).toBe(`${office.origin}/seasons/${SEASON}@28/titles/gt-teams`);
    expect(await page.getByText('The title', { exact: true }).isVisible()).toBe(false);
  });

  test.each([
    ['standings', '91 AAI-Rstrada'],
    ['titles', 'AAI-Rstrada is champion, with 76 points.'],
  ])('what a page of %s offers to copy shows it there, as a frame and as an element', async (of, said) => {
    await page.goto(`${office.origin}/seasons/${SEASON}/${of}/gt-teams`);
    await page.getByText('Show it in your own page').click();
    const offered = await page
      .getByRole('navigation', { name: 'Take it away' })
      .locator('code')
      .allInnerTexts();
    expect(offered).toHaveLength(2);
    for (const [index, snippet] of offered.entries()) {
      blog['/copied'] = article(snippet.replaceAll(KNOWN_AS, office.origin));
      await visit('/copied');
      const shown = index === 0 ? page.frameLocator('iframe') : page.locator('parc-ferme');
      await shown
        .getByText(said)
        .or(shown.getByRole('row', { name: said }))
        .first()
        .waitFor();
    }
  });

  test('what is offered on a page that was slid is of that moment', async () => {
    await page.goto(`${office.origin}/seasons/${SEASON}/standings/gt-teams`);
    await page.getByRole('slider').press('ArrowLeft');
    await page.waitForURL(/@30/);
    await page.getByText('Show it in your own page').click();
    const code = page.locator('.take-away code').first();
    expect(await code.innerText()).toContain(
      `src="${KNOWN_AS}/seasons/${SEASON}@30/embed/standings/gt-teams"`,
    );
  });

  test.each(['light', 'dark'] as const)('280 pixels are wide enough for a title, in %s', async (light) => {
    await page.emulateMedia({ colorScheme: light });
    await page.setViewportSize({ width: 280, height: 600 });
    for (const at of [21, 28, 31])
      for (const title of ['gt-teams', 'lmp2-drivers']) {
        await page.goto(`${office.origin}/ja/seasons/${SEASON}@${at}/embed/titles/${title}`);
        const [wide, ground] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          getComputedStyle(document.body).backgroundColor,
        ]);
        expect(wide).toBe(280);
        expect(isDark(ground)).toBe(light === 'dark');
      }
    await page.setViewportSize({ width: 800, height: 700 });
  });

  test('before a title was known a frame says so, and names no slide', async () => {
    const { text } = await office.ask(`/seasons/${SEASON}@2/embed/titles/gt-teams`);
    expect(text).toContain('Nothing was known of this at that moment.<');
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
