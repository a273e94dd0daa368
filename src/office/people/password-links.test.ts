import { beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '#store/people/instant';
import { passkeyOf, shown } from '../../../test/passkeys.ts';
import {
  codeOf,
  everySeries,
  got,
  newOffice,
  newOffices,
  type Office,
  PASSWORD,
} from '../../../test/people.ts';
import type { Asker } from './asker.ts';
import { takeRole } from './members.ts';
import { changePassword } from './own-account.ts';
import { ownPasskeys } from './passkeys.ts';
import {
  makePasswordLink,
  makePasswordLinkByMachine,
  passwordLinkOf,
  setPassword,
} from './password-links.ts';
import { signIn } from './sign-in.ts';
import { makeToken } from './tokens.ts';
import { whoAsks } from './who-asks.ts';

const NEXT = 'another horse battery';

let office: Office;
let clerk: Asker;
let tim: Asker;
beforeEach(async () => {
  office = await newOffice();
  clerk = await office.organiser('clerk');
  await office.series(clerk);
  tim = await office.member(clerk, 'tim', 'timekeeper');
});

const link = async (name = 'tim') => got(await makePasswordLink(office.desk, clerk, name)).secret;
const sets = async (secret: string, password = NEXT) =>
  codeOf(await setPassword(office.desk, secret, { password }));
const signsIn = async (name: string, password: string) =>
  codeOf(await signIn(office.desk, { name, password }));

describe('a link for a password', () => {
  test('says whose account it is, sets the password, and signs its owner in', async () => {
    const secret = await link('Tim');
    expect(got(await passwordLinkOf(office.desk, secret)).account).toEqual(tim.account);
    const signedIn = got(await setPassword(office.desk, secret, { password: NEXT }, '192.0.2.7'));
    expect(await office.asker(signedIn.secret)).toMatchObject({ account: tim.account, roles: tim.roles });
    expect([await signsIn('tim', PASSWORD), await signsIn('tim', NEXT)]).toEqual([
      'wrong-name-or-password',
      'ok',
    ]);
    expect(await office.noted()).toEqual(
      expect.arrayContaining(['clerk password link made', 'tim password set by link']),
    );
  });

  test('is worth nothing once the password was changed in another way, by the password or by a passkey', async () => {
    const key = await passkeyOf(office, tim);
    const byPassword = await link();
    got(await changePassword(office.desk, tim, { current: PASSWORD, next: NEXT }));
    expect(codeOf(await passwordLinkOf(office.desk, byPassword))).toBe('link-revoked');
    expect(await sets(byPassword, 'a third horse battery')).toBe('link-revoked');
    const byPasskey = await link();
    got(await shown(office, tim, key));
    got(await changePassword(office.desk, await office.now(tim), { next: PASSWORD }));
    expect(await sets(byPasskey)).toBe('link-revoked');
    expect(await signsIn('tim', PASSWORD)).toBe('ok');
    // One that is made afterwards is as good as any.
    expect(await sets(await link())).toBe('ok');
  });

  test('ends all sign-ins; passkeys stay, and tokens unless it is said', async () => {
    await passkeyOf(office, tim);
    const { token } = got(
      await makeToken(office.desk, tim, { name: 'Screen', series: 'alms', role: 'timekeeper' }),
    );
    const asks = async () => codeOf(await whoAsks(office.desk, { by: 'token', secret: token }));
    expect(await sets(await link())).toBe('ok');
    await expect(office.now(tim)).rejects.toThrow('not signed in');
    expect(await asks()).toBe('ok');
    expect(got(await ownPasskeys(office.desk, tim))).toHaveLength(1);
    got(await setPassword(office.desk, await link(), { password: NEXT, endTokens: true }));
    expect(await asks()).toBe('token-revoked');
  });

  test('lets in who was kept out by those who fail in their name', async () => {
    for (let n = 0; n < 20; n++) await signsIn('tim', 'wrong');
    expect(await signsIn('tim', PASSWORD)).toBe('too-many-attempts');
    expect(await sets(await link())).toBe('ok');
    expect(await signsIn('tim', NEXT)).toBe('ok');
  });

  test('is good once, for a day, and the last that was made is the one', async () => {
    const [old, used, late] = [await link(), await link(), await link('clerk')];
    expect(await sets(old)).toBe('link-revoked');
    expect(await sets(used, 'short')).toBe('password-unusable');
    expect(await sets(used)).toBe('ok');
    expect(await sets(used, PASSWORD)).toBe('link-used');
    office.wait(DAY);
    expect(await sets(late)).toBe('link-ended');
    expect(await sets('none')).toBe('no-such-link');
  });

  test('is made by who organises every series, in person, for an account that there is', async () => {
    const olga = await office.member(clerk, 'olga', 'organiser');
    for (const asker of [olga, tim])
      expect(codeOf(await makePasswordLink(office.desk, asker, 'tim'))).toBe('not-allowed');
    const byToken: Asker = { ...clerk, via: { kind: 'token', id: 't', name: 'T' } };
    expect(codeOf(await makePasswordLink(office.desk, byToken, 'tim'))).toBe('in-person-only');
    for (const name of ['nobody', "' OR 1=1"])
      expect(codeOf(await makePasswordLink(office.desk, clerk, name))).toBe('no-such-account');
  });

  test('of who organises every series no more is worth nothing', async () => {
    const carl = await office.member(clerk, 'carl', 'organiser', everySeries('organiser'));
    const { secret } = got(await makePasswordLink(office.desk, carl, 'clerk'));
    got(await takeRole(office.desk, clerk, 'carl', everySeries('organiser')));
    expect(codeOf(await makePasswordLink(office.desk, carl, 'clerk'))).toBe('not-allowed');
    expect(codeOf(await passwordLinkOf(office.desk, secret))).toBe('link-revoked');
    expect(await sets(secret)).toBe('link-revoked');
    expect(await signsIn('clerk', PASSWORD)).toBe('ok');
  });

  test('is made on the machine, too, and noted as that', async () => {
    const { secret } = got(await makePasswordLinkByMachine(office.desk, 'clerk'));
    const [line] = await office.desk.people.log.lines(1);
    expect(line).toMatchObject({
      what: 'password link made',
      details: { account: 'clerk', onMachine: true },
    });
    expect(await sets(secret)).toBe('ok');
    expect(codeOf(await makePasswordLinkByMachine(office.desk, 'nobody'))).toBe('no-such-account');
  });

  test('stands nowhere but in itself', async () => {
    const secret = await link();
    const tables = ['password_link', 'log'].map((table) => office.database.rows(`SELECT * FROM ${table}`));
    expect(JSON.stringify(await Promise.all(tables))).not.toContain(`"${secret}"`);
  });
});

for (const [name, open] of Object.entries(newOffices()))
  test(`of several who use one link at once, one sets the password, in ${name}`, async () => {
    office = await open();
    clerk = await office.organiser('clerk');
    const secret = await link('clerk');
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((word) => sets(secret, `horse ${word} ${word}`)),
    );
    expect(answers.toSorted()).toEqual(['link-used', 'link-used', 'ok']);
    await office.database.close();
  });
