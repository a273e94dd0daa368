import { beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '#store/people/instant';
import { sha256 } from '#store/sha256';
import { codeOf, everySeries, got, newOffice, type Office, PASSWORD } from '../../../test/people.ts';
import { invitationOf, join, takeInvitation } from './accept-invitation.ts';
import type { Asker } from './asker.ts';
import {
  INVITED_FOR,
  invitationsTo,
  invite,
  inviteByMachine,
  inviteFirstOrganiser,
  revokeInvitation,
} from './invitations.ts';
import { takeRole } from './members.ts';

let office: Office;
let clerk: Asker;
beforeEach(async () => {
  office = await newOffice();
  clerk = await office.organiser('clerk');
  await office.series(clerk);
});

const TEAM = { series: 'alms', role: 'team', party: 'Craft-Bamboo' } as const;
const STEWARD = { series: 'alms', role: 'steward' } as const;
const person = (name: string) => ({ name, shown: name, password: PASSWORD });
const link = async (asked: Parameters<typeof invite>[2] = TEAM) =>
  got(await invite(office.desk, clerk, asked)).secret;
const joins = async (secret: string, name: string) => codeOf(await join(office.desk, secret, person(name)));

describe('an invitation', () => {
  test('makes an account with its role, signed in', async () => {
    const { secret } = got(
      await join(office.desk, await link(), { ...person('Max'), shown: 'Max <O"Neill>' }),
    );
    expect(await office.asker(secret)).toMatchObject({
      account: { name: 'max', shown: 'Max <O"Neill>' },
      roles: [TEAM],
    });
    expect((await office.noted()).slice(-5)).toEqual([
      'clerk invitation made alms',
      'max account made',
      'max invitation used alms',
      'max role given alms',
      'max signed in',
    ]);
  });

  test('gives its role to who is signed in, and to what they have already', async () => {
    const max = await office.member(clerk, 'max', 'team');
    expect(got(await takeInvitation(office.desk, max, await link(STEWARD)))).toEqual(STEWARD);
    expect(await office.desk.people.roles.of(max.account.id)).toEqual([STEWARD, TEAM]);
    expect(codeOf(await takeInvitation(office.desk, max, await link(STEWARD)))).toBe('ok');
    const byToken: Asker = { ...max, via: { kind: 'token', id: 't', name: 'T' } };
    expect(codeOf(await takeInvitation(office.desk, byToken, await link()))).toBe('in-person-only');
  });

  test('says what it offers before it is used', async () => {
    expect(got(await invitationOf(office.desk, await link())).held).toEqual(TEAM);
    expect(codeOf(await invitationOf(office.desk, 'made up'))).toBe('no-such-invitation');
  });

  test('is used once', async () => {
    const secret = await link();
    expect(await joins(secret, 'max')).toBe('ok');
    expect(await joins(secret, 'moritz')).toBe('invitation-used');
    expect(await office.desk.people.accounts.byName('moritz')).toBeUndefined();
    expect(codeOf(await takeInvitation(office.desk, clerk, secret))).toBe('invitation-used');
  });

  test('ends after a week, or as said, within a month', async () => {
    const [week, day] = [await link(), await link({ ...TEAM, days: 1 })];
    office.wait(DAY);
    expect(await joins(day, 'max')).toBe('invitation-ended');
    office.wait(6 * DAY - 1);
    expect(codeOf(await invitationOf(office.desk, week))).toBe('ok');
    office.wait(1);
    expect(await joins(week, 'max')).toBe('invitation-ended');
    for (const days of [0, INVITED_FOR.most + 1, 1.5, Number.NaN])
      expect(codeOf(await invite(office.desk, clerk, { ...TEAM, days }))).toBe('lasts-too-long');
  });

  test('is revoked by an organiser of its series, while nobody has used it', async () => {
    const made = got(await invite(office.desk, clerk, TEAM));
    const steward = await office.member(clerk, 'sally', 'steward');
    expect(codeOf(await revokeInvitation(office.desk, steward, made.id))).toBe('not-allowed');
    got(await revokeInvitation(office.desk, clerk, made.id));
    expect(await joins(made.secret, 'max')).toBe('invitation-revoked');
    expect(codeOf(await revokeInvitation(office.desk, clerk, made.id))).toBe('no-such-invitation');
    expect(codeOf(await revokeInvitation(office.desk, clerk, 'none'))).toBe('no-such-invitation');
  });

  test('stays unused where the name is taken, or is none, or the password', async () => {
    const secret = await link();
    expect(await joins(secret, 'CLERK')).toBe('name-taken');
    expect(await joins(secret, '<script>')).toBe('name-unusable');
    expect(codeOf(await join(office.desk, secret, { ...person('max'), shown: '\u202E' }))).toBe(
      'name-unusable',
    );
    expect(codeOf(await join(office.desk, secret, { ...person('max'), password: 'short' }))).toBe(
      'password-unusable',
    );
    expect(await joins(secret, 'max')).toBe('ok');
  });

  test('is made by organisers, in person, to their own series', async () => {
    const owner = await office.member(clerk, 'olga', 'organiser');
    await office.series(clerk, 'elms');
    expect(codeOf(await invite(office.desk, owner, STEWARD))).toBe('ok');
    expect(codeOf(await invite(office.desk, owner, { ...STEWARD, series: 'elms' }))).toBe('not-allowed');
    expect(codeOf(await invite(office.desk, owner, everySeries('reader')))).toBe('not-allowed');
    for (const role of ['timekeeper', 'steward', 'team', 'reader'] as const) {
      const asker = await office.member(clerk, role, role);
      expect(codeOf(await invite(office.desk, asker, TEAM))).toBe('not-allowed');
      expect(codeOf(await invitationsTo(office.desk, asker, 'alms'))).toBe('not-allowed');
    }
    const byToken: Asker = { ...clerk, via: { kind: 'token', id: 't', name: 'T' } };
    expect(codeOf(await invite(office.desk, byToken, TEAM))).toBe('in-person-only');
  });

  test.each([
    ['no-such-series', { ...STEWARD, series: 'none' }],
    ['party-missing', { series: 'alms', role: 'team' }],
    ['party-not-wanted', { ...STEWARD, party: 'Eurasia' }],
    ['team-of-every-series', { ...TEAM, series: '*' }],
    ['name-unusable', { ...TEAM, party: 'Eurasia\u200B' }],
  ] as const)('is not made: %s', async (code, asked) => {
    expect(codeOf(await invite(office.desk, clerk, asked))).toBe(code);
  });

  test('is listed without its secret', async () => {
    const { secret, id } = got(await invite(office.desk, clerk, TEAM));
    const [listed] = got(await invitationsTo(office.desk, clerk, 'alms')).items;
    expect(listed).toMatchObject({ id, held: TEAM, by: clerk.account.id });
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(JSON.stringify(listed)).not.toContain(sha256(secret));
  });

  test('of who is no organiser any more is worth nothing', async () => {
    const olga = await office.member(clerk, 'olga', 'organiser');
    const { secret } = got(await invite(office.desk, olga, { series: 'alms', role: 'organiser' }));
    got(await takeRole(office.desk, clerk, 'olga', { series: 'alms', role: 'organiser' }));
    expect(await joins(secret, 'friend')).toBe('invitation-revoked');
  });
});

describe("the first organiser's link", () => {
  test('is there until somebody organises every series', async () => {
    const empty = await newOffice();
    const link = (await inviteFirstOrganiser(empty.desk)) ?? '';
    expect(got(await invitationOf(empty.desk, link)).held).toEqual(everySeries('organiser'));
    expect((await empty.joined(link, 'clerk')).roles).toEqual([everySeries('organiser')]);
    expect(await inviteFirstOrganiser(empty.desk)).toBeUndefined();
    expect(await empty.noted()).toContain('nobody invitation made *');
  });

  test('is a new one at each start, and the one before is worth nothing', async () => {
    const empty = await newOffice();
    const [old = '', link = ''] = [
      await inviteFirstOrganiser(empty.desk),
      await inviteFirstOrganiser(empty.desk),
    ];
    expect(codeOf(await join(empty.desk, old, person('clerk')))).toBe('invitation-revoked');
    expect(codeOf(await join(empty.desk, link, person('clerk')))).toBe('ok');
  });
});

describe('a link that is made on the machine', () => {
  test('lets an organiser in though there is one, once and within a day, and is noted', async () => {
    const { secret, held } = await inviteByMachine(office.desk);
    expect(held).toEqual(everySeries('organiser'));
    expect((await office.noted()).at(-1)).toBe('nobody invitation made *');
    const [line] = await office.desk.people.log.lines(1);
    expect(line?.details).toMatchObject({ role: 'organiser', onMachine: true });
    // A server that starts meanwhile makes no other, and takes this one away from nobody.
    expect(await inviteFirstOrganiser(office.desk)).toBeUndefined();
    expect(await joins(secret, 'carl')).toBe('ok');
    expect(await joins(secret, 'carla')).toBe('invitation-used');
    const late = await inviteByMachine(office.desk);
    office.wait(DAY);
    expect(await joins(late.secret, 'cid')).toBe('invitation-ended');
  });

  test('is the only one: the one before is worth nothing', async () => {
    const [old, now] = [await inviteByMachine(office.desk), await inviteByMachine(office.desk)];
    expect(await joins(old.secret, 'carl')).toBe('invitation-revoked');
    expect(await joins(now.secret, 'carl')).toBe('ok');
  });
});
