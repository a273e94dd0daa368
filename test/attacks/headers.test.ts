import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#store/sha256';
import { ROUTES } from '../../src/server/routes.ts';
import { served, type Told, type Visitor } from '../served.ts';
import { addressed, type Besieged, besieged, CLOSED, OPEN } from './besieged.ts';
import { asBrowser, request, sent } from './wire.ts';

let town: Besieged;
beforeAll(async () => {
  town = await besieged();
});
afterAll(() => town.office.close());

const READING = ROUTES.filter(({ method, id }) => method === 'get' && id !== 'getEvents');
const target = (route: (typeof ROUTES)[number], names = {}) => {
  const required = route.query?.filter((one) => one.required).map(({ name }) => `${name}=1`) ?? [];
  return `${addressed(route, { draft: town.draft, ...names })}${required.length > 0 ? `?${required.join('&')}` : ''}`;
};
const PAGES = ['/', '/join', '/sign-in', '/account', '/api', '/no-such-page', '/health', '/ready'];
const files = () => readdirSync('site').map((name) => `/site/${name}`);

function expectSafe({ headers }: Pick<Told, 'headers'>, what: string): void {
  const policy = headers.get('Content-Security-Policy') ?? '';
  expect(policy, what).toContain("default-src 'none'");
  expect(policy, what).toContain("frame-ancestors 'none'");
  expect(policy, what).toContain("base-uri 'none'");
  expect(policy, what).not.toMatch(/unsafe|\*|data:|blob:|https?:/);
  expect(headers.get('X-Content-Type-Options'), what).toBe('nosniff');
  expect(headers.get('X-Frame-Options'), what).toBe('DENY');
  expect(headers.get('Referrer-Policy'), what).toBe('no-referrer');
  expect(headers.get('Access-Control-Allow-Credentials'), what).toBeNull();
  expect(['*', null], what).toContain(headers.get('Access-Control-Allow-Origin'));
  for (const name of ['X-Powered-By', 'Server', 'Via']) expect(headers.get(name), what).toBeNull();
}

describe('every answer', () => {
  test('keeps itself from harm: of each route, good and bad, and of each page', async () => {
    let tried = 0;
    for (const route of ROUTES.filter(({ id }) => id !== 'getEvents'))
      for (const visitor of [town.office.nobody, town.clerk]) {
        if (visitor === town.clerk && /^signOut/.test(route.id)) continue;
        const told = await visitor[route.method](target(route, { account: 'nobody' }));
        expectSafe(told, route.id);
        expect(told.headers.get('Strict-Transport-Security'), route.id).toBeNull();
        expect(told.headers.get('Content-Security-Policy'), route.id).toContain('; sandbox');
        tried++;
      }
    for (const path of [...PAGES, ...files()])
      for (const Accept of ['text/html', '*/*']) {
        const told = await town.office.ask(path, { headers: { Accept } });
        expectSafe(told, path);
        expect(told.headers.get('Strict-Transport-Security'), path).toBeNull();
        tried++;
      }
    expect(tried).toBeGreaterThanOrEqual(150);
  });

  test('says so on a stream, a preflight, a HEAD and under https as well; there it is to be https always', async () => {
    const stream = await sent(town.office, request('GET', `/api/v1/seasons/${OPEN}/events`), 100);
    expect(stream.head).toMatch(/^content-security-policy: default-src 'none';/im);
    expect(stream.head).toMatch(/^x-content-type-options: nosniff/im);
    const none = await sent(town.office, request('GET', '/api/v1/seasons/none/events'), 500);
    expect(none.head).toMatch(/^HTTP\/1\.1 404[\s\S]*^content-security-policy: default-src 'none';/im);
    expectSafe(await town.office.ask('/api/v1/series', {}, 'OPTIONS'), 'OPTIONS');
    const safe = await served(undefined, { origin: 'https://office.example' });
    for (const path of ['/', '/api/v1/series', '/health', '/api/v1/none'])
      expect((await safe.ask(path)).headers.get('Strict-Transport-Security')).toBe('max-age=15552000');
    const head = await sent(safe, request('GET', '/api/v1/seasons/none/events'), 500);
    expect(head.head).toMatch(/^strict-transport-security: max-age=15552000/im);
    await safe.close();
  });

  test('may be read by pages of others only where everybody may read it, and changed by none', async () => {
    let tried = 0;
    const open = (told: Told) => told.headers.get('Access-Control-Allow-Origin');
    for (const route of READING) {
      const told = await town.clerk.get(target(route), { headers: { Origin: 'https://elsewhere.example' } });
      if (told.status >= 400) continue;
      const isForAll = route.may === undefined && route.isPersonal === undefined;
      if (!isForAll) expect(open(told), route.id).toBeNull();
      if (told.headers.get('Cache-Control')?.includes('public')) expect(open(told), route.id).toBe('*');
      tried++;
    }
    expect(tried).toBeGreaterThanOrEqual(30);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const asked = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': method };
      const told = await town.office.ask('/api/v1/series', { headers: asked }, 'OPTIONS');
      expect(told.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD');
      expect(told.headers.get('Access-Control-Allow-Headers')).not.toMatch(
        /authorization|cookie|content-type|\*/i,
      );
    }
  });
});

describe('what is for members, or about who asks', () => {
  const isKept = ({ headers }: Told) => /private|no-store/.test(headers.get('Cache-Control') ?? '');

  test('is kept by nobody between, and read by no page from elsewhere', async () => {
    let tried = 0;
    for (const route of READING) {
      const told = await town.clerk.get(target(route, { season: CLOSED, series: 'secret' }));
      const isSame = ['getDescription', 'getSchema'].includes(route.id);
      if (told.status >= 400 || isSame) continue;
      expect(isKept(told), `${route.id}: ${told.headers.get('Cache-Control')}`).toBe(true);
      expect(told.headers.get('Access-Control-Allow-Origin'), route.id).toBeNull();
      expect(told.headers.get('Cross-Origin-Resource-Policy'), route.id).toBe('same-origin');
      const isStored = !told.headers.get('Cache-Control')?.includes('no-store');
      if (isStored) expect(told.headers.get('Vary'), route.id).toMatch(/Cookie.*Authorization/);
      tried++;
    }
    expect(tried).toBeGreaterThanOrEqual(30);
    const moment = await town.clerk.get(`/seasons/${CLOSED}@20/standings`);
    expect([moment.status, isKept(moment)]).toEqual([200, true]);
  });

  test('is not given out of what the office keeps itself, to somebody else or to nobody', async () => {
    const program = await town.clerk.program('secret', 'reader');
    let tried = 0;
    for (const route of READING.filter(
      ({ path }) => path.includes('{season}') && !path.includes('{draft}'),
    )) {
      const path = target(route, { season: `${CLOSED}@20` });
      const mine = await town.clerk.get(path);
      await program.get(path);
      const etag = mine.headers.get('ETag');
      for (const visitor of [town.office.nobody, town.tim, town.other])
        for (const headers of [
          {},
          etag === null ? {} : { 'If-None-Match': etag },
          { 'If-None-Match': '*' },
          { Range: 'bytes=0-10' },
        ]) {
          const told = await visitor.get(path, { headers });
          expect([told.status, told.body?.code], route.id).toEqual([404, 'no-such-season']);
          tried++;
        }
    }
    expect(tried).toBeGreaterThanOrEqual(300);
  });

  test('is not there from the moment on at which it is closed; nor was anything of it kept', async () => {
    const path = `/seasons/${OPEN}/standings`;
    const before = await town.office.nobody.get(path);
    const etag = before.headers.get('ETag') ?? '';
    await town.clerk.put('/series/alms', { body: { name: 'ALMS', visibility: 'members' } });
    expect((await town.office.nobody.get(path)).status).toBe(404);
    expect((await town.office.nobody.get(path, { headers: { 'If-None-Match': etag } })).status).toBe(404);
    expect(isKept(await town.tim.get(path))).toBe(true);
    await town.clerk.put('/series/alms', { body: { name: 'ALMS', visibility: 'public' } });
    expect((await town.office.nobody.get(path)).status).toBe(200);
  });
});

describe('what somebody has attached', () => {
  test('is saved and never shown: whatever it is, and whatever it says to be', async () => {
    const evil: Readonly<Record<string, string>> = {
      'page.html': '<!doctype html><script>alert(document.cookie)</script>',
      'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'script.js': 'alert(1)',
      'style.css': '@import "//elsewhere.example"',
      'page.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
      'feed.xml': '<?xml-stylesheet href="javascript:alert(1)"?><x/>',
      'paper.pdf': '%PDF-1.7 /JS (app.alert(1))',
      'table.csv': '=cmd|"/C calc"!A0',
      'app.wasm': '\0asm',
    };
    let tried = 0;
    for (const [name, bytes] of Object.entries(evil)) {
      const form = new FormData();
      const attached = `{ name: ${name}, sha256: ${sha256(Buffer.from(bytes))} }`;
      form.set('document', `kind: bulletin\nby: organiser\ntext: x\nattachments:\n  - ${attached}\n`);
      form.append('file', new File([bytes], name, { type: 'text/html' }));
      const posted = await town.clerk.post(`/seasons/${OPEN}/documents`, { body: form });
      expect(posted.status, posted.text).toBe(201);
      for (const visitor of [town.office.nobody, town.clerk]) {
        const told: Told = await visitor.get(`/seasons/${OPEN}/attachments/${sha256(Buffer.from(bytes))}`);
        expect(told.headers.get('Content-Type')).toBe('application/octet-stream');
        expect(told.headers.get('X-Content-Type-Options')).toBe('nosniff');
        expect(told.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[0-9a-f]{64}"$/);
        expect(told.headers.get('Content-Security-Policy')).toMatch(/default-src 'none';.*; sandbox$/);
        tried++;
      }
    }
    expect(tried).toBe(18);
    const text = await town.office.nobody.get(`/seasons/${OPEN}/documents/32/text`);
    expect(text.headers.get('Content-Type')).toBe('application/yaml; charset=utf-8');
    expect(text.headers.get('Content-Security-Policy')).toMatch(/; sandbox$/);
  });

  test('or asked for is no header: what stands in an address is not said back in one', async () => {
    let tried = 0;
    const odd = ['%0d%0aX-Evil:%201', '%0aSet-Cookie:%20a=b', '%E2%80%A8X-Evil:1', 'a%0d%0a%0d%0a<script>'];
    const asked = (visitor: Visitor, path: string) =>
      sent(town.office, request('GET', path, asBrowser(visitor)), 1000);
    for (const one of odd)
      for (const path of [
        `/${one}`,
        `/api/v1/${one}`,
        `/api/v1/seasons/${one}`,
        `/api/v1/series?${one}=1`,
        `/api/v1/schemas/${one}`,
      ]) {
        const { head } = await asked(town.clerk, path);
        expect(head, path).not.toMatch(/^(X-Evil|Set-Cookie|Location):/im);
        expect(head).toMatch(/content-type: application\/problem\+json/i);
        tried++;
      }
    expect(tried).toBe(20);
  });
});
