import { describe, expect, test } from 'vitest';
import { passkeyOf, shown } from '../../../test/passkeys.ts';
import { codeOf, got, newOffice, PASSWORD } from '../../../test/people.ts';
import type { Asker } from './asker.ts';
import { CONFIRMED_FOR } from './confirm.ts';
import { changePassword, changeShownName } from './own-account.ts';
import { signIn } from './sign-in.ts';
import { makeToken } from './tokens.ts';
import { whoAsks } from './who-asks.ts';

const NEXT = 'another horse battery';
const byToken = (asker: Asker): Asker => ({ ...asker, via: { kind: 'token', id: 't', name: 'T' } });

describe('a change of password', () => {
  test('ends the sign-ins of all other browsers, and keeps that of this one', async () => {
    const office = await newOffice();
    const clerk = await office.organiser('clerk');
    const here = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }));
    const asker = await office.asker(here.secret);
    const changed = await changePassword(office.desk, asker, { current: PASSWORD, next: NEXT });
    expect(got(changed)).toEqual({ ended: 1, tokens: 0 });
    expect(await office.asker(here.secret)).toEqual(asker);
    const other = clerk.via.kind === 'sign-in' ? clerk.via.secret : '';
    expect(await office.desk.people.signIns.bySecret(other)).toBeUndefined();
    expect(codeOf(await signIn(office.desk, { name: 'clerk', password: PASSWORD }))).toBe(
      'wrong-name-or-password',
    );
    expect(codeOf(await signIn(office.desk, { name: 'clerk', password: NEXT }))).toBe('ok');
    expect(await office.noted()).toContain('clerk password changed');
  });

  test('needs the old one, and slows down who guesses it', async () => {
    const office = await newOffice();
    const clerk = await office.organiser('clerk');
    const guess = async () =>
      codeOf(await changePassword(office.desk, clerk, { current: 'a guess', next: NEXT }));
    for (let n = 0; n < 6; n++) expect(await guess()).toBe('wrong-password');
    expect(await guess()).toBe('too-many-attempts');
    // Each is in the log, and that there is a pause.
    expect((await office.noted()).slice(-7)).toEqual([
      ...Array(6).fill('clerk confirmation failed'),
      'clerk attempts paused',
    ]);
  });

  test('waits for nobody who fails elsewhere in the name of the account', async () => {
    const office = await newOffice();
    const clerk = await office.organiser('clerk');
    for (let n = 0; n < 20; n++) await signIn(office.desk, { name: 'clerk', password: 'wrong' });
    got(await changePassword(office.desk, clerk, { current: PASSWORD, next: NEXT }));
  });

  test('needs no old one of who has just shown by a passkey that it is they', async () => {
    const office = await newOffice();
    const clerk = await office.organiser('clerk');
    const change = async () => changePassword(office.desk, await office.now(clerk), { next: NEXT });
    // To have signed in by the password, or by a link, is not that.
    expect(codeOf(await change())).toBe('confirm-first');
    const device = await passkeyOf(office, clerk);
    expect(codeOf(await change())).toBe('confirm-first');
    got(await shown(office, clerk, device));
    office.wait(CONFIRMED_FOR);
    expect(codeOf(await change())).toBe('confirm-first');
    got(await shown(office, clerk, device));
    got(await change());
    got(await signIn(office.desk, { name: 'clerk', password: NEXT }));
  });

  test('ends the tokens where that is said, and only then', async () => {
    const office = await newOffice();
    const clerk = await office.organiser('clerk');
    const token = { name: 'Screen', series: '*', role: 'reader' } as const;
    const { token: secret } = got(await makeToken(office.desk, clerk, token));
    const asks = async () => codeOf(await whoAsks(office.desk, { by: 'token', secret }));
    got(await changePassword(office.desk, clerk, { current: PASSWORD, next: NEXT }));
    expect(await asks()).toBe('ok');
    const both = { current: NEXT, next: PASSWORD, endTokens: true };
    expect(got(await changePassword(office.desk, clerk, both))).toEqual({ ended: 0, tokens: 1 });
    expect(await asks()).toBe('token-revoked');
  });

  test('needs one that is not easily guessed, and a person', async () => {
    const office = await newOffice();
    const clerk = await office.organiser('clerk');
    const change = (asker: Asker, next: string) =>
      changePassword(office.desk, asker, { current: PASSWORD, next });
    expect(codeOf(await change(clerk, 'short'))).toBe('password-unusable');
    expect(codeOf(await change(clerk, 'clerkclerk'))).toBe('password-unusable');
    expect(codeOf(await change(byToken(clerk), NEXT))).toBe('in-person-only');
  });

  test('is made by one of two at once', async () => {
    const office = await newOffice();
    const clerk = await office.organiser('clerk');
    const answers = await Promise.all(
      [NEXT, `${NEXT}!`].map((next) => changePassword(office.desk, clerk, { current: PASSWORD, next })),
    );
    expect(answers.map(codeOf).toSorted()).toEqual(['ok', 'wrong-password']);
  });
});

test('a name to read is changed, and the name to sign in with stays', async () => {
  const office = await newOffice();
  const clerk = await office.organiser('clerk');
  const shown = `<b>Zoë</b> "O'Neill"`;
  expect(got(await changeShownName(office.desk, clerk, ` ${shown} `))).toBe(shown);
  const { secret } = got(await signIn(office.desk, { name: 'clerk', password: PASSWORD }));
  expect((await office.asker(secret)).account).toEqual({ ...clerk.account, shown });
  expect(codeOf(await changeShownName(office.desk, clerk, 'x\u202Ey'))).toBe('name-unusable');
  expect(codeOf(await changeShownName(office.desk, byToken(clerk), 'x'))).toBe('in-person-only');
  const [line] = await office.desk.people.log.lines(1);
  expect(line?.who).toBe('clerk');
});

test('somebody who asks with no secret of ours is nobody', async () => {
  const { desk } = await newOffice();
  for (const by of ['sign-in', 'token'] as const)
    for (const secret of ['', 'x', "' OR 1=1", 'pf_x', '\0'])
      expect(codeOf(await whoAsks(desk, { by, secret }))).toBe(`${by}-unknown`);
});
