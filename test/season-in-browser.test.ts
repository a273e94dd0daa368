import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages';
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

/** What the window is called, and each element of the page with what it says, whatever the order in which it says so. */
const drawn = (): Promise<readonly string[]> =>
  page.evaluate(() => [
    document.title,
    ...[...document.querySelectorAll('#season, #season *')].map((element) => {
      const said = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      const text = element.children.length === 0 ? element.textContent : '';
      // Where page and slider stood at first is not where they stand.
      const isFirst = (one: string) => /^(data-(at|moment)|value)=\d+$/.test(one);
      return [element.localName, ...said.filter((one) => !isFirst(one)), text].join(' ');
    }),
  ]);

describe('the season of 2014', () => {
  test('says at once who won what, and by how much', async () => {
    await page.goto(address(''));
    const gt = page.locator('.fight', { hasText: 'GT Teams' }).first();
    expect((await gt.innerText()).replaceAll(/\s+/g, ' ')).toContain('1 91 AAI-Rstrada TPE 76');
    expect(await gt.innerText()).toMatch(/by 6 points/i);
    expect(await gt.innerText()).toContain('Decided on 7 December 2014');
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
    for (let press = 0; press < 100 && Number(await slider.inputValue()) > 22; press++)
      await page.keyboard.press('ArrowLeft');
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

  test('is known as on a day of June, and by keys alone one comes to the reasons of a total', async () => {
    await page.goto(address('/calendar'));
    await page.getByLabel('As known on a day').fill('2014-06-15');
    await page.waitForURL(/@6\/calendar$/);
    const races = page.locator('table').first().locator('tbody tr');
    expect((await races.allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ')).join(' | ')).toContain(
      '12 October 2014',
    );
    await page.goto(address(''));
    const focused = async () =>
      String(await page.evaluate('document.activeElement.innerText')).replaceAll(/\s+/g, ' ');
    for (let stop = 0; stop < 200 && (await focused()) !== 'GT Teams'; stop++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/standings\/gt-teams$/);
    for (let stop = 0; stop < 200 && (await focused()) !== '48'; stop++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/gt-teams\/90$/);
  });

  test.each(['', '/standings', '/standings/gt-teams', '/titles/gt-teams', '/rounds/fuji', '/documents'])(
    'is on %s read by keys from its beginning: the first leads to the content',
    async (path) => {
      await page.goto(address(path));
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('class')).toBe('skip');
    },
  );

  test.each(['/standings', '/standings/gt-teams', '/teams/AAI-Rstrada', '/cars/90', '/drivers/Ho-Pin_Tung'])(
    'shows on %s the total of each line beside it, on the narrowest phone',
    async (path) => {
      const phone = await browser.newPage({ viewport: { width: 320, height: 640 } });
      await phone.goto(address(path));
      const hidden = await phone
        .locator('.sheet:has(> .grid)')
        .evaluateAll((sheets) => sheets.map((sheet) => sheet.scrollWidth - sheet.clientWidth));
      expect(Math.max(...hidden)).toBe(0);
      await phone.close();
    },
  );

  test.each([
    '',
    '/standings',
    '/standings/gt-teams',
    '/standings/gt-teams/90',
    '/rounds/fuji',
    '/entries',
    '/cars/90',
    '/titles/gt-teams',
    '/documents',
    '/documents/14',
  ])('is on %s at another moment what the server draws for it', async (path) => {
    for (const number of ['2', '13', '22']) {
      await page.goto(address(`@${number}${path}`));
      const drawnThere = await drawn();
      await page.goto(address(path));
      // By way of a moment at which hardly anything is known: what is drawn anew is drawn as the server draws it, too.
      for (const by of ['1', number]) {
        await page.getByRole('slider').fill(by);
        await page.waitForURL(new RegExp(`@${by}(/|$)`));
      }
      expect(await drawn()).toEqual(drawnThere);
    }
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
    await page.waitForURL(/gt-teams#what-if=place:sepang:92:1$/);
    const other = await watched(context);
    await other.goto(page.url());
    await other.getByRole('heading', { name: 'What if' }).waitFor();
    expect((await rows(other))[0]).toBe('1▲1 up 1 92 AAI-Rstrada TPE 1 2 4 1 80');
    await other.close();
    await page.getByRole('button', { name: /Take back/ }).click();
    expect((await rows())[0]).toContain('91 AAI-Rstrada TPE 3 1 2 2 76');
  });

  test('goes by keys on from where one is, whatever is drawn away below the hand', async () => {
    const focused = () =>
      page.evaluate(() => {
        const { id, className, name } = document.activeElement as HTMLInputElement;
        return name || id || className;
      });
    await page.goto(address('@2/standings/gt-teams'));
    await page.getByRole('link', { name: 'One document earlier' }).press('Enter');
    await page.waitForURL(/@1\/standings/);
    expect(await focused()).toBe('at');
    await page.locator('.now').press('Enter');
    await page.waitForURL(/2014\/standings/);
    expect(await focused()).toBe('at');
    await page.getByRole('button', { name: 'What if' }).press('Enter');
    await page.getByRole('button', { name: 'Suppose: A cancelled round' }).press('Enter');
    await page.getByRole('button', { name: /Take back/ }).press('Enter');
    expect(await focused()).toBe('what-if');
    await page.getByRole('button', { name: 'Back to what is' }).press('Enter');
    expect(await focused()).toBe('ask');
  });

  test('leads to the same moment, and to what is supposed there, in other languages', async () => {
    await page.goto(address('@30/standings/gt-teams'));
    await page.getByRole('slider').fill('22');
    await page.waitForURL(/@22/);
    await page.evaluate(() => {
      location.hash = '#what-if=cancel:inje';
    });
    await page.getByRole('heading', { name: 'What if' }).waitFor();
    const french = page.getByRole('link', { name: 'Français' });
    await expect
      .poll(() => french.getAttribute('href'))
      .toBe(`/fr/seasons/${SEASON}@22/standings/gt-teams#what-if=cancel:inje`);
    await page.getByRole('slider').fill('31');
    await expect
      .poll(() => french.getAttribute('href'))
      .toBe(`/fr/seasons/${SEASON}/standings/gt-teams#what-if=cancel:inje`);
  });

  test('repeats nothing of a link that supposes what the season does not know', async () => {
    const rumour = encodeURIComponent('#91 was disqualified');
    const hash = `points:gt-teams:${rumour}:5;points:lmp2-teams:1:5;place:fuji:7:1;cancel:sepang`;
    await page.goto(address(`/standings/gt-teams#what-if=${hash}`));
    const listed = await page.locator('.supposed li').allInnerTexts();
    expect(listed.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      'Something that the season does not know at this moment ×',
      'LMP2 Teams: #1 OAK Racing Team Total: +5 ×',
      '#7 is not entered at Fuji ×',
      'Sepang is cancelled ×',
    ]);
  });

  test('has the slider where the page is, for who comes back to it', async () => {
    await page.goto(address('/calendar'));
    await page.getByRole('slider').fill('10');
    await page.waitForURL(/@10/);
    await page.getByRole('slider').fill('5');
    await page.goto(address('/entries'));
    await page.goBack();
    const said = (await page.locator('.moment .day').innerText()).match(/\d+/)?.[0];
    expect(await page.getByRole('slider').inputValue()).toBe(said);
  });

  test('is one without a script where what the script needs cannot be had', async () => {
    const cut = await context.newPage();
    await cut.route('**/board.json', (route) => route.abort());
    await cut.goto(address('/calendar'));
    await cut.getByRole('link', { name: 'One document earlier' }).click();
    await cut.waitForURL(/@30\/calendar$/);
    await cut.getByRole('slider').fill('12');
    await cut.getByRole('button', { name: 'Go' }).click();
    await cut.waitForURL(/@12\/calendar$/);
    await cut.close();
  });

  test('touches for a supposition what it changes, and nothing else', async () => {
    await page.goto(address('/standings/gt-teams'));
    await page.getByRole('button', { name: 'What if' }).press('Enter');
    const form = page.getByRole('group', { name: 'Points given or taken' });
    await form.getByRole('combobox').selectOption({ index: 4 });
    await form.getByRole('button').press('Enter');
    // The charts are drawn by then, too.
    await page.waitForURL(/#what-if=points/);
    const touched = await page.evaluateHandle(() => {
      const found = new Set<string | null | undefined>();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const line = element?.closest('ol, tr, svg, text')?.querySelector('.team, li, th, title');
          found.add((line ?? element)?.textContent);
        }
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      return found;
    });
    await form.getByRole('button').press('Enter');
    // The supposition, the line of the table, what the charts have of it, and where the same is in other languages.
    const texts = ['#7 Python: −5 ×', '7 Python\u00A0CHN', '#7 Python', '#7', ...Object.values(LANGUAGES)];
    await expect.poll(() => touched.evaluate((found) => [...found])).toEqual(texts);
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
    await still.getByLabel('As known on a day').fill('2014-09-01');
    await still.getByRole('button', { name: 'Go' }).click();
    await still.waitForURL(/@2014-09-01\/standings\/gt-teams$/);
    expect((await rows(still))[0]).toContain('92 AAI-Rstrada');
    await plain.close();
  });

  test('has what is posted while it is open, and a link that leads to what it shows', async () => {
    await page.goto(address('/standings/gt-teams'));
    const clerk = await office.organiser();
    const measures = [{ disqualify: '91' }];
    const decision = { kind: 'decision', by: 'stewards', for: 'sepang', facts: 'underweight', measures };
    expect((await clerk.post(`/seasons/${SEASON}/documents`, { body: decision })).status).toBe(201);
    await page.getByRole('slider').press('ArrowLeft');
    await page.getByRole('slider').press('ArrowRight');
    await page.waitForURL(/@31\/standings\/gt-teams$/);
    expect(await page.locator('.moment').innerText()).toMatch(/document 31 of 32/);
    expect((await rows())[0]).toContain('91 AAI-Rstrada TPE 3 1 2 2 76');
    await page.getByRole('slider').press('End');
    await page.waitForURL(/2014\/standings\/gt-teams$/);
    expect((await rows())[0]).toContain('92 AAI-Rstrada TPE 1 2 4 2 73');
  });

  test('nothing went wrong in the browser, and nothing was stopped by the policy', () => {
    expect(wrong).toEqual([]);
  });
});
