import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type Besieged, besieged } from './besieged.ts';

/** Each would do something, if a page took it for more than text. */
const EVIL = [
  '<img src=x onerror=window.evil=1>',
  '<script>window.evil=1</script>',
  '"><svg onload=window.evil=1>',
  "');window.evil=1;('",
  'javascript:window.evil=1',
  '{{constructor.constructor("window.evil=1")()}}',
];
const PAGES = ['/', '/account', '/sign-in', '/join', '/api', '/no-such-page'];

let town: Besieged;
let browser: Browser;
let page: Page;
const wrong: string[] = [];
beforeAll(async () => {
  [town, browser] = await Promise.all([besieged(), openBrowser()]);
  const { clerk, office } = town;
  for (const [index, name] of EVIL.entries()) {
    await clerk.post('/series', { body: { key: `evil-${index}`, name, visibility: 'public' } });
    await clerk.post('/tokens', { body: { name, series: '*', role: 'reader' } });
    await clerk.post('/series/alms/invitations', { body: { role: 'team', party: name } });
  }
  await clerk.put('/account', { body: { shown: EVIL[0] } });
  const context = await browser.newContext();
  const [name = '', value = ''] = clerk.cookie?.split('=') ?? [];
  await context.addCookies([{ name, value, url: office.origin }]);
  page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('dialog', (dialog) => {
    wrong.push(dialog.message());
    void dialog.dismiss();
  });
});
afterAll(async () => {
  await browser.close();
  await town.office.close();
});

const evil = () =>
  page.evaluate('window.evil === undefined && document.querySelectorAll("img, svg[onload]").length === 0');

/** Goes there, and waits until the page has asked the office and made of it what it shows. */
async function visit(address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForTimeout(80);
}

describe('a page', () => {
  test('shows names as they are, whatever they look like, and nothing of them is run', async () => {
    let tried = 0;
    for (const path of PAGES) {
      await visit(`${town.office.origin}${path}`);
      expect(await evil(), path).toBe(true);
      tried++;
    }
    await visit(`${town.office.origin}/account`);
    expect(await page.content()).toContain('&lt;img src=x onerror=window.evil=1&gt;');
    expect([tried, wrong]).toEqual([6, []]);
  });

  test('shows what is offered by a link as text, and takes nothing that stands behind # for more than a secret', async () => {
    const { clerk, office } = town;
    const invited = await clerk.post('/series/alms/invitations', { body: { role: 'team', party: EVIL[0] } });
    const links = [
      invited.body.link,
      `${office.origin}/join#${EVIL[0]}`,
      `${office.origin}/join#${encodeURIComponent(EVIL[1] ?? '')}`,
    ];
    for (const link of links) {
      await visit(link);
      expect(await evil(), link).toBe(true);
    }
    for (const query of EVIL.slice(0, 2)) {
      await visit(`${office.origin}/sign-in?next=${encodeURIComponent(query)}#${query}`);
      expect(await evil(), query).toBe(true);
    }
    expect([links.length, wrong]).toEqual([3, []]);
  });
});
