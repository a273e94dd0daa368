import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '#store/people/instant';
import { sha256 } from '#store/sha256';
import { Authenticator } from '../../../test/authenticator.ts';
import { PASSWORD } from '../../../test/people.ts';
import { type Served, served, type Visitor } from '../../../test/served.ts';

const NEXT = 'another horse battery';
let office: Served;
let clerk: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  await clerk.post('/series', { body: { key: 'alms', name: 'ALMS', visibility: 'public' } });
});
afterAll(() => office.close());

const signIn = (name: string, password: string) =>
  office.nobody.post('/sign-in', { body: { name, password } });
/** Has signed in a while ago. */
async function longAgo(visitor: Visitor): Promise<void> {
  const secret = visitor.cookie?.split('=')[1] ?? '';
  const at = '2026-01-01T00:00:00.000Z' as Instant;
  await office.desk.people.signIns.confirm(sha256(secret), { at, by: 'password' });
}

test('who has lost the password sets a new one by a link of an organiser, and is in', async () => {
  const tim = await office.member(clerk, 'tim', 'alms', 'timekeeper');
  const made = await clerk.post('/accounts/tim/password-link');
  expect([made.status, made.body.account]).toEqual([201, { name: 'tim', shown: 'TIM' }]);
  expect(made.body.link).toMatch(/^http:\/\/localhost:\d+\/password#[\w-]{43}$/);
  const secret = made.body.link.split('#')[1];
  const offer = await office.nobody.post('/password-links/offer', { body: { secret } });
  expect(offer.body).toEqual({ account: { name: 'tim', shown: 'TIM' }, endsAt: made.body.endsAt });
  const set = await office.nobody.post('/password-links/use', { body: { secret, password: NEXT } });
  expect([set.status, set.body.account.name]).toEqual([200, 'tim']);
  expect((await office.nobody.with(set).get('/sign-in')).body.account.name).toBe('tim');
  expect((await tim.get('/sign-in')).body.account).toBeUndefined();
  expect([(await signIn('tim', PASSWORD)).status, (await signIn('tim', NEXT)).status]).toEqual([401, 200]);
  const again = await office.nobody.post('/password-links/use', { body: { secret, password: NEXT } });
  expect([again.status, again.body.code]).toEqual([410, 'link-used']);
  expect(office.log.join('\n')).not.toContain(secret);
});

test('there is no link for nobody, nor by who organises one series alone', async () => {
  const told = await clerk.post('/accounts/nobody/password-link');
  expect([told.status, told.body.code]).toEqual([404, 'no-such-account']);
  const olga = await office.member(clerk, 'olga', 'alms', 'organiser');
  expect((await olga.post('/accounts/tim/password-link')).body.code).toBe('not-allowed');
});

test('what outlasts the sign-in waits for the password, or for a passkey, on a browser that was left', async () => {
  const device = new Authenticator(office.origin);
  const options = await clerk.post('/passkeys/options');
  await clerk.post('/passkeys', { body: { name: 'A key', response: device.create(options.body) } });
  const lasting = async () =>
    Promise.all([
      clerk.post('/passkeys/options'),
      clerk.post('/tokens', { body: { name: 'x', series: 'alms', role: 'reader' } }),
      clerk.post('/series/alms/invitations', { body: { role: 'organiser' } }),
      clerk.post('/accounts/tim/password-link'),
      clerk.put('/account/password', { body: { next: NEXT } }),
    ]);
  await longAgo(clerk);
  for (const told of await lasting()) expect([told.status, told.body.code]).toEqual([403, 'confirm-first']);
  const wrong = await clerk.post('/sign-in/confirm', { body: { password: 'a guess' } });
  expect([wrong.status, wrong.body.code]).toEqual([422, 'wrong-password']);
  expect((await clerk.post('/sign-in/confirm', { body: { password: PASSWORD } })).status).toBe(204);
  expect((await lasting()).map(({ status }) => status)).toEqual([200, 201, 201, 201, 403]);
  await longAgo(clerk);
  const asked = await clerk.post('/sign-in/confirm/passkey/options');
  expect(asked.body.allowCredentials).toHaveLength(1);
  const shown = await clerk.post('/sign-in/confirm/passkey', { body: { response: device.get(asked.body) } });
  expect(shown.status).toBe(204);
  const set = await clerk.put('/account/password', { body: { next: NEXT, endTokens: true } });
  expect([set.status, set.body.tokens]).toEqual([200, 1]);
  expect((await signIn('clerk', NEXT)).status).toBe(200);
});

test('a browser that is known comes in while others fail in the name of its owner', async () => {
  const first = await signIn('olga', PASSWORD);
  const [signedIn, browser] = first.headers.getSetCookie().map((one) => one.split(';')[0]);
  await office.nobody.delete('/sign-in', { headers: { Cookie: `${signedIn}`, Origin: office.origin } });
  for (let n = 0; n < 8; n++) await signIn('olga', 'a guess');
  const body = { name: 'olga', password: PASSWORD };
  expect((await signIn('olga', PASSWORD)).status).toBe(429);
  const known = await office.nobody.post('/sign-in', { body, headers: { Cookie: `${browser}` } });
  expect(known.status).toBe(200);
  // It keeps what it has.
  expect(known.headers.getSetCookie()[1]).toContain(browser);
});
