import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served, type Visitor } from '../../../test/served.ts';

const SEASON = 'asian-le-mans-series-2014';
let office: Served;
let clerk: Visitor;
let team: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, 'alms');
  team = await office.member(clerk, 'manager', 'alms', 'team', 'Craft-Bamboo Racing');
});
afterAll(() => office.close());

const acknowledge = (document: number | string, saying = {}) =>
  team.post(`/seasons/${SEASON}/documents/${document}/receipt`, saying);

test('a team acknowledges a document once, and the first receipt stands', async () => {
  const first = await acknowledge(30);
  expect(first.body).toEqual({
    team: 'Craft-Bamboo Racing',
    at: first.body.at,
    by: { name: 'manager', shown: 'MANAGER' },
  });
  expect((await acknowledge(30, { body: { party: 'Craft-Bamboo Racing' } })).body).toEqual(first.body);
});

test('nobody speaks for another team, and of a document that is not there nobody can', async () => {
  const other = await acknowledge(30, { body: { party: 'OAK Racing Team Total' } });
  expect([other.status, other.body.code]).toEqual([403, 'party-not-yours']);
  expect((await acknowledge(99)).body.code).toBe('no-such-document');
  expect((await acknowledge('x')).body.code).toBe('no-such-document');
  const organiser = await clerk.post(`/seasons/${SEASON}/documents/30/receipt`);
  expect([organiser.status, organiser.body.code]).toEqual([403, 'not-allowed']);
});

test('who speaks for two teams says for which', async () => {
  const { body } = await clerk.post('/series/alms/invitations', {
    body: { role: 'team', party: 'AAI-Rstrada' },
  });
  await team.post('/invitations/take', { body: { secret: body.link.split('#')[1] } });
  expect((await acknowledge(29)).body.code).toBe('party-missing');
  expect((await acknowledge(29, { body: { party: 'AAI-Rstrada' } })).body.team).toBe('AAI-Rstrada');
});

test('the office sees every team of the entry list, and a team its own line', async () => {
  const { body } = await clerk.get(`/seasons/${SEASON}/documents/30/receipts`);
  expect([body.season, body.document]).toEqual([SEASON, 30]);
  const has = (name: string) => body.teams.find(({ team }: { team: string }) => team === name);
  expect(has('Craft-Bamboo Racing').by.name).toBe('manager');
  expect(has('AAI-Rstrada')).toEqual({ team: 'AAI-Rstrada' });
  expect(body.teams.length).toBeGreaterThan(5);
  const own = await team.get(`/seasons/${SEASON}/documents/30/receipts`);
  expect(own.body.teams.map(({ team }: { team: string }) => team)).toEqual([
    'AAI-Rstrada',
    'Craft-Bamboo Racing',
  ]);
  expect((await office.nobody.get(`/seasons/${SEASON}/documents/30/receipts`)).status).toBe(401);
});
