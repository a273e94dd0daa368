import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#store/people/instant';
import type { RoleHeld } from '#store/people/role';
import { codeOf, everySeries, got, newOffice, type Office } from '../../../test/people.ts';
import { takeInvitation } from './accept-invitation.ts';
import type { Asker } from './asker.ts';
import { invite } from './invitations.ts';
import { may } from './may.ts';
import { takeRole } from './members.ts';
import { makeToken, ownTokens, revokeToken, TOKEN_LASTS, tokensFor } from './tokens.ts';
import { whoAsks } from './who-asks.ts';

let office: Office;
let clerk: Asker;
let tim: Asker;
beforeEach(async () => {
  office = await newOffice();
  clerk = await office.organiser('clerk');
  await office.series(clerk);
  tim = await office.member(clerk, 'tim', 'timekeeper');
});

const TIMING: RoleHeld = { series: 'alms', role: 'timekeeper' };
const make = async (asker = tim, asked: Partial<Parameters<typeof makeToken>[2]> = {}) =>
  makeToken(office.desk, asker, { name: 'Screen', ...TIMING, ...asked });
const asks = (token: string) => whoAsks(office.desk, { by: 'token', secret: token });

describe('a token', () => {
  test('is shown once, begins as all do, and is kept as a hash', async () => {
    const { token, id } = got(await make());
    expect(token).toMatch(/^pf_secret-\d+$/);
    const tables = await Promise.all(
      ['token', 'log'].map((table) => office.database.rows(`SELECT * FROM ${table}`)),
    );
    expect(JSON.stringify(tables)).not.toContain(token);
    const [own] = got(await ownTokens(office.desk, tim)).items;
    expect(own).toMatchObject({ id, name: 'Screen', held: TIMING });
    expect(JSON.stringify(own)).not.toContain(token);
    expect((await office.noted()).at(-1)).toBe('tim token made alms');
  });

  test('asks for its owner, with its own role and no other', async () => {
    const { token, id } = got(await make(clerk, { series: 'alms', role: 'reader' }));
    const asker = got(await asks(token));
    expect(asker).toEqual({
      account: clerk.account,
      roles: [{ series: 'alms', role: 'reader' }],
      via: { kind: 'token', id, name: 'Screen' },
    });
    expect(may(asker, 'import', 'alms')).toBe(false);
    expect(may(asker, 'read-members', 'alms')).toBe(true);
  });

  test('is no sign-in, and a sign-in is no token', async () => {
    const { token } = got(await make());
    expect(codeOf(await whoAsks(office.desk, { by: 'sign-in', secret: token }))).toBe('sign-in-unknown');
    expect(codeOf(await asks(token.slice(3)))).toBe('token-unknown');
    expect(codeOf(await asks(`${token}x`))).toBe('token-unknown');
  });

  test('is never more than its maker is', async () => {
    expect(codeOf(await make(tim, { role: 'steward' }))).toBe('role-not-yours');
    expect(codeOf(await make(tim, { role: 'organiser' }))).toBe('role-not-yours');
    expect(codeOf(await make(tim, { role: 'team', party: 'Eurasia' }))).toBe('role-not-yours');
    expect(codeOf(await make(tim, { series: '*' }))).toBe('not-allowed');
    expect(codeOf(await make(clerk, everySeries('organiser')))).toBe('ok');
    expect(codeOf(await make(tim, { role: 'reader' }))).toBe('ok');
  });

  test('stops with the role that it is for, and is good again with it', async () => {
    const { token } = got(await make());
    expect(codeOf(await asks(token))).toBe('ok');
    got(await takeRole(office.desk, clerk, 'tim', TIMING));
    expect(codeOf(await asks(token))).toBe('token-role-gone');
    const other = got(await invite(office.desk, clerk, { series: 'alms', role: 'reader' }));
    got(await takeInvitation(office.desk, tim, other.secret));
    expect(codeOf(await asks(token))).toBe('token-role-gone');
    const back = got(await invite(office.desk, clerk, TIMING));
    got(await takeInvitation(office.desk, tim, back.secret));
    expect(codeOf(await asks(token))).toBe('ok');
  });

  test('ends after a season, or as said, within a year', async () => {
    const [season, day, year] = [
      got(await make()),
      got(await make(tim, { days: 1 })),
      got(await make(tim, { days: 365 })),
    ];
    office.wait(DAY);
    expect(codeOf(await asks(day.token))).toBe('token-ended');
    office.wait(89 * DAY - 1);
    expect(codeOf(await asks(season.token))).toBe('ok');
    office.wait(1);
    expect(codeOf(await asks(season.token))).toBe('token-ended');
    office.wait(275 * DAY - 1);
    expect(codeOf(await asks(year.token))).toBe('ok');
    for (const days of [0, TOKEN_LASTS.most + 1, 0.5])
      expect(codeOf(await make(tim, { days }))).toBe('lasts-too-long');
  });

  test('is revoked by its owner, or by who organises its series', async () => {
    const [a, b] = [got(await make()), got(await make())];
    const sally = await office.member(clerk, 'sally', 'steward');
    expect(codeOf(await revokeToken(office.desk, sally, a.id))).toBe('no-such-token');
    got(await revokeToken(office.desk, tim, a.id));
    got(await revokeToken(office.desk, clerk, b.id));
    for (const { token } of [a, b]) expect(codeOf(await asks(token))).toBe('token-revoked');
    expect(codeOf(await revokeToken(office.desk, tim, a.id))).toBe('no-such-token');
    expect(got(await tokensFor(office.desk, clerk, 'alms')).items.map(({ owner }) => owner.name)).toEqual([
      'tim',
      'tim',
    ]);
    expect(codeOf(await tokensFor(office.desk, tim, 'alms'))).toBe('not-allowed');
  });

  test('makes, shows and revokes no token', async () => {
    const { token, id } = got(await make());
    const asker = got(await asks(token));
    expect(codeOf(await make(asker))).toBe('in-person-only');
    expect(codeOf(await ownTokens(office.desk, asker))).toBe('in-person-only');
    expect(codeOf(await revokeToken(office.desk, asker, id))).toBe('in-person-only');
  });

  test('says when it was used last, to within some minutes', async () => {
    const { token } = got(await make());
    const used = async () => got(await ownTokens(office.desk, tim)).items[0]?.usedAt;
    expect(await used()).toBeUndefined();
    await asks(token);
    expect(await used()).toBe('2026-11-26T14:00:00.000Z');
    office.wait(4 * MINUTE);
    await asks(token);
    expect(await used()).toBe('2026-11-26T14:00:00.000Z');
    office.wait(2 * MINUTE);
    await asks(token);
    expect(await used()).toBe('2026-11-26T14:06:00.000Z');
  });

  test('has a name that can be read, and a role that there is', async () => {
    expect(codeOf(await make(tim, { name: '' }))).toBe('name-unusable');
    expect(codeOf(await make(tim, { name: 'a\u200Bb' }))).toBe('name-unusable');
    expect(codeOf(await make(tim, { name: `<i>"Tim's"</i>` }))).toBe('ok');
    expect(codeOf(await make(clerk, { series: 'none' }))).toBe('no-such-series');
  });
});
