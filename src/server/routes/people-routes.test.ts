import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served, Visitor } from '../../../test/served.ts';

let office: Served;
let clerk: Visitor;
let steward: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  for (const key of ['alms', 'other'])
    await clerk.post('/series', { body: { key, name: key, visibility: 'members' } });
  steward = await office.member(clerk, 'steward', 'alms', 'steward');
});
afterAll(() => office.close());

test('an organiser sees the people of a series, those of every series among them', async () => {
  const { body } = await clerk.get('/series/alms/people');
  expect(body).toEqual({
    series: 'alms',
    people: [
      { name: 'clerk', shown: 'CLERK', roles: [{ series: '*', role: 'organiser' }] },
      { name: 'steward', shown: 'STEWARD', roles: [{ series: 'alms', role: 'steward' }] },
    ],
  });
  expect((await clerk.get('/series/*/people')).body.people).toHaveLength(1);
  expect((await steward.get('/series/alms/people')).body.code).toBe('not-allowed');
});

test('a role that is taken away is gone, and the last organiser keeps his', async () => {
  const reader = await office.member(clerk, 'reader', 'alms', 'reader');
  expect((await clerk.delete('/series/alms/people/reader/roles/reader')).status).toBe(204);
  expect((await reader.get('/sign-in')).body.roles).toEqual([]);
  expect((await clerk.delete('/series/alms/people/reader/roles/reader')).body.code).toBe('no-such-role');
  expect((await clerk.delete('/series/alms/people/reader/roles/boss')).body.code).toBe('no-such-role');
  const own = await clerk.delete('/series/*/people/clerk/roles/organiser');
  expect([own.status, own.body.code]).toEqual([409, 'last-organiser']);
});

test('a team loses the role of one team, and everybody may give up their own', async () => {
  const manager = await office.member(clerk, 'manager', 'alms', 'team', 'Équipe & Söhne');
  const path = '/series/alms/people/manager/roles/team';
  expect((await manager.delete(path)).body.code).toBe('no-such-role');
  expect((await manager.delete(`${path}?party=${encodeURIComponent('Équipe & Söhne')}`)).status).toBe(204);
  expect((await manager.get('/sign-in')).body.roles).toEqual([]);
});

test('a token is shown once, asks with its role alone, and is good for nothing once revoked', async () => {
  const made = await clerk.post('/tokens', { body: { name: 'Screen', series: 'alms', role: 'reader' } });
  expect([made.status, made.body.token.slice(0, 3)]).toEqual([201, 'pf_']);
  const program = new Visitor(office, { token: made.body.token });
  expect((await program.get('/sign-in')).body).toEqual({
    account: { name: 'clerk', shown: 'CLERK' },
    roles: [{ series: 'alms', role: 'reader' }],
    via: 'token',
  });
  const listed = await clerk.get('/tokens');
  expect(listed.text).not.toContain(made.body.token);
  expect(listed.body.tokens.map(({ name }: { name: string }) => name)).toEqual(['Screen']);
  expect((await clerk.delete(`/tokens/${made.body.id}`)).status).toBe(204);
  const late = await program.get('/sign-in');
  expect([late.status, late.body.code]).toEqual([401, 'token-revoked']);
  expect(late.headers.get('WWW-Authenticate')).toBe('Bearer error="invalid_token"');
});

test('nobody gives a program more than they have, or for longer than a year', async () => {
  const asked = [
    { name: 'a', series: 'alms', role: 'organiser' },
    { name: 'a', series: 'other', role: 'steward' },
    { name: 'a', series: 'alms', role: 'steward', days: 366 },
    { name: ' ', series: 'alms', role: 'steward' },
  ];
  const told = await Promise.all(asked.map((body) => steward.post('/tokens', { body })));
  expect(told.map(({ body }) => body.code)).toEqual([
    'role-not-yours',
    'not-allowed',
    'lasts-too-long',
    'name-unusable',
  ]);
});

test('an organiser sees and revokes the tokens of others, who see only their own', async () => {
  await steward.program('alms', 'steward');
  const { tokens } = (await clerk.get('/series/alms/tokens')).body;
  const found = tokens.find(({ owner }: { owner: { name: string } }) => owner.name === 'steward');
  expect((await clerk.get('/tokens')).text).not.toContain(found.id);
  const reader = await office.member(clerk, 'other-reader', 'alms', 'reader');
  expect((await reader.delete(`/tokens/${found.id}`)).body.code).toBe('no-such-token');
  expect((await clerk.delete(`/tokens/${found.id}`)).status).toBe(204);
});

test('a token makes no tokens, and shows none', async () => {
  const program = await clerk.program('*', 'organiser');
  const body = { name: 'another', series: '*', role: 'organiser' };
  expect((await program.post('/tokens', { body })).body.code).toBe('in-person-only');
  expect((await program.get('/tokens')).body.code).toBe('in-person-only');
});

test('the log tells what was done, the latest first, and goes on below', async () => {
  const first = (await clerk.get('/series/*/log?most=2')).body;
  expect(first.lines).toHaveLength(2);
  const next = (await clerk.get(`/series/*/log?most=500&below=${first.below}`)).body;
  expect(next.below).toBeUndefined();
  const numbers = [...first.lines, ...next.lines].map(({ number }: { number: number }) => number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  const whats = new Set(next.lines.map(({ what }: { what: string }) => what));
  expect([...whats].toSorted()).toContain('invitation used');
  expect((await clerk.get('/series/*/log?below=x')).body.code).toBe('wrong-request');
  expect((await steward.get('/series/alms/log')).body.code).toBe('not-allowed');
});

test('people, tokens and invitations are told whole, and in parts where that is asked', async () => {
  const series = 'parts';
  await clerk.post('/series', { body: { key: series, name: 'Parts', visibility: 'public' } });
  for (const name of ['zoe', 'ada', 'max']) await office.member(clerk, name, series, 'steward');
  for (let token = 0; token < 3; token++) await clerk.program(series, 'reader');
  for (const [path, list] of [
    [`/series/${series}/people`, 'people'],
    [`/series/${series}/tokens`, 'tokens'],
    [`/series/${series}/invitations`, 'invitations'],
    ['/tokens', 'tokens'],
  ] as const) {
    const whole = (await clerk.get(path)).body;
    expect(whole.below, path).toBeUndefined();
    const parts: unknown[][] = [];
    for (let below: string | undefined = ''; below !== undefined; ) {
      const { body } = await clerk.get(`${path}?most=2${below}`);
      parts.push(body[list]);
      below = body.below && `&below=${encodeURIComponent(body.below)}`;
    }
    expect(parts.flat(), path).toEqual(whole[list]);
    expect(parts.length).toBe(Math.ceil(whole[list].length / 2));
  }
  const { people } = (await clerk.get(`/series/${series}/people?below=clerk`)).body;
  expect(people.map(({ name }: { name: string }) => name)).toEqual(['max', 'zoe']);
  expect((await clerk.get('/tokens?below=clerk')).body.code).toBe('wrong-request');
});

test('what is about people is kept by no cache, and read by no other site', async () => {
  const told = await clerk.get('/series/alms/people');
  expect(told.headers.get('Cache-Control')).toBe('no-store');
  expect(told.headers.get('Access-Control-Allow-Origin')).toBeNull();
});
