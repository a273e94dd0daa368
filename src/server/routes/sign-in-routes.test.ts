import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Authenticator } from '../../../test/authenticator.ts';
import { PASSWORD } from '../../../test/people.ts';
import { type Served, served, servedOffices, type Visitor } from '../../../test/served.ts';

for (const [name, open] of Object.entries(servedOffices()))
  describe(`signing in over HTTP on ${name}`, () => {
    let office: Served;
    let clerk: Visitor;
    beforeAll(async () => {
      office = await open();
      clerk = await office.organiser();
    });
    afterAll(() => office.close());

    const signIn = (password = PASSWORD, headers = {}) =>
      office.nobody.post('/sign-in', { body: { name: 'clerk', password }, headers });

    test('who asks is nobody, until somebody signs in', async () => {
      expect((await office.nobody.get('/sign-in')).body).toEqual({ roles: [] });
      const told = await signIn();
      expect(told.status).toBe(200);
      expect((await office.nobody.with(told).get('/sign-in')).body).toEqual({
        account: { name: 'clerk', shown: 'CLERK' },
        roles: [{ series: '*', role: 'organiser' }],
        via: 'sign-in',
      });
    });

    test('the cookie is for this site alone, and no script sees it', async () => {
      const cookies = (await signIn()).headers.getSetCookie();
      expect(cookies).toEqual([
        expect.stringMatching(/^parcferme=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/),
        expect.stringMatching(
          /^parcferme-browser=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/,
        ),
      ]);
    });

    test('a browser that signs in again has another secret, and its old one is worth nothing', async () => {
      const first = office.nobody.with(await signIn());
      const again = await first.post('/sign-in', { body: { name: 'clerk', password: PASSWORD } });
      const second = first.with(again);
      expect(second.cookie).not.toBe(first.cookie);
      expect((await first.get('/sign-in')).body).toEqual({ roles: [] });
      expect((await second.get('/sign-in')).body.account.name).toBe('clerk');
    });

    test('a wrong password and a name that nobody has are answered alike', async () => {
      const wrong = await signIn('not the password');
      const unknown = await office.nobody.post('/sign-in', { body: { name: 'nobody', password: PASSWORD } });
      expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-name-or-password']);
      expect(unknown.body).toEqual(wrong.body);
      expect(wrong.headers.get('Set-Cookie')).toBeNull();
      expect(wrong.headers.get('WWW-Authenticate')).toBe('Bearer');
    });

    test('a page of another site signs nobody in, and nobody out', async () => {
      const elsewhere = { Origin: 'https://elsewhere.example' };
      expect((await signIn(PASSWORD, elsewhere)).body.code).toBe('cross-site');
      expect((await clerk.delete('/sign-in', { headers: elsewhere })).body.code).toBe('cross-site');
      expect((await clerk.get('/sign-in')).body.account.name).toBe('clerk');
    });

    test('who signs out is out on that browser, and who signs out everywhere on all', async () => {
      const [one, two] = [office.nobody.with(await signIn()), office.nobody.with(await signIn())];
      const out = await one.delete('/sign-in');
      expect([out.status, out.headers.get('Set-Cookie')?.includes('Max-Age=0')]).toEqual([204, true]);
      expect((await one.get('/sign-in')).body).toEqual({ roles: [] });
      const all = await two.delete('/sign-ins');
      expect(all.body.ended).toBeGreaterThanOrEqual(1);
      expect((await two.get('/sign-in')).body).toEqual({ roles: [] });
      clerk = office.nobody.with(await signIn());
    });

    test('nobody who signs out is out, and no token signs anybody out', async () => {
      expect((await office.nobody.delete('/sign-in')).status).toBe(204);
      expect((await office.nobody.delete('/sign-ins')).body.code).toBe('not-signed-in');
      const program = await clerk.program('*', 'reader');
      expect((await program.delete('/sign-in')).body.code).toBe('in-person-only');
      expect((await program.delete('/sign-ins')).body.code).toBe('in-person-only');
    });

    test('a passkey that was added signs in, and one that was removed does not', async () => {
      const device = new Authenticator(office.origin);
      const options = await clerk.post('/passkeys/options');
      const body = { name: 'A key', response: device.create(options.body) };
      const added = await clerk.post('/passkeys', { body });
      expect([added.status, added.body.name]).toEqual([201, 'A key']);
      const signedIn = await byPasskey(device);
      expect(signedIn.body.account.name).toBe('clerk');
      expect((await clerk.get('/passkeys')).body.passkeys).toHaveLength(1);
      expect((await clerk.delete(`/passkeys/${added.body.id}`)).status).toBe(204);
      expect((await clerk.delete(`/passkeys/${added.body.id}`)).body.code).toBe('no-such-passkey');
      expect((await byPasskey(device)).body.code).toBe('passkey-not-verified');
    });

    const byPasskey = async (device: Authenticator) => {
      const options = await office.nobody.post('/sign-in/passkey/options');
      return office.nobody.post('/sign-in/passkey', { body: { response: device.get(options.body) } });
    };

    test('what is no answer of a device is told as that', async () => {
      const told = await office.nobody.post('/sign-in/passkey', { body: { response: { id: 'a' } } });
      expect([told.status, told.body.code]).toEqual([400, 'wrong-request']);
    });

    test('who changes the password is out on all other browsers, and in on this one', async () => {
      const other = office.nobody.with(await signIn());
      const wrong = await clerk.put('/account/password', {
        body: { current: 'guessed', next: 'another good one' },
      });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'wrong-password']);
      const short = await clerk.put('/account/password', { body: { current: PASSWORD, next: 'short' } });
      expect([short.body.code, short.body.because]).toEqual(['password-unusable', 'too-short']);
      const body = { current: PASSWORD, next: 'another good one' };
      expect((await clerk.put('/account/password', { body })).status).toBe(200);
      expect((await other.get('/sign-in')).body).toEqual({ roles: [] });
      expect((await signIn()).status).toBe(401);
      expect((await signIn('another good one')).status).toBe(200);
    });

    test('the shown name changes, and the name to sign in with stays', async () => {
      const changed = await clerk.put('/account', { body: { shown: '  Ana  Sørensen' } });
      expect(changed.body.account).toEqual({ name: 'clerk', shown: 'Ana  Sørensen' });
      const bad = await clerk.put('/account', { body: { shown: 'A\u200Bna' } });
      expect([bad.body.code, bad.body.of, bad.body.character]).toEqual([
        'name-unusable',
        'account',
        'U+200B',
      ]);
    });

    test('who fails again and again has to wait, and is told how long', async () => {
      for (let attempt = 0; attempt < 6; attempt++) await signIn('not the password');
      const told = await signIn('another good one');
      expect([told.status, told.body.code]).toEqual([429, 'too-many-attempts']);
      expect(Number(told.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1);
    });

    test('no password, secret or cookie stands in the log', () => {
      const log = office.log.join('\n');
      expect(log).toContain('"path":"/api/v1/sign-in"');
      expect(log).not.toMatch(/correct horse|another good one|parcferme=|pf_|invitations\/join[?#]/);
    });
  });

test('where the connection is safe, the cookie is one that only this site can have set', async () => {
  const office = await served(undefined, { origin: 'https://results.example' });
  const clerk = await office.organiser();
  expect(clerk.cookie).toMatch(/^__Host-parcferme=/);
  const headers = { Origin: 'https://results.example' };
  const told = await office.nobody.post('/sign-in', { body: { name: 'clerk', password: PASSWORD }, headers });
  expect(told.headers.get('Set-Cookie')).toMatch(/; Path=\/; .*; Secure$/);
  await office.close();
});

test('an address that signs in without end has to wait, and reads on', async () => {
  const rate = { burst: 3, perSecond: 0.1 };
  const others = { burst: 1000, perSecond: 100 };
  const office = await served(undefined, { rates: { read: others, change: others, signIn: rate } });
  const statuses = [];
  for (let attempt = 0; attempt < 4; attempt++)
    statuses.push((await office.nobody.post('/sign-in', { body: { name: 'a1', password: 'b' } })).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
  expect((await office.nobody.get('/sign-in')).status).toBe(200);
  await office.close();
});
