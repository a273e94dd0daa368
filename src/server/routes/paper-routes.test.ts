import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyBoard } from '#office/board/copy-board';
import { folderBoard } from '#store/folder';
import { type Served, served, type Visitor } from '../../../test/served.ts';

const SEASON = 'asian-le-mans-series-2014';
let office: Served;
let clerk: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  await copyBoard(folderBoard(`seasons/${SEASON}`), office.office.boards.board(SEASON));
});
afterAll(() => office.close());

const lay = (paper: string, body: string, type = 'application/yaml') =>
  clerk.put(`/seasons/${SEASON}/${paper}`, { body, type });
const CLAIMS = 'claims:\n  - publication: an article\n    totals: { gt-teams: { 90: 100 } }\n';

test('claims that are laid beside a board are audited at once, and read as they were written', async () => {
  expect((await lay('claims', CLAIMS)).status).toBe(204);
  const read = await office.nobody.get(`/seasons/${SEASON}/claims`);
  expect([read.text, read.headers.get('Content-Type')]).toEqual([CLAIMS, 'application/yaml; charset=utf-8']);
  expect((await office.nobody.get(`/seasons/${SEASON}/audit`)).text).toContain('an article');
});

test('of two who read the same and lay theirs over it, the second is told, and reads again', async () => {
  await lay('claims', CLAIMS);
  const etag = (await clerk.get(`/seasons/${SEASON}/claims`)).headers.get('ETag') ?? '';
  const mine = (body: string, headers: Readonly<Record<string, string>>) =>
    clerk.put(`/seasons/${SEASON}/claims`, { body, type: 'application/yaml', headers });
  const first = CLAIMS.replace('100', '101');
  expect((await mine(first, { 'If-Match': etag })).status).toBe(204);
  const late = await mine(CLAIMS.replace('100', '102'), { 'If-Match': etag });
  expect([late.status, late.body.code]).toEqual([412, 'paper-changed']);
  expect((await mine(CLAIMS, { 'If-None-Match': '*' })).status).toBe(412);
  expect((await office.nobody.get(`/seasons/${SEASON}/claims`)).text).toBe(first);
  const now = (await clerk.get(`/seasons/${SEASON}/claims`)).headers.get('ETag') ?? '';
  const atOnce = await Promise.all(
    ['103', '104', '105'].map((points) => mine(CLAIMS.replace('100', points), { 'If-Match': now })),
  );
  expect(atOnce.filter(({ status }) => status === 204)).toHaveLength(1);
});

test('none are laid where others lie than those that If-None-Match knows to differ', async () => {
  await lay('claims', CLAIMS);
  const etag = (await office.nobody.get(`/seasons/${SEASON}/claims`)).headers.get('ETag') ?? '';
  const mine = (headers: Readonly<Record<string, string>>) =>
    clerk.put(`/seasons/${SEASON}/claims`, { body: CLAIMS, type: 'application/yaml', headers });
  expect((await mine({ 'If-None-Match': etag })).body.code).toBe('paper-changed');
  expect((await mine({ 'If-None-Match': `"x", W/${etag}` })).body.code).toBe('paper-changed');
  expect((await mine({ 'If-None-Match': '"x"' })).status).toBe(204);
  expect((await mine({ 'If-Match': etag, 'If-None-Match': '*' })).body.code).toBe('paper-changed');
  expect((await mine({ 'If-Match': etag, 'If-None-Match': '"x"' })).status).toBe(204);
});

test('who has read them is told when they are the same', async () => {
  const read = await office.nobody.get(`/seasons/${SEASON}/sources`);
  const headers = { 'If-None-Match': read.headers.get('ETag') ?? '' };
  const again = await office.nobody.get(`/seasons/${SEASON}/sources`, { headers });
  expect([again.status, again.text]).toEqual([304, '']);
});

test('what cannot be read is told with its line and column, and the old stays', async () => {
  await lay('claims', CLAIMS);
  const told = await lay('claims', 'claims:\n  - publication: an article\n    asOf: yesterday\n');
  expect([told.status, told.body.code]).toEqual([422, 'document-unreadable']);
  expect(told.body.faults[0]).toMatchObject({ file: 'claims.yaml', line: 3, column: 11 });
  expect((await office.nobody.get(`/seasons/${SEASON}/claims`)).text).toBe(CLAIMS);
});

test('only YAML is laid beside a board, and by who may', async () => {
  expect((await lay('claims', '{}', 'application/json')).body.code).toBe('wrong-media-type');
  const nobody = await office.nobody.put(`/seasons/${SEASON}/claims`, {
    body: CLAIMS,
    type: 'application/yaml',
  });
  expect(nobody.body.code).toBe('not-signed-in');
});

test('the log tells who has laid what beside which board', async () => {
  await lay('sources', 'sources:\n  WP: the article\n');
  const [line] = (await clerk.get('/series/*/log?most=1')).body.lines;
  expect(line).toMatchObject({
    who: 'clerk',
    what: 'paper laid beside',
    board: SEASON,
    details: { paper: 'sources' },
  });
});

test('where none lie, that is told', async () => {
  await clerk.post('/series', { body: { key: 'alms', name: 'ALMS', visibility: 'public' } });
  await clerk.post('/series/alms/seasons', { body: { season: 'alms-2027' } });
  const told = await office.nobody.get('/seasons/alms-2027/claims');
  expect([told.status, told.body.code]).toEqual([404, 'no-such-paper']);
});
