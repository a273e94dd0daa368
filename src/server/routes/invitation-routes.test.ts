import { afterAll, beforeAll, expect, test } from 'vitest';
import { inviteFirstOrganiser } from '#office/people/invitations';
import { PASSWORD } from '../../../test/people.ts';
import { type Served, served, type Visitor } from '../../../test/served.ts';

let office: Served;
let clerk: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  await clerk.post('/series', { body: { key: 'alms', name: 'Asian Le Mans Series', visibility: 'members' } });
});
afterAll(() => office.close());

const invite = (role: string, more = {}) =>
  clerk.post('/series/alms/invitations', { body: { role, ...more } });
const secretOf = (link: string) => link.split('#')[1] ?? '';

test('a link tells what it offers, to whom nobody knows yet', async () => {
  const { body } = await invite('steward');
  expect(body.link).toBe(`${office.origin}/join#${secretOf(body.link)}`);
  const offer = await office.nobody.post('/invitations/offer', { body: { secret: secretOf(body.link) } });
  expect(offer.body).toEqual({
    series: 'alms',
    seriesName: 'Asian Le Mans Series',
    role: 'steward',
    by: 'CLERK',
    endsAt: body.endsAt,
  });
});

test('who joins has an account, the role, and is signed in', async () => {
  const { body } = await invite('team', { party: 'Craft-Bamboo' });
  const team = await office.joined(secretOf(body.link), 'manager');
  expect((await team.get('/sign-in')).body.roles).toEqual([
    { series: 'alms', role: 'team', party: 'Craft-Bamboo' },
  ]);
});

test('a link is good for one', async () => {
  const { body } = await invite('reader');
  const secret = secretOf(body.link);
  await office.joined(secret, 'first-reader');
  const again = await office.nobody.post('/invitations/offer', { body: { secret } });
  expect([again.status, again.body.code]).toEqual([410, 'invitation-used']);
});

test('who is signed in takes the role of a link', async () => {
  const reader = await office.member(clerk, 'second-reader', 'alms', 'reader');
  const { body } = await invite('timekeeper');
  const taken = await reader.post('/invitations/take', { body: { secret: secretOf(body.link) } });
  expect(taken.body.roles.map(({ role }: { role: string }) => role).toSorted()).toEqual([
    'reader',
    'timekeeper',
  ]);
  const nobody = await office.nobody.post('/invitations/take', { body: { secret: secretOf(body.link) } });
  expect([nobody.status, nobody.body.code]).toEqual([401, 'not-signed-in']);
});

test('a name that somebody has, or that is none, is told with what it was to be', async () => {
  const { body } = await invite('reader');
  const person = { secret: secretOf(body.link), name: 'clerk', shown: 'Another', password: PASSWORD };
  const taken = await office.nobody.post('/invitations/join', { body: person });
  expect([taken.status, taken.body.code]).toEqual([409, 'name-taken']);
  const odd = await office.nobody.post('/invitations/join', { body: { ...person, name: 'à b' } });
  expect([odd.status, odd.body.code, odd.body.of]).toEqual([422, 'name-unusable', 'sign-in']);
});

test('an invitation that was revoked is worth nothing, and is listed as that', async () => {
  const { body } = await invite('reader');
  const path = `/series/alms/invitations/${body.id}`;
  const elsewhere = await clerk.delete(`/series/*/invitations/${body.id}`);
  expect(elsewhere.body.code).toBe('no-such-invitation');
  expect((await clerk.delete(path)).status).toBe(204);
  expect((await clerk.delete(path)).body.code).toBe('no-such-invitation');
  const offer = await office.nobody.post('/invitations/offer', { body: { secret: secretOf(body.link) } });
  expect([offer.status, offer.body.code]).toEqual([410, 'invitation-revoked']);
  const { invitations } = (await clerk.get('/series/alms/invitations')).body;
  expect(invitations.find(({ id }: { id: string }) => id === body.id).revokedAt).toBeDefined();
});

test('what an invitation cannot be is told: a team without a name, a month and a day, a series that there is not', async () => {
  const codes = await Promise.all([
    invite('team'),
    invite('reader', { party: 'Craft-Bamboo' }),
    invite('reader', { days: 31 }),
    invite('reader', { days: 0.5 }),
    invite('boss'),
    clerk.post('/series/nowhere/invitations', { body: { role: 'reader' } }),
    clerk.post('/series/*/invitations', { body: { role: 'team', party: 'Craft-Bamboo' } }),
  ]);
  expect(codes.map(({ body }) => body.code)).toEqual([
    'party-missing',
    'party-not-wanted',
    'lasts-too-long',
    'wrong-request',
    'wrong-request',
    'no-such-series',
    'team-of-every-series',
  ]);
});

test('no secret of a link is in an address, or in the log', async () => {
  const secret = (await invite('reader')).body.link.split('#')[1];
  await office.nobody.post('/invitations/offer', { body: { secret } });
  expect(office.log.join('\n')).not.toContain(secret);
});

test('the link of the first organiser names no one who invites, and goes with its use', async () => {
  const empty = await served();
  const secret = (await inviteFirstOrganiser(empty.desk)) ?? '';
  const offer = await empty.nobody.post('/invitations/offer', { body: { secret } });
  expect(offer.body).toEqual({ series: '*', role: 'organiser', endsAt: offer.body.endsAt });
  await empty.joined(secret, 'clerk');
  expect(await inviteFirstOrganiser(empty.desk)).toBeUndefined();
  await empty.close();
});
