import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/server/routes.ts';
import { served, Visitor } from '../served.ts';
import { addressed, type Besieged, besieged } from './besieged.ts';
import { request, sent } from './wire.ts';

let town: Besieged;
beforeAll(async () => {
  town = await besieged();
});
afterAll(() => town.office.close());

const CHANGING = ROUTES.filter(({ method }) => method !== 'get');
const NEEDED = '?version=1';
const asked = (route: (typeof ROUTES)[number]) =>
  `${addressed(route)}${route.query?.some(({ required }) => required) ? NEEDED : ''}`;

/** What browsers say of requests that come from elsewhere. */
const FROM_ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'another origin': { Origin: 'https://elsewhere.example' },
  'another port': { Origin: 'http://localhost:1' },
  'the other scheme': { Origin: 'https://localhost' },
  'a name that begins alike': { Origin: 'http://localhost.elsewhere.example' },
  'no origin: null': { Origin: 'null' },
  'no origin: file:': { Origin: 'file://' },
  'cross-site': { 'Sec-Fetch-Site': 'cross-site' },
  'same-site': { 'Sec-Fetch-Site': 'same-site' },
  'the address bar': { 'Sec-Fetch-Site': 'none' },
  'nothing said': {},
};
const FORMS = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'];

describe('a request with a good cookie that changes something', () => {
  test('is refused by every route, from wherever else it comes', async () => {
    let tried = 0;
    const browser = { Cookie: town.clerk.cookie ?? '' };
    for (const route of CHANGING)
      for (const [name, headers] of Object.entries(FROM_ELSEWHERE)) {
        const told = await town.office.ask(
          `/api/v1${asked(route)}`,
          { headers: { ...browser, ...headers } },
          route.method.toUpperCase(),
        );
        expect([told.status, told.body?.code], `${route.id} from ${name}`).toEqual([403, 'cross-site']);
        tried++;
      }
    expect(tried).toBe(CHANGING.length * 10);
    expect(CHANGING.length).toBeGreaterThanOrEqual(34);
  });

  test('is refused as a form, which a browser sends without asking first', async () => {
    let tried = 0;
    for (const route of CHANGING.filter(({ method }) => method === 'post'))
      for (const type of FORMS) {
        const headers = {
          Cookie: town.clerk.cookie ?? '',
          Origin: 'https://elsewhere.example',
          'Content-Type': type,
          'Content-Length': '15',
        };
        const told = await sent(
          town.office,
          request('POST', `/api/v1${asked(route)}`, headers, '{"secret":"x"}='),
        );
        expect(told.status, `${route.id} as ${type}`).toBe(403);
        tried++;
      }
    expect(tried).toBeGreaterThanOrEqual(45);
  });

  test('is refused by another method that is said in a header or the address', async () => {
    let tried = 0;
    const { office, clerk } = town;
    for (const name of ['X-HTTP-Method-Override', 'X-Method-Override', 'X-HTTP-Method']) {
      const told = await office.ask('/api/v1/sign-in', {
        headers: { Cookie: clerk.cookie ?? '', [name]: 'DELETE' },
      });
      expect(told.body.account.name).toBe('clerk');
      tried++;
    }
    expect((await clerk.get('/sign-in?_method=DELETE')).status).toBe(400);
    expect((await clerk.get('/sign-in')).body.account.name).toBe('clerk');
    expect(tried).toBe(3);
  });

  test('is taken with a token, wherever it comes from: no browser adds that by itself', async () => {
    let tried = 0;
    const program = await town.clerk.program('alms', 'organiser');
    for (const headers of Object.values(FROM_ELSEWHERE)) {
      const told = await program.put('/series/alms', { headers, body: {} });
      expect([told.status, told.body.code]).not.toEqual([403, 'cross-site']);
      tried++;
    }
    expect(tried).toBe(10);
  });

  test('is taken from the office itself, as browsers say it', async () => {
    const said = [
      { 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'same-origin', Origin: town.office.origin },
    ];
    for (const headers of said) {
      const told = await town.office.ask(
        '/api/v1/tokens',
        { headers: { Cookie: town.clerk.cookie ?? '', ...headers }, body: {} },
        'POST',
      );
      expect([told.status, told.body.code]).toEqual([400, 'wrong-request']);
    }
  });
});

describe('a name of somebody else that leads to the office', () => {
  test('is no origin of it where its own is known, although page and address agree', async () => {
    const office = await served(undefined, { origin: 'https://office.example' });
    const clerk = await office.organiser();
    let tried = 0;
    for (const host of [
      'rebound.example',
      'rebound.example:8014',
      'office.example.rebound.example',
      'localhost',
    ])
      for (const scheme of ['http', 'https']) {
        const headers = {
          Host: host,
          Origin: `${scheme}://${host}`,
          Cookie: clerk.cookie ?? '',
          'Content-Type': 'application/json',
          'Content-Length': '2',
        };
        expect((await sent(office, request('PUT', '/api/v1/account', headers, '{}'))).status).toBe(403);
        tried++;
      }
    const own = new Visitor(office, { cookie: clerk.cookie ?? '' });
    const told = await own.put('/account', {
      headers: { Origin: 'https://office.example' },
      body: { shown: 'C' },
    });
    expect([told.status, tried]).toEqual([200, 8]);
    await office.close();
  });
});
