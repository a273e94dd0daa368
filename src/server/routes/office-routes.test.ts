import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyBoard } from '#office/board/copy-board';
import { folderBoard } from '#store/folder';
import { type Served, served, type Visitor } from '../../../test/served.ts';

let office: Served;
let clerk: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
});
afterAll(() => office.close());

const make = (key: string, visibility = 'public', by = clerk) =>
  by.post('/series', { body: { key, name: key.toUpperCase(), visibility } });

test('a series that is made is there, once', async () => {
  const made = await make('alms');
  expect([made.status, made.body]).toEqual([
    201,
    { key: 'alms', name: 'ALMS', visibility: 'public', seasons: [] },
  ]);
  expect(made.headers.get('Location')).toBe('/api/v1/series/alms');
  expect((await office.nobody.get('/series/alms')).body).toEqual(made.body);
  expect((await make('alms')).body.code).toBe('series-taken');
  expect((await make('Not A Key')).body.of).toBe('key');
});

test('a season that is opened is an empty board, which can then be posted to', async () => {
  const opened = await clerk.post('/series/alms/seasons', { body: { season: 'alms-2027' } });
  expect(opened.status).toBe(201);
  const document =
    'kind: season\nby: organiser\nseason: 2027 ALMS\nseries: ALMS\nyear: 2027\norganiser: A club\n';
  const posted = await clerk.post('/seasons/alms-2027/documents?after=0', {
    body: document,
    type: 'application/yaml',
  });
  expect([posted.status, posted.body.posted]).toEqual([201, [1]]);
  expect((await office.nobody.get('/seasons/alms-2027')).body.document).toBe(1);
  expect((await clerk.post('/series/alms/seasons', { body: { season: 'alms-2027' } })).body.code).toBe(
    'season-taken',
  );
});

test('what nobody has opened cannot be posted to', async () => {
  const posted = await clerk.post('/seasons/nowhere-2027/documents', {
    body: 'kind: season\n',
    type: 'application/yaml',
  });
  expect([posted.status, posted.body.code]).toEqual([404, 'no-such-season']);
});

test('a series that is closed to the public is not there for others, at once', async () => {
  await make('club');
  await clerk.post('/series/club/seasons', { body: { season: 'club-2027' } });
  await clerk.post('/seasons/club-2027/documents', {
    body: 'kind: season\nby: organiser\nseason: Club 2027\nseries: Club\nyear: 2027\norganiser: A club\n',
    type: 'application/yaml',
  });
  expect((await office.nobody.get('/seasons/club-2027')).status).toBe(200);
  const body = { name: 'The Club', visibility: 'members' };
  expect((await clerk.put('/series/club', { body })).body.name).toBe('The Club');
  const closed = await office.nobody.get('/seasons/club-2027');
  const unknown = await office.nobody.get('/seasons/clab-2027');
  expect([closed.status, closed.text.replace('club', 'clab')]).toEqual([404, unknown.text]);
  expect((await office.nobody.get('/series')).text).not.toContain('club');
  expect((await clerk.put('/series/nowhere', { body })).body.code).toBe('no-such-series');
});

test('who organises one series makes no other, and gets no board that was there before', async () => {
  const name = 'asian-le-mans-series-2014';
  await copyBoard(folderBoard(`seasons/${name}`), office.office.boards.board(name));
  await make('small');
  const other = await office.member(clerk, 'other', 'small', 'organiser');
  expect((await make('mine', 'public', other)).body.code).toBe('not-allowed');
  const taken = await other.post('/series/small/seasons', { body: { season: name } });
  expect([taken.status, taken.body.code]).toEqual([409, 'season-taken']);
  expect((await other.post('/series/alms/seasons', { body: { season: 'alms-2028' } })).body.code).toBe(
    'not-allowed',
  );
});

test('nor the name of a season of another series, in which somebody might post later what is for its members alone', async () => {
  await make('cup', 'members');
  await make('league');
  const other = await office.member(clerk, 'league-chief', 'league', 'organiser');
  const open = (by: Visitor, series: string, season: string) =>
    by.post(`/series/${series}/seasons`, { body: { season } });
  for (const season of ['cup', 'cup-2029', 'cup-2029-30']) {
    const taken = await open(other, 'league', season);
    expect([season, taken.status, taken.body.code]).toEqual([season, 409, 'season-taken']);
    expect((await office.nobody.get(`/seasons/${season}`)).status).toBe(404);
  }
  for (const season of ['league-2029', 'league-winter-2029', 'cup-of-the-league-2029'])
    expect((await open(other, 'league', season)).status, season).toBe(201);
  const chief = await office.member(clerk, 'cup-chief', 'cup', 'organiser');
  expect((await open(chief, 'cup', 'cup-2029')).status).toBe(201);
  expect((await open(clerk, 'league', 'cup-2030')).status).toBe(201);
});
