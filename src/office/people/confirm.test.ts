import { beforeEach, describe, expect, test } from 'vitest';
import { passkeyOf, shown } from '../../../test/passkeys.ts';
import { codeOf, everySeries, got, newOffice, type Office, PASSWORD } from '../../../test/people.ts';
import type { Asker } from './asker.ts';
import { askToConfirm, CONFIRMED_FOR, confirmByPasskey, confirmByPassword } from './confirm.ts';
import { invite } from './invitations.ts';
import { askForPasskey, askWhoSignsIn } from './passkeys.ts';
import { makePasswordLink } from './password-links.ts';
import { signIn } from './sign-in.ts';
import { makeToken } from './tokens.ts';

let office: Office;
let clerk: Asker;
beforeEach(async () => {
  office = await newOffice();
  clerk = await office.organiser('clerk');
  await office.series(clerk);
});

const now = () => office.now(clerk);
/** All that outlasts a sign-in. */
const LASTING = {
  passkey: async () => codeOf(await askForPasskey(office.desk, await now())),
  token: async () =>
    codeOf(await makeToken(office.desk, await now(), { name: 'Screen', ...everySeries('reader') })),
  organiser: async () =>
    codeOf(await invite(office.desk, await now(), { series: 'alms', role: 'organiser' })),
  password: async () => codeOf(await makePasswordLink(office.desk, await now(), 'clerk')),
};
const codes = async () => {
  const found = new Set<string>();
  for (const ask of Object.values(LASTING)) found.add(await ask());
  return [...found];
};

describe('who is signed in shows again that it is they, before passkeys, tokens, organisers and passwords are made', () => {
  test('ten minutes after signing in, by the password, for ten minutes', async () => {
    expect(await codes()).toEqual(['ok']);
    office.wait(CONFIRMED_FOR);
    expect(await codes()).toEqual(['confirm-first']);
    expect(codeOf(await confirmByPassword(office.desk, clerk, 'a guess', '192.0.2.7'))).toBe(
      'wrong-password',
    );
    expect(await codes()).toEqual(['confirm-first']);
    got(await confirmByPassword(office.desk, clerk, PASSWORD));
    expect(await codes()).toEqual(['ok']);
    office.wait(CONFIRMED_FOR);
    expect(await codes()).toEqual(['confirm-first']);
  });

  test('or by a passkey of their own', async () => {
    const device = await passkeyOf(office, clerk);
    const tim = await office.member(clerk, 'tim', 'timekeeper');
    const theirs = await passkeyOf(office, tim);
    office.wait(CONFIRMED_FOR);
    expect(codeOf(await shown(office, clerk, theirs))).toBe('passkey-not-verified');
    expect(codeOf(await shown(office, clerk, device, { origin: 'https://evil.example' }))).toBe(
      'passkey-not-verified',
    );
    expect(await codes()).toEqual(['confirm-first']);
    got(await shown(office, clerk, device));
    expect(await codes()).toEqual(['ok']);
  });

  test('on this browser alone', async () => {
    const { secret } = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }));
    office.wait(CONFIRMED_FOR);
    got(await confirmByPassword(office.desk, await office.asker(secret), PASSWORD));
    expect(await codes()).toEqual(['confirm-first']);
  });

  test('but not to invite those whom they can take the role from', async () => {
    office.wait(CONFIRMED_FOR);
    for (const role of ['steward', 'timekeeper', 'reader'] as const)
      expect(codeOf(await invite(office.desk, await now(), { series: 'alms', role }))).toBe('ok');
  });

  test('and who guesses is slowed, and noted', async () => {
    for (let n = 0; n < 6; n++)
      expect(codeOf(await confirmByPassword(office.desk, clerk, `guess ${n}`))).toBe('wrong-password');
    expect(codeOf(await confirmByPassword(office.desk, clerk, PASSWORD))).toBe('too-many-attempts');
    expect((await office.noted()).slice(-2)).toEqual(['clerk confirmation failed', 'clerk attempts paused']);
  });
});

test('the challenge of another, or for something else, shows nothing', async () => {
  const device = await passkeyOf(office, clerk);
  const tim = await office.member(clerk, 'tim', 'timekeeper');
  const asked = got(await askToConfirm(office.desk, tim));
  expect(codeOf(await confirmByPasskey(office.desk, clerk, device.get(asked)))).toBe('passkey-not-verified');
  const signingIn = device.get(await askWhoSignsIn(office.desk));
  expect(codeOf(await confirmByPasskey(office.desk, clerk, signingIn))).toBe('passkey-not-verified');
  const [line] = await office.desk.people.log.lines(1);
  expect(line).toMatchObject({
    who: 'clerk',
    what: 'confirmation failed',
    details: { because: 'challenge' },
  });
});

test('a token shows nothing of a person', async () => {
  const byToken: Asker = { ...clerk, via: { kind: 'token', id: 't', name: 'T' } };
  expect(codeOf(await confirmByPassword(office.desk, byToken, PASSWORD))).toBe('in-person-only');
  expect(codeOf(await askToConfirm(office.desk, byToken))).toBe('in-person-only');
  expect(codeOf(await confirmByPasskey(office.desk, byToken, {} as never))).toBe('in-person-only');
});
