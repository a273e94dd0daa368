import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Authenticator } from '../authenticator.ts';
import { PASSWORD } from '../people.ts';
import { served, type Told, Visitor } from '../served.ts';
import { type Besieged, besieged } from './besieged.ts';

let town: Besieged;
beforeAll(async () => {
  town = await besieged();
});
afterAll(() => town.office.close());

const PLANTED = 'A'.repeat(43);
const secretIn = (told: Told) => /^\S*?parcferme=([^;]*)/.exec(told.headers.get('Set-Cookie') ?? '')?.[1];
const isSignedIn = async (secret: string | undefined) => {
  const visitor = new Visitor(town.office, { cookie: `parcferme=${secret}` });
  return (await visitor.get('/sign-in')).body.account !== undefined;
};

let joined = 0;
/** Each way to come in, from a browser that shows a secret already. */
async function comingIn(): Promise<Readonly<Record<string, (before: string) => Promise<Told>>>> {
  const { office, clerk } = town;
  const device = new Authenticator(office.origin);
  const { body: made } = await clerk.post('/passkeys/options');
  await clerk.post('/passkeys', { body: { name: 'Phone', response: device.create(made) } });
  const from = (before: string) => new Visitor(office, { cookie: `parcferme=${before}` });
  return {
    password: (before) => from(before).post('/sign-in', { body: { name: 'clerk', password: PASSWORD } }),
    passkey: async (before) => {
      const { body: options } = await from(before).post('/sign-in/passkey/options');
      return from(before).post('/sign-in/passkey', { body: { response: device.get(options) } });
    },
    invitation: async (before) => {
      const { body } = await clerk.post('/series/alms/invitations', { body: { role: 'reader' } });
      const name = `reader-${++joined}`;
      const account = { secret: body.link.split('#')[1], name, shown: name, password: PASSWORD };
      return from(before).post('/invitations/join', { body: account });
    },
  };
}

describe('a secret that somebody else has put into a browser', () => {
  test('is worth nothing before and after its owner comes in by password, passkey or invitation', async () => {
    let tried = 0;
    for (const comeIn of Object.values(await comingIn())) {
      const told = await comeIn(PLANTED);
      const secret = secretIn(told);
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(secret).not.toBe(PLANTED);
      expect([await isSignedIn(PLANTED), await isSignedIn(secret)]).toEqual([false, true]);
      tried++;
    }
    expect(tried).toBe(3);
  });

  test('that was a good one ends, whichever way its owner comes in', async () => {
    let tried = 0;
    const seen = new Set<string | undefined>();
    let before = secretIn((await (await comingIn()).password?.(PLANTED)) as Told) ?? '';
    for (const comeIn of Object.values(await comingIn())) {
      const secret = secretIn(await comeIn(before)) ?? '';
      expect([await isSignedIn(before), await isSignedIn(secret)]).toEqual([false, true]);
      seen.add(before).add(secret);
      before = secret;
      tried++;
    }
    expect([tried, seen.size]).toEqual([3, 4]);
  });

  test('is not read from a cookie of another name, a header or the address', async () => {
    const secret = secretIn(
      await town.office.nobody.post('/sign-in', { body: { name: 'clerk', password: PASSWORD } }),
    );
    const shown: Readonly<Record<string, string>>[] = [
      { Cookie: `xparcferme=${secret}` },
      { Cookie: `parcferme =${secret}` },
      { Cookie: `parcferme=nothing; parcferme=${secret}` },
      { Cookie: `PARCFERME=${secret}` },
      { Cookie: `__Host-parcferme=${secret}` },
      { 'X-Parcferme': `${secret}` },
    ];
    for (const headers of shown) {
      const told = await town.office.nobody.get('/sign-in', { headers });
      expect(told.body.account, JSON.stringify(headers)).toBeUndefined();
    }
    const asToken = await town.office.nobody.get('/sign-in', {
      headers: { Authorization: `Bearer ${secret}` },
    });
    expect([asToken.status, asToken.body.code]).toEqual([401, 'token-unknown']);
    expect((await town.office.nobody.get(`/sign-in?parcferme=${secret}`)).status).toBe(400);
    expect(shown.length).toBe(6);
  });
});

describe('the cookie', () => {
  test('is kept from scripts and other sites; under https it is the host’s own and goes on safe connections alone', async () => {
    const plain = await town.office.nobody.post('/sign-in', { body: { name: 'clerk', password: PASSWORD } });
    const cookies = plain.headers.getSetCookie();
    expect(cookies[0]).toMatch(/^parcferme=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/);
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const office = await served(undefined, { origin: 'https://office.example' });
    const clerk = await office.organiser();
    expect(clerk.cookie).toMatch(/^__Host-parcferme=[\w-]{43}$/);
    const origin = { Origin: 'https://office.example' };
    const ways = [
      await office.nobody.post('/sign-in', { body: { name: 'clerk', password: PASSWORD } }),
      await clerk.delete('/sign-ins', { headers: origin }),
      await clerk.delete('/sign-in', { headers: origin }),
    ];
    const all = ways.flatMap(({ headers }) => headers.getSetCookie());
    for (const cookie of all)
      expect(cookie).toMatch(/^__Host-[\w-]+=[^;]*; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
    expect(all.length).toBeGreaterThanOrEqual(3);
    // A cookie that any page beside this one can set is none of the office's.
    const tossed = clerk.cookie?.replace('__Host-', '') ?? '';
    const told = await office.nobody.get('/sign-in', { headers: { Cookie: tossed } });
    expect(told.body.account).toBeUndefined();
    await office.close();
  });
});

describe('who signs out', () => {
  const signedIn = async () => {
    const { nobody } = town.office;
    return nobody.with(await nobody.post('/sign-in', { body: { name: 'clerk', password: PASSWORD } }));
  };

  test('is out: the secret is worth nothing anywhere, and the browser forgets it', async () => {
    const browser = await signedIn();
    const told = await browser.delete('/sign-in');
    expect(told.headers.get('Set-Cookie')).toMatch(
      /^parcferme=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/,
    );
    const asked = [
      await browser.get('/tokens'),
      await browser.post('/series', { body: { key: 'x', name: 'X', visibility: 'public' } }),
      await browser.get('/series/alms/log'),
    ];
    expect(asked.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  test('everywhere is out on every browser; so is one whose password was changed elsewhere', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect((await here.delete('/sign-ins')).body.ended).toBeGreaterThanOrEqual(2);
    for (const one of [here, there]) expect((await one.get('/sign-in')).body.account).toBeUndefined();
    const [mine, thiefs] = [await signedIn(), await signedIn()];
    const next = 'another horse battery';
    await mine.put('/account/password', { body: { current: PASSWORD, next } });
    await mine.put('/account/password', { body: { current: next, next: PASSWORD } });
    expect((await thiefs.get('/sign-in')).body.account).toBeUndefined();
    expect((await mine.get('/sign-in')).body.account.name).toBe('clerk');
  });
});
