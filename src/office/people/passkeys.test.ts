import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#store/people/instant';
import { Authenticator } from '../../../test/authenticator.ts';
import { codeOf, got, newOffice, newOffices, type Office, SITE } from '../../../test/people.ts';
import type { Asker } from './asker.ts';
import {
  addPasskey,
  askForPasskey,
  askWhoSignsIn,
  ownPasskeys,
  removePasskey,
  signInByPasskey,
} from './passkeys.ts';
import { sweep } from './sweep.ts';
import { whoAsks } from './who-asks.ts';

let office: Office;
let clerk: Asker;
let device: Authenticator;

beforeEach(async () => {
  office = await newOffice();
  clerk = await office.organiser('clerk');
  device = new Authenticator(SITE.origin);
});

type Odd = Parameters<Authenticator['create']>[1];
const add = async (odd: Odd = {}, asker = clerk, by = device) => {
  const options = got(await askForPasskey(office.desk, asker));
  return addPasskey(office.desk, asker, { name: 'Phone', response: by.create(options, odd) });
};
const enter = async (odd: Odd = {}, by = device) =>
  signInByPasskey(office.desk, { response: by.get(await askWhoSignsIn(office.desk), odd) });

describe('a passkey', () => {
  test('is added by who is signed in, and signs in by itself', async () => {
    const passkey = got(await add());
    expect(passkey).toMatchObject({
      id: device.id.toString('base64url'),
      name: 'Phone',
      transports: ['internal'],
    });
    const { account, secret } = got(await enter());
    expect(account).toEqual(clerk.account);
    expect((await office.asker(secret)).roles).toEqual(clerk.roles);
    expect((await office.noted()).slice(-2)).toEqual(['clerk passkey added', 'clerk signed in']);
  });

  test('is asked for with the office, its owner, and what the owner has', async () => {
    got(await add());
    const options = got(await askForPasskey(office.desk, clerk));
    expect(options).toMatchObject({
      rp: { id: SITE.domain, name: SITE.name },
      user: { name: 'clerk', displayName: 'clerk' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: device.id.toString('base64url'), transports: ['internal'] }],
    });
    // The device shows this to whoever holds it.
    expect(Buffer.from(options.user.id, 'base64url').toString()).toBe(clerk.account.id);
  });

  test('is asked for without telling who has one', async () => {
    got(await add());
    expect(await askWhoSignsIn(office.desk)).not.toHaveProperty('allowCredentials.0');
  });

  test.each<[string, Odd]>([
    ['on another page', { origin: 'https://office.example.evil' }],
    ['for another domain', { domain: 'evil.example' }],
    ['by nobody who touched it', { flags: 0x04 }],
    ['by somebody who did not show who they are', { flags: 0x01 }],
    ['to a challenge of nobody', { challenge: Buffer.from('made up').toString('base64url') }],
    ['for something else', { type: 'webauthn.other' }],
  ])('is not added, and lets nobody in, %s', async (_, odd) => {
    expect(codeOf(await add(odd))).toBe('passkey-not-verified');
    got(await add());
    expect(codeOf(await enter(odd))).toBe('passkey-not-verified');
    expect(codeOf(await enter())).toBe('ok');
  });

  test('lets nobody in who signs with another key, or says to be somebody else', async () => {
    got(await add());
    const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(codeOf(await enter({ key }))).toBe('passkey-not-verified');
    const userHandle = Buffer.from('somebody').toString('base64url');
    expect(codeOf(await enter({ userHandle }))).toBe('passkey-not-verified');
    expect(codeOf(await enter({}, new Authenticator(SITE.origin)))).toBe('passkey-not-verified');
    expect((await office.noted()).slice(-3)).toEqual([
      'clerk sign-in failed',
      'clerk sign-in failed',
      'nobody sign-in failed',
    ]);
  });

  test('lets nobody in whose signature was altered', async () => {
    got(await add());
    const response = device.get(await askWhoSignsIn(office.desk));
    const signature = Buffer.from(response.response.signature, 'base64url');
    signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
    const altered = {
      ...response,
      response: { ...response.response, signature: signature.toString('base64url') },
    };
    expect(codeOf(await signInByPasskey(office.desk, { response: altered }))).toBe('passkey-not-verified');
  });

  test('that counts lets nobody in who counts behind it: there are two of it', async () => {
    device = new Authenticator(SITE.origin, 5);
    got(await add());
    expect(codeOf(await enter())).toBe('ok');
    expect(codeOf(await enter({ counter: 6 }))).toBe('passkey-not-verified');
    const [line] = await office.desk.people.log.lines(1);
    expect(line).toMatchObject({ who: 'clerk', what: 'sign-in failed', details: { because: 'counter' } });
    expect(codeOf(await enter())).toBe('ok');
  });

  test('is its first owner’s, whoever adds it again', async () => {
    got(await add());
    await office.series(clerk);
    const other = await office.member(clerk, 'tim', 'timekeeper');
    expect(codeOf(await add({}, other))).toBe('passkey-not-verified');
    expect(got(await ownPasskeys(office.desk, other))).toEqual([]);
  });

  test('is removed by its owner alone, and lets nobody in any more', async () => {
    const { id } = got(await add());
    await office.series(clerk);
    const other = await office.member(clerk, 'tim', 'timekeeper');
    expect(codeOf(await removePasskey(office.desk, other, id))).toBe('no-such-passkey');
    expect(got(await ownPasskeys(office.desk, clerk)).map(({ name }) => name)).toEqual(['Phone']);
    got(await removePasskey(office.desk, clerk, id));
    expect(codeOf(await enter())).toBe('passkey-not-verified');
  });

  test('has a name that can be read, and is no matter for a token', async () => {
    const options = got(await askForPasskey(office.desk, clerk));
    const asked = { name: '\u200B', response: device.create(options) };
    expect(codeOf(await addPasskey(office.desk, clerk, asked))).toBe('name-unusable');
    const byToken: Asker = { ...clerk, via: { kind: 'token', id: 't', name: 'T' } };
    expect(codeOf(await askForPasskey(office.desk, byToken))).toBe('in-person-only');
    expect(codeOf(await ownPasskeys(office.desk, byToken))).toBe('in-person-only');
    expect(codeOf(await removePasskey(office.desk, byToken, 'x'))).toBe('in-person-only');
    expect(codeOf(await addPasskey(office.desk, byToken, asked))).toBe('in-person-only');
  });

  test('of which a browser tells nonsense is none', async () => {
    const nonsense = [
      {},
      { response: {} },
      { id: 'x', response: { clientDataJSON: 'x' } },
      { response: null },
    ];
    for (const response of nonsense) {
      expect(codeOf(await signInByPasskey(office.desk, { response: response as never }))).toBe(
        'passkey-not-verified',
      );
      const asked = { name: 'Phone', response: response as never };
      expect(codeOf(await addPasskey(office.desk, clerk, asked))).toBe('passkey-not-verified');
    }
  });

  test('keeps of its transports what can be one', async () => {
    const response = device.create(got(await askForPasskey(office.desk, clerk)));
    const transports = ['usb', '<script>', 7, 'x'.repeat(99)] as never;
    const asked = { name: 'Key', response: { ...response, response: { ...response.response, transports } } };
    expect(got(await addPasskey(office.desk, clerk, asked)).transports).toEqual(['usb']);
  });
});

describe('a challenge', () => {
  test('is answered in five minutes, and swept away after', async () => {
    got(await add());
    const asked = await askWhoSignsIn(office.desk);
    office.wait(5 * MINUTE);
    expect(codeOf(await signInByPasskey(office.desk, { response: device.get(asked) }))).toBe(
      'passkey-not-verified',
    );
    const [line] = await office.desk.people.log.lines(1);
    expect(line).toMatchObject({ what: 'sign-in failed', details: { because: 'challenge' } });
    await askWhoSignsIn(office.desk);
    office.wait(5 * MINUTE);
    await sweep(office.desk);
    expect(await office.database.rows('SELECT * FROM challenge')).toEqual([]);
  });

  test('is used up by a wrong answer, too', async () => {
    got(await add());
    const asked = await askWhoSignsIn(office.desk);
    const wrong = device.get(asked, { origin: 'https://evil.example' });
    expect(codeOf(await signInByPasskey(office.desk, { response: wrong }))).toBe('passkey-not-verified');
    expect(codeOf(await signInByPasskey(office.desk, { response: device.get(asked) }))).toBe(
      'passkey-not-verified',
    );
  });

  test('for adding is for who asked, and for signing in it is none', async () => {
    await office.series(clerk);
    const other = await office.member(clerk, 'tim', 'timekeeper');
    const options = got(await askForPasskey(office.desk, clerk));
    const response = device.create(options);
    expect(codeOf(await addPasskey(office.desk, other, { name: 'Phone', response }))).toBe(
      'passkey-not-verified',
    );
    got(await add());
    const adding = got(await askForPasskey(office.desk, clerk));
    const swapped = device.get({ challenge: adding.challenge, rpId: SITE.domain });
    expect(codeOf(await signInByPasskey(office.desk, { response: swapped }))).toBe('passkey-not-verified');
  });
});

test('who tries passkeys waits by the address', async () => {
  const from = async () =>
    codeOf(
      await signInByPasskey(
        office.desk,
        { response: device.get({ challenge: 'x', rpId: 'x' }) },
        '192.0.2.7',
      ),
    );
  for (let n = 0; n < 31; n++) expect(await from()).toBe('passkey-not-verified');
  expect(await from()).toBe('too-many-attempts');
});

for (const [name, open] of Object.entries(newOffices())) {
  test(`one answer lets one in, however often it is sent at once, in ${name}`, async () => {
    office = await open();
    clerk = await office.organiser('clerk');
    got(await add());
    const response = device.get(await askWhoSignsIn(office.desk));
    const answers = await Promise.all([1, 2, 3, 4].map(() => signInByPasskey(office.desk, { response })));
    expect(answers.map(codeOf).toSorted()).toEqual(['ok', ...Array(3).fill('passkey-not-verified')]);
    const secret = answers.flatMap((answer) => (answer.ok ? answer.value.secret : []))[0] ?? '';
    expect(codeOf(await whoAsks(office.desk, { by: 'sign-in', secret }))).toBe('ok');
    await office.database.close();
  });
}
