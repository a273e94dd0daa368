import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inviteFirstOrganiser } from '#office/people/invitations';
import type { Instant } from '#store/people/instant';
import { sha256 } from '#store/sha256';
import { type Device, openBrowser, withDevice } from '../browser.ts';
import { PASSWORD } from '../people.ts';
import { type Served, served, Visitor } from '../served.ts';

const SEASON = 'asian-le-mans-series-2014';

let office: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let device: Device;
const wrong: string[] = [];
beforeAll(async () => {
  office = await served();
  await office.takeIn(`seasons/${SEASON}`, 'alms');
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'en-GB' });
  page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    // What the office refuses the browser tells, too; what the policy stops is a mistake.
    if (/Content Security Policy|TrustedHTML/.test(message.text())) wrong.push(message.text());
  });
  device = await withDevice(context, page);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

/** What would keep somebody from using a page: axe's rules for WCAG 2.2 AA; and whether anything sticks out on a phone. */
async function obstacles(): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  if (passes.length < 20) told.push(`only ${passes.length} rules were held against the page`);
  const over = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return over === 0 ? told : [...told, `${over} px stick out`];
}

async function inBothLights(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await obstacles()));
  }
  return found;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the pages in a browser', () => {
  test('who has the first link makes an account, and hears of what is missing', async () => {
    const secret = await inviteFirstOrganiser(office.desk);
    await page.goto(`${office.origin}/join#${secret}`);
    await page.getByText('organiser of every series').waitFor();
    await button('Make the account').click();
    expect(await page.evaluate('document.activeElement.name')).toBe('shown');
    expect(await page.getByLabel('Your name').getAttribute('aria-invalid')).toBe('true');
    expect(await inBothLights()).toEqual([]);
    await page.getByLabel('Your name').fill('Ana Sørensen');
    await page.getByLabel('Name to sign in with').fill('no name');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await button('Make the account').click();
    await page.getByText('2 to 40 letters').waitFor();
    await page.getByLabel('Name to sign in with').fill('ana');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Welcome, Ana Sørensen' }).waitFor();
    expect(page.url()).toBe(`${office.origin}/join`);
    expect(await inBothLights()).toEqual([]);
  });

  test('she adds a passkey, and signs out', async () => {
    await page.getByLabel('What to call it').fill('The phone');
    await button('Add a passkey').click();
    await page.waitForURL('**/account');
    await page.getByText('The phone').waitFor();
    expect(await inBothLights()).toEqual([]);
    await button('Sign out').click();
    await page.waitForURL(`${office.origin}/`);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
  });

  test('the first page shows the seasons to whoever comes', async () => {
    await page.getByRole('heading', { name: '2014 Asian Le Mans Series' }).waitFor();
    expect(await inBothLights()).toEqual([]);
  });

  test('a wrong password is told, and the passkey signs in', async () => {
    await device.isThere(false);
    await page.goto(`${office.origin}/sign-in`);
    await page.getByLabel('Name').fill('ana');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await button('Sign in').click();
    await page.getByRole('alert').getByText('The name or the password is wrong').waitFor();
    expect(await inBothLights()).toEqual([]);
    await device.isThere(true);
    await button('Sign in with a passkey').click();
    await page.waitForURL('**/account');
  });

  test('a token that she makes is shown once, and asks', async () => {
    await page.getByText('Make a token').click();
    await page.getByLabel('What it is for').fill('Timing screen');
    await button('Make it').click();
    const token = await page.getByLabel('The token “Timing screen”, shown this once').inputValue();
    const program = new Visitor(office, { token });
    expect((await program.get('/sign-in')).body).toMatchObject({ account: { name: 'ana' }, via: 'token' });
    await page.getByRole('button', { name: 'Revoke Timing screen' }).click();
    await button('Revoke').click();
    await page.getByText('revoked').first().waitFor();
    expect((await program.get('/sign-in')).body.code).toBe('token-revoked');
  });

  test('a link that she makes brings somebody else in', async () => {
    await page.getByLabel('Role', { exact: true }).selectOption('steward');
    await button('Make a link').click();
    const link = await page.getByLabel('The link for steward of alms, shown this once').inputValue();
    const steward = await office.joined(link.split('#')[1] ?? '', 'steward');
    expect((await steward.get('/sign-in')).body.roles).toEqual([{ series: 'alms', role: 'steward' }]);
    await page.reload();
    await page.getByText('steward · Steward of alms').waitFor();
    expect(await inBothLights()).toEqual([]);
  });

  test('who is signed in takes the role of a link', async () => {
    const clerk = new Visitor(office, { cookie: await cookieOf() });
    const { body } = await clerk.post('/series/alms/invitations', { body: { role: 'steward' } });
    await page.goto('about:blank');
    await page.goto(body.link);
    await page.getByText('You are signed in as Ana Sørensen').waitFor();
    await button('Be steward of alms').click();
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    expect((await clerk.get('/sign-in')).body.roles).toContainEqual({ series: 'alms', role: 'steward' });
  });

  /** As if she had come in a while ago. */
  const longAgo = async () => {
    const cookies = await context.cookies();
    const secret = sha256(cookies.find(({ name }) => name === 'parcferme')?.value ?? '');
    const confirmed = { at: '2026-01-01T00:00:00.000Z' as Instant, by: 'password' } as const;
    await office.desk.people.signIns.confirm(secret, confirmed);
  };

  test('on a browser that was left, a token waits until she shows that it is she', async () => {
    await page.goto(`${office.origin}/account`);
    await longAgo();
    await page.getByText('Make a token').click();
    await page.getByLabel('What it is for').fill('Second screen');
    await button('Make it').first().click();
    await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
    expect(await inBothLights()).toEqual([]);
    await page.getByLabel('Your password').fill('not the password');
    await button('It is me').click();
    await page.getByText('The password is wrong').waitFor();
    await button('Use a passkey').click();
    await page.getByLabel('The token “Second screen”, shown this once').waitFor();
  });

  test('a lost password is set anew by the passkey, and the tokens end if she says so', async () => {
    await longAgo();
    await page.getByText('I have lost it').click();
    await page.locator('details[open]').getByLabel('New password').fill('another horse battery');
    await page.locator('details[open]').getByLabel('Tokens of yours').selectOption('end');
    await button('Set it by a passkey').click();
    await page.locator('dialog').getByRole('button', { name: 'Use a passkey' }).click();
    await page
      .getByText('The password is changed. A token has ended. Look through your passkeys')
      .first()
      .waitFor();
    expect(await inBothLights()).toEqual([]);
  });

  test('somebody else sets a new one by a link that she makes', async () => {
    await button('New password for STEWARD').click();
    await page.locator('dialog').getByRole('button', { name: 'Make a link' }).click();
    const link = await page
      .getByLabel('The link for a new password of STEWARD, shown this once')
      .inputValue();
    expect(await inBothLights()).toEqual([]);
    const theirs = await browser.newContext();
    const other = await theirs.newPage();
    await other.goto(link);
    await other.getByText('For STEWARD, who signs in as').waitFor();
    await other.getByLabel('New password').fill('a third horse battery');
    await other.getByRole('button', { name: 'Set it and sign in' }).click();
    await other.waitForURL('**/account');
    await theirs.close();
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByText('The link was used already').waitFor();
    expect(await inBothLights()).toEqual([]);
  });

  const cookieOf = async () =>
    (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

  test('a link of no use says so', async () => {
    await page.goto('about:blank');
    await page.goto(`${office.origin}/join#nonsense`);
    await page.getByRole('heading', { name: 'This link is of no use' }).waitFor();
    expect(await inBothLights()).toEqual([]);
  });

  test('what programs can ask is read, found and tried', async () => {
    await page.goto(`${office.origin}/api`);
    await page.locator('.operation').first().waitFor();
    expect(await inBothLights()).toEqual([]);
    await page.getByLabel('Find').fill('standings');
    await page.getByText('2 are found.').waitFor();
    await page.locator('#getStandings > summary').press('Enter');
    await page.locator('#getStandings').getByRole('button', { name: 'Ask' }).press('Enter');
    await page.locator('#getStandings .status').getByText('200 OK').waitFor();
    await page.locator('#getStandings').getByText('What it answers').press('Enter');
    await page.locator('#getStandings').getByText('StandingsAnswer').press('Enter');
    await page.locator('#getStandings').getByText('list of Title').first().waitFor();
    expect(await inBothLights()).toEqual([]);
  });

  test('she opens a season, makes a series, and reads in the log who did what', async () => {
    await page.goto(`${office.origin}/account`);
    await page.getByText('Open a season').click();
    await page.getByLabel('Key of the season').fill('alms-2027');
    await button('Open it').click();
    await page.getByText('The season alms-2027 is open.').waitFor({ state: 'attached' });
    await page.getByText('The log').click();
    await page.getByText('ana: season made').waitFor();
    expect(await inBothLights()).toEqual([]);
    await page.getByLabel('Series', { exact: true }).last().selectOption('*');
    await page.getByText('Make a series').click();
    await page.getByLabel('Name of the series').fill('Club Cup');
    await page.getByLabel('Key', { exact: true }).fill('club-cup');
    expect(await inBothLights()).toEqual([]);
    await button('Make it').last().click();
    await page.getByRole('option', { name: 'Club Cup' }).first().waitFor({ state: 'attached' });
    expect((await office.nobody.get('/series/club-cup')).body.name).toBe('Club Cup');
  });

  test('nothing was stopped by the policy, and no script failed', () => {
    expect(wrong).toEqual([]);
  });
});
