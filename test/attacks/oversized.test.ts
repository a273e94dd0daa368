import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../src/server/route.ts';
import { ROUTES } from '../../src/server/routes.ts';
import { addressed, type Besieged, besieged, OPEN } from './besieged.ts';
import { whileAsked } from './while-asked.ts';
import { asBrowser, connected, hearing, request, sent } from './wire.ts';

const MOST_UPLOAD = 6_000_000;
let town: Besieged;
beforeAll(async () => {
  town = await besieged({ mostUpload: MOST_UPLOAD });
});
afterAll(() => town.office.close());

const WITH_BODY = ROUTES.filter(({ body }) => body !== undefined);
const typeOf = ({ body }: Route) => {
  const [type = ''] = Object.keys(body?.types ?? {});
  return type === 'multipart/form-data' ? 'multipart/form-data; boundary=x' : type;
};
const headersOf = (route: Route) => {
  const by = route.id === 'acknowledge' ? town.ana : town.tim;
  const isTims = /draft|import|Draft/.test(route.id);
  return {
    ...asBrowser(isTims ? town.tim : route.id === 'acknowledge' ? by : town.clerk),
    'Content-Type': typeOf(route),
  };
};
const target = (route: Route) => {
  const required = route.query?.some(({ required }) => required) ? '?version=1' : '';
  return `/api/v1${addressed(route, { draft: town.draft })}${required}`;
};
const asked = (route: Route, more: Readonly<Record<string, string>>, body = '') =>
  request(route.method.toUpperCase(), target(route), { ...headersOf(route), ...more }, body);

const meanwhile = <T>(work: () => Promise<T>) => whileAsked(town.office, work);

describe('a body that is too large', () => {
  test('is refused by every route with a body before any of it was sent', async () => {
    let tried = 0;
    for (const route of WITH_BODY)
      for (const size of ['80000000', '999999999999', '9007199254740993']) {
        const began = performance.now();
        const { status, isClosed, body } = await sent(town.office, asked(route, { 'Content-Length': size }));
        expect([status, isClosed], `${route.id} ${size}: ${body}`).toEqual([413, true]);
        expect(performance.now() - began).toBeLessThan(500);
        tried++;
      }
    expect(tried).toBe(WITH_BODY.length * 3);
    expect(WITH_BODY.length).toBeGreaterThanOrEqual(20);
  });

  test('is refused by every route as soon as it is, where it comes in chunks that have no end', async () => {
    let [tried, refused] = [0, 0];
    const { slowest, grew } = await meanwhile(async () => {
      for (const route of WITH_BODY) {
        const socket = await connected(town.office);
        const { ended, told } = hearing(socket);
        socket.write(asked(route, { 'Transfer-Encoding': 'chunked' }));
        const chunk = Buffer.concat([
          Buffer.from('10000\r\n'),
          Buffer.alloc(65_536, 'x'),
          Buffer.from('\r\n'),
        ]);
        let written = 0;
        while (told().status === 0 && written < 20_000_000) {
          written += chunk.length;
          if (!socket.write(chunk))
            await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), ended]);
          await wait(0);
        }
        await Promise.race([ended, wait(500)]);
        // Who still sends when the server closes may never see what it said.
        expect([413, 0], `${route.id}: ${told().body}`).toContain(told().status);
        expect(told().isClosed, route.id).toBe(true);
        socket.destroy();
        if (told().status === 413) refused++;
        tried++;
      }
    });
    expect([tried, refused > tried / 2]).toEqual([WITH_BODY.length, true]);
    expect([slowest < 1_000, grew < 400], `${slowest} ms, ${grew} MB`).toEqual([true, true]);
  });

  test('or of a length that is a lie is no way to a second request', async () => {
    const smuggled = 'GET /api/v1/series HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const json = { 'Content-Type': 'application/json' };
    const lies = [
      { ...json, 'Content-Length': '2', 'Transfer-Encoding': 'chunked' },
      { ...json, 'Content-Length': '-1' },
      { ...json, 'Content-Length': '2, 3' },
      { ...json, 'Content-Length': '+2' },
      { ...json, 'Content-Length': '0x2' },
      { ...json, 'Content-Length': '2\r\nContent-Length: 3' },
      { ...json, 'Transfer-Encoding': 'chunked, identity' },
      { ...json, 'Transfer-Encoding': 'xchunked' },
      { ...json, 'Transfer-Encoding': 'identity\r\nTransfer-Encoding: chunked' },
      { ...json, 'Content-Length ': '2' },
    ];
    for (const headers of lies) {
      const { head, body, status } = await sent(
        town.office,
        request('POST', '/api/v1/sign-in', headers, `{}${smuggled}`),
        300,
      );
      expect([400, 501], `${JSON.stringify(headers)}: ${head}`).toContain(status);
      expect(body.match(/HTTP\/1\.1/g), JSON.stringify(headers)).toBeNull();
    }
    expect(lies.length).toBe(10);
  });

  test('unpacked is not unpacked, by any route', async () => {
    const bomb = Buffer.alloc(100_000_000);
    const packed = {
      gzip: gzipSync(bomb),
      deflate: deflateSync(bomb.subarray(0, 1_000_000)),
      br: brotliCompressSync(bomb.subarray(0, 1_000_000)),
    };
    let tried = 0;
    const { grew, slowest } = await meanwhile(async () => {
      for (const route of WITH_BODY)
        for (const [coding, bytes] of Object.entries(packed)) {
          const head = asked(route, { 'Content-Encoding': coding, 'Content-Length': String(bytes.length) });
          const { status, body } = await sent(town.office, Buffer.concat([Buffer.from(head), bytes]));
          expect(status, `${route.id} ${coding}: ${body}`).toBe(415);
          tried++;
        }
    });
    expect([tried, grew < 200, slowest < 500], `${grew} MB, ${slowest} ms`).toEqual([
      WITH_BODY.length * 3,
      true,
      true,
    ]);
  });
});

/** Ninety thousand documents in which nothing is said. */
const EMPTY = `[${'{},'.repeat(90_000)}{}]`;

describe('what is small and costs much', () => {
  const form = (parts: number, part: string) =>
    Buffer.concat([Buffer.from(part.repeat(parts)), Buffer.from('--x--\r\n')]);
  const ROUTES_OF_FORMS = ['import', 'documents'];

  test('a form of half a million parts is refused, and keeps nobody waiting', async () => {
    let tried = 0;
    const forms = [
      form(550_000, '--x\r\n\r\n\r\n'),
      form(80_000, '--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nx\r\n'),
      form(80_000, '--x\r\nContent-Disposition: form-data; name="document"\r\n\r\nx\r\n'),
      Buffer.from(
        Array.from(
          { length: 50_000 },
          (_, index) => `--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n${index}\r\n`,
        )
          .join('')
          .concat('--x--\r\n'),
      ),
      form(200_000, '--x'),
      form(1, `--x\r\n${'A: b\r\n'.repeat(600_000)}\r\nx\r\n`),
      form(1, `--x\r\nContent-Disposition: form-data; name="${'a'.repeat(4_000_000)}"\r\n\r\nx\r\n`),
    ];
    const { slowest, grew, took } = await meanwhile(async () => {
      for (const body of forms)
        for (const route of ROUTES_OF_FORMS) {
          const told = await town.clerk.post(`/seasons/${OPEN}/${route}`, {
            body: new Uint8Array(body),
            type: 'multipart/form-data; boundary=x',
          });
          expect([400, 413, 422], `${route}: ${told.text.slice(0, 200)}`).toContain(told.status);
          tried++;
        }
    });
    expect(tried).toBe(14);
    expect([slowest < 1_000, grew < 500, took < 5_000], `${slowest} ms, ${grew} MB, ${took} ms`).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('nor does it help to say otherwise what stands between the parts', async () => {
    const real = Buffer.from(
      '--real\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nx\r\n'.repeat(20_000),
    );
    const types = [
      'multipart/form-data; boundary=real',
      'multipart/form-data; x-boundary=zzz; boundary=real',
      'multipart/form-data; note="boundary=zzz"; boundary=real',
      'multipart/form-data; boundary="re\\al"',
      'multipart/form-data; boundary=real; boundary=zzz',
      'Multipart/Form-Data;BOUNDARY=real',
      'multipart/form-data; boundary="real',
    ];
    const none = [
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=""',
    ];
    let tried = 0;
    for (const [wanted, said] of [
      [413, types],
      [400, none],
    ] as const)
      for (const type of said)
        for (const route of ROUTES_OF_FORMS) {
          const told = await town.clerk.post(`/seasons/${OPEN}/${route}`, {
            body: new Uint8Array(real),
            type,
          });
          expect(told.status, `${type} ${route}: ${told.text.slice(0, 200)}`).toBe(wanted);
          tried++;
        }
    expect(tried).toBe(20);
  });

  test('JSON of one key of 4 MB, of 100,000 levels, of a million keys or documents is refused in a moment', async () => {
    const bodies = [
      `{"${'k'.repeat(3_900_000)}":1}`,
      `{"kind":"bulletin","by":"x","text":"${'t'.repeat(3_900_000)}"}`,
      `{"kind":"${'t'.repeat(3_900_000)}"}`,
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      `{${Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join()}}`,
      `[${'{},'.repeat(1_000_000)}{}]`,
      EMPTY,
      `[${'{"kind":"bulletin","text":"x","by":"x"},'.repeat(50_000)}{}]`,
      `{"kind":"bulletin","sources":[${'"x",'.repeat(500_000)}"x"]}`,
    ];
    let tried = 0;
    for (const body of bodies) {
      const { done, slowest, took } = await meanwhile(() =>
        town.clerk.post(`/seasons/${OPEN}/preview`, { body, type: 'application/json' }),
      );
      const about = `${body.slice(0, 30)}: ${done.status} ${Math.round(took)} ms, others ${Math.round(slowest)} ms, ${done.text.length}`;
      expect([400, 413, 422], about).toContain(done.status);
      expect(took, about).toBeLessThan(3_000);
      if (body === EMPTY) expect(done.body.title).toBe('too many documents at once');
      expect(done.text.length, about).toBeLessThan(1_000_000);
      tried++;
    }
    expect(tried).toBe(10);
  });

  test('an address of 100,000 parameters, and headers of 100 kB, are refused', async () => {
    const parameters = Array.from({ length: 100_000 }, (_, index) => `p${index}=1`).join('&');
    const heads = [
      request('GET', `/api/v1/series?${parameters}`),
      request('GET', '/api/v1/series', { 'X-Long': 'x'.repeat(100_000) }),
      request(
        'GET',
        '/api/v1/series',
        Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`X-${index}`, 'x'.repeat(10)])),
      ),
      request('GET', '/api/v1/series', { Cookie: `parcferme=${'x'.repeat(50_000)}` }),
      `GET /${'x'.repeat(100_000)}`,
    ];
    for (const head of heads) expect([414, 431]).toContain((await sent(town.office, head)).status);
    const many = Array.from({ length: 1_500 }, (_, index) => `p${index}=1`).join('&');
    expect((await sent(town.office, request('GET', `/api/v1/series?${many}`))).status).toBe(400);
    expect(heads.length).toBe(5);
  });

  test('four uploads of one account at once are taken, and a fifth waits until one has ended', async () => {
    const slow = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const socket = await connected(town.office);
        hearing(socket);
        const headers = {
          ...asBrowser(town.clerk),
          'Content-Type': 'application/yaml',
          'Content-Length': '1000',
        };
        socket.write(request('POST', `/api/v1/seasons/${OPEN}/preview`, headers, 'kind: '));
        return socket;
      }),
    );
    await wait(50);
    const body = { body: 'kind: bulletin\nby: x\ntext: y\n', type: 'application/yaml' };
    const preview = `/seasons/${OPEN}/preview`;
    const fifth = await town.clerk.post(preview, body);
    expect([fifth.status, fifth.body.code, fifth.headers.get('Retry-After')]).toEqual([
      429,
      'too-many-requests',
      '2',
    ]);
    expect((await town.tim.post(preview, body)).status).toBe(200);
    for (const socket of slow) socket.destroy();
    await wait(50);
    expect((await town.clerk.post(preview, body)).status).toBe(200);
  });

  test('files beside a draft are no more than one request may bring', async () => {
    const added = await town.tim.post(`/seasons/${OPEN}/drafts`, body('kind: bulletin\nby: x\ntext: y\n'));
    const { id } = added.body.draft;
    const statuses: number[] = [];
    for (let file = 0; file < 4; file++) {
      const { version } = (await town.tim.get(`/seasons/${OPEN}/drafts/${id}`)).body.draft;
      const told = await town.tim.put(`/seasons/${OPEN}/drafts/${id}/files/${file}.bin?version=${version}`, {
        body: new Uint8Array(MOST_UPLOAD / 3),
        type: 'application/octet-stream',
      });
      statuses.push(told.status);
    }
    expect(statuses).toEqual([200, 200, 200, 413]);
  });

  test('four thousand drafts of twenty accounts, 160 MB of them, make neither their list slow nor one draft more', async () => {
    const { drafts, desk } = town.office.office;
    const text = `# ${'x'.repeat(39_900)}\nkind: bulletin\n`;
    for (let draft = 0; draft < 4_000; draft++) {
      const [by, savedAt] = [`writer-${draft % 20}`, desk.now()];
      const made = { id: `d-${draft}`, board: OPEN, text, madeBy: by, savedBy: by, savedAt };
      await drafts.add({ ...made, version: 1, state: 'open' }, draft % 100 === 0 ? FILES : []);
    }
    const path = `/seasons/${OPEN}/drafts`;
    const { done, slowest, took, grew } = await meanwhile(() =>
      Promise.all([
        ...Array.from({ length: 6 }, () => town.clerk.get(path)),
        ...Array.from({ length: 6 }, () => town.tim.get(path)),
        town.tim.post(path, body('kind: bulletin\nby: x\ntext: y\n')),
      ]),
    );
    const about = `${Math.round(took)} ms, others ${Math.round(slowest)} ms, ${Math.round(grew)} MB`;
    expect(done.map(({ status }) => status)).toEqual([...Array.from({ length: 12 }, () => 200), 201]);
    expect(Math.max(...done.map((told) => told.text.length)), about).toBeLessThan(200_000);
    expect([took < 2_000, slowest < 1_000, grew < 100], about).toEqual([true, true, true]);
  });

  test('drafts of one account are no more than can be listed together', async () => {
    const text = `# ${'x'.repeat(3_000_000)}\nkind: bulletin\n`;
    const statuses: number[] = [];
    for (let draft = 0; draft < 3; draft++)
      statuses.push((await town.ste.post(`/seasons/${OPEN}/drafts`, body(text))).status);
    expect(statuses).toEqual([201, 201, 413]);
  });
});

const FILES = [{ name: 'a.csv', bytes: new Uint8Array(1_000) }];

const body = (text: string) => ({ body: text, type: 'application/yaml' });
