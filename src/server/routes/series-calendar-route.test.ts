import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served, type Visitor } from '../../../test/served.ts';

/* Two seasons in a series that everybody reads, and one in a series for its members. */

const ORIGIN = 'https://results.example';
let office: Served;
let clerk: Visitor;
beforeAll(async () => {
  office = await served(undefined, { origin: ORIGIN });
  clerk = await office.organiser();
  await office.takeIn('seasons/asian-le-mans-series-2014', 'alms', 'public');
  await office.takeIn('seasons/asian-le-mans-series-2023-24', 'alms', 'public');
  await office.takeIn('seasons/imsa-weathertech-2022', 'imsa', 'members');
});
afterAll(() => office.close());

const uids = (text: string) => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid = '']) => uid);

test('a series has all its seasons in one calendar, under the names that their events have in their own', async () => {
  const { status, headers, text } = await office.ask('/series/alms/calendar.ics');
  expect([status, headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const own = await Promise.all(
    ['asian-le-mans-series-2014', 'asian-le-mans-series-2023-24'].map((key) =>
      office.ask(`/seasons/${key}/calendar.ics`),
    ),
  );
  expect(uids(text)).toEqual(own.flatMap((one) => uids(one.text)));
  expect(uids(text).length).toBeGreaterThan(8);
  expect(text.replaceAll('\r\n ', '')).toContain(
    `URL:${ORIGIN}/seasons/asian-le-mans-series-2014/rounds/inje\r\n`,
  );
});

test('it is the same in the API, and can be narrowed and ring as that of a season', async () => {
  const page = await office.ask('/fr/series/alms/calendar.ics?class=LMP3&alarm=30');
  const api = await office.ask('/api/v1/series/alms/calendar?class=LMP3&alarm=30&language=fr');
  expect(api.text).toBe(page.text);
  expect(page.text).toContain(`URL:${ORIGIN}/fr/seasons/`);
  const whole = await office.ask('/fr/series/alms/calendar.ics');
  expect(uids(page.text).length).toBeLessThan(uids(whole.text).length);
});

test('one for members is there for them alone, and nobody between keeps it', async () => {
  expect((await office.ask('/series/imsa/calendar.ics')).status).toBe(404);
  expect((await office.nobody.get('/series/imsa/calendar')).body.code).toBe('no-such-series');
  const told = await clerk.get('/series/imsa/calendar');
  expect([told.status, told.headers.get('Cache-Control')]).toEqual([200, 'private, no-cache']);
  expect(told.text).not.toContain(ORIGIN);
  expect((await office.ask('/series/none/calendar.ics')).status).toBe(404);
});

test('it is known by its tag, until something is posted to any season of it', async () => {
  const first = await clerk.get('/series/imsa/calendar');
  const tag = first.headers.get('ETag') ?? '';
  const again = await clerk.get('/series/imsa/calendar', { headers: { 'If-None-Match': tag } });
  expect(again.status).toBe(304);
  const posted = await clerk.post('/seasons/imsa-weathertech-2022/documents', {
    body: 'kind: bulletin\nposted: 2022-12-01\nby: race office\ntitle: A word\n',
    type: 'application/yaml',
    headers: { Origin: ORIGIN },
  });
  expect(posted.status, posted.text).toBe(201);
  const later = await clerk.get('/series/imsa/calendar', { headers: { 'If-None-Match': tag } });
  expect([later.status, uids(later.text)]).toEqual([200, uids(first.text)]);
});

test('the front page leads to it', async () => {
  const { text } = await office.ask('/');
  expect(text).toContain('<a href="/series/alms/calendar.ics">Calendar feed</a>');
  expect(text).not.toContain('/series/imsa/calendar.ics');
});
