import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenBoard } from '#office/open/open-board';
import { EventHub } from '../../src/server/event-hub.ts';
import { PATIENCE } from '../../src/server/listen.ts';
import { type Served, served } from '../served.ts';
import { attached, type Besieged, BULLETIN, besieged, CLOSED, OPEN } from './besieged.ts';
import { asBrowser, connected, hearing, request, sent } from './wire.ts';

const SMALL = { head: 150, whole: 300, idle: 150, still: 250, look: 40 };
/** Until what is late by these is certainly gone. */
const GONE = 900;

let office: Served;
beforeAll(async () => {
  office = await served(undefined, {}, { patience: SMALL });
});
afterAll(() => office.close());

/** Whether somebody else is answered meanwhile, and at once. */
async function isAnswering(of = office): Promise<boolean> {
  const began = performance.now();
  const told = await of.ask('/health');
  return told.status === 200 && performance.now() - began < 1_000;
}

/** Sends something every few milliseconds until the connection is closed. @returns what came back. */
async function dripping(first: string, drip: string, every = 20) {
  const socket = await connected(office);
  const { ended, told } = hearing(socket);
  socket.write(first);
  const timer = setInterval(() => socket.write(drip), every);
  await Promise.race([ended, wait(3 * GONE)]);
  clearInterval(timer);
  socket.destroy();
  return told();
}

describe.concurrent('who is slow', () => {
  test('is waited for no longer than these: unless a test says otherwise, seconds', () => {
    expect(PATIENCE).toEqual({ head: 10_000, whole: 120_000, idle: 10_000, still: 60_000, look: 1_500 });
  });

  test('with the head of a request, or its body, or has no end to it, is let go', async () => {
    const body = { 'Content-Type': 'application/json', 'Content-Length': '10000' };
    const chunked = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
    const slow = [
      dripping('GET /api/v1/series HTTP/1.1\r\nHost: localhost\r\n', 'X-A: b\r\n'),
      dripping('GET /api/v1/series HTTP/1.1\r\nHost: local', 'l'),
      dripping('G', 'E'),
      dripping('', '\r\n'),
      dripping(request('POST', '/api/v1/sign-in', body), 'x'),
      dripping(request('POST', '/api/v1/sign-in', body, '{"name":"'), ' '),
      dripping(request('POST', '/api/v1/sign-in', chunked), '1\r\nx\r\n'),
      dripping(request('POST', '/api/v1/sign-in', chunked, '1;'), 'x'),
      dripping(request('POST', '/api/v1/sign-in', { ...body, Expect: '100-continue' }), ''),
    ];
    await wait(100);
    expect(await isAnswering()).toBe(true);
    const answers = await Promise.all(slow);
    for (const [index, { status, isClosed, head }] of answers.entries()) {
      expect(isClosed, `${index}: ${head}`).toBe(true);
      expect([0, 100, 400, 408, 413], `${index}: ${head}`).toContain(status);
    }
    expect(answers.length).toBe(9);
  });

  test('or says nothing at all keeps nobody waiting: 500 that are idle are let go', async () => {
    const idle = await Promise.all(Array.from({ length: 500 }, () => connected(office)));
    const heard = idle.map(hearing);
    expect(await isAnswering()).toBe(true);
    await Promise.race([Promise.all(heard.map(({ ended }) => ended)), wait(3 * GONE)]);
    expect(heard.filter(({ told }) => told().isClosed).length).toBe(500);
    for (const socket of idle) socket.destroy();
  });

  test('after its answer, or closes its half, is let go too', async () => {
    const kept = await connected(office);
    const heard = hearing(kept);
    kept.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await Promise.race([heard.ended, wait(3 * GONE)]);
    expect([heard.told().status, heard.told().isClosed]).toEqual([200, true]);
    const halves = [
      '',
      'GET /health HT',
      'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n',
      request(
        'POST',
        '/api/v1/sign-in',
        { 'Content-Length': '9', 'Content-Type': 'application/json' },
        '{"n',
      ),
    ];
    const closed = halves.map(async (half) => {
      const socket = await connected(office);
      const { ended, told } = hearing(socket);
      socket.end(half);
      await Promise.race([ended, wait(3 * GONE)]);
      socket.destroy();
      return told().isClosed;
    });
    expect(await Promise.all(closed)).toEqual([true, true, true, true]);
    expect(await isAnswering()).toBe(true);
  });

  test('or gives up in the middle is no bug: nothing is logged as one', async () => {
    for (let turn = 0; turn < 20; turn++) {
      const socket = await connected(office);
      hearing(socket);
      const head = { 'Content-Length': '1000', 'Content-Type': 'application/json' };
      socket.write(request('POST', '/api/v1/sign-in', head, '{"name":'));
      await wait(5);
      socket.resetAndDestroy();
    }
    await wait(50);
    expect(office.log.filter((line) => line.includes('a request failed'))).toEqual([]);
  });
});

describe('who asks for much and takes nothing', () => {
  test('holds so much and no more of it, is let go, and others get theirs', async () => {
    const patience = { ...SMALL, head: 10_000, whole: 10_000, still: 2_500 };
    const town = await besieged({ mostUpload: 20_000_000 }, { patience });
    const size = 12_000_000;
    const hash = await attached(town.clerk, new Uint8Array(size));
    const path = `/api/v1/seasons/${OPEN}/attachments/${hash}`;
    const deaf = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = await connected(town.office);
        socket.on('error', () => undefined);
        socket.write(request('GET', path));
        await new Promise((resolve) => socket.once('readable', resolve));
        return { socket, status: String(socket.read(12)).slice(9, 12) };
      }),
    );
    expect(deaf.map(({ status }) => status).toSorted()).toEqual([
      ...Array(16).fill('200'),
      ...Array(4).fill('429'),
    ]);
    expect(await isAnswering(town.office)).toBe(true);
    await wait(2 * patience.still + 500);
    // It is looked twice whether anything moved. What was on its way can still be read, and then there is no more.
    const { socket } = deaf.find(({ status }) => status === '200') ?? deaf[0] ?? {};
    let read = 0;
    socket?.on('data', (part) => {
      read += part.length;
    });
    await Promise.race([new Promise((resolve) => socket?.once('close', resolve)), wait(GONE)]);
    expect([socket?.destroyed, read < size]).toEqual([true, true]);
    const told = await town.office.ask(path);
    expect([told.status, told.text.length]).toEqual([200, size]);
    for (const one of deaf) one.socket.destroy();
    await town.office.close();
  });
});

describe('a stream of events', () => {
  test('that nobody reads is let go when too much waits for its reader, and nothing grows', async () => {
    const told = new Set<(board: OpenBoard) => void>();
    const documents = Array.from({ length: 400 }, (_, index) => ({
      document: index + 1,
      kind: 'x'.repeat(100_000),
      posted: { by: '2026-11-26' },
    }));
    let head = 0;
    const board = {
      key: 'loud',
      get head() {
        return head;
      },
      documents,
      text: () => undefined,
    } as unknown as OpenBoard;
    const boards = {
      onPosted: (one: (board: OpenBoard) => void) => {
        told.add(one);
        return () => told.delete(one);
      },
    } as never;
    const hub = new EventHub(boards, async () => true);
    const responses: ServerResponse[] = [];
    const server = createServer((_, response) => {
      responses.push(response);
      hub.join(board, response, undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const deaf: Socket[] = [];
    for (let one = 0; one < 20; one++) {
      const socket = connect(port, '127.0.0.1').pause();
      socket.on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
      deaf.push(socket);
    }
    while (hub.listeners < 20) await wait(5);
    let most = 0;
    for (head = 1; head <= documents.length && hub.listeners > 0; head++) {
      for (const tell of told) tell(board);
      most = Math.max(most, ...responses.map(({ writableLength }) => writableLength));
      await wait(1);
    }
    expect(hub.listeners).toBe(0);
    expect(most).toBeLessThan(1_000_000);
    for (const socket of deaf) socket.destroy();
    hub.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('of members ends when its listener is none any more, has signed out, or its token is revoked', async () => {
    const town: Besieged = await besieged();
    const { clerk, office } = town;
    const reader = () =>
      office.member(clerk, `r${Math.random().toString(36).slice(2, 9)}`, 'secret', 'reader');
    const listening = async (headers: Readonly<Record<string, string>>, season = CLOSED) => {
      const socket = await connected(office);
      const heard = hearing(socket);
      socket.write(request('GET', `/api/v1/seasons/${season}/events`, headers));
      while (heard.told().status === 0) await wait(5);
      return { ...heard, socket };
    };
    const [taken, out, stays, owner] = [await reader(), await reader(), await reader(), await reader()];
    const program = await owner.program('secret', 'reader');
    const streams = {
      taken: await listening(asBrowser(taken)),
      out: await listening(asBrowser(out)),
      revoked: await listening({ Authorization: `Bearer ${program.token}` }),
      public: await listening({}, OPEN),
      stays: await listening(asBrowser(stays)),
    };
    expect(office.office.hub.listeners).toBe(5);
    const { name } = (await taken.get('/sign-in')).body.account;
    await clerk.delete(`/series/secret/people/${name}/roles/reader`);
    await out.delete('/sign-in');
    const [{ id }] = (await owner.get('/tokens')).body.tokens;
    await owner.delete(`/tokens/${id}`);
    await office.office.hub.letGo();
    await Promise.race([
      Promise.all([streams.taken.ended, streams.out.ended, streams.revoked.ended]),
      wait(GONE),
    ]);
    const closed = Object.values(streams).map(({ told }) => told().isClosed);
    expect(closed).toEqual([true, true, true, false, false]);
    await clerk.put('/series/alms', { body: { name: 'ALMS', visibility: 'members' } });
    await office.office.hub.letGo();
    await Promise.race([streams.public.ended, wait(GONE)]);
    expect(Object.values(streams).map(({ told }) => told().isClosed)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    await clerk.post(`/seasons/${CLOSED}/documents`, { body: BULLETIN, type: 'application/yaml' });
    for (let turn = 0; turn < 100 && !streams.stays.told().body.includes('event: document'); turn++)
      await wait(5);
    expect(streams.stays.told().body).toContain('event: document');
    for (const { socket } of Object.values(streams)) socket.destroy();
    await office.close();
  });

  test('takes no more than what it says as the last number, and no stream hangs on an odd one', async () => {
    const town = await besieged();
    let tried = 0;
    for (const after of ['-1', '1e3', '99999999999', '%00', '', 'null', '1.5', '__proto__'])
      for (const headers of [{}, { 'Last-Event-ID': decodeURIComponent(after) === '\0' ? 'x' : after }]) {
        const query = 'Last-Event-ID' in headers ? '' : `?after=${after}`;
        const { status } = await sent(
          town.office,
          request('GET', `/api/v1/seasons/${OPEN}/events${query}`, headers),
          200,
        );
        expect([200, 400], `${after} ${JSON.stringify(headers)}`).toContain(status);
        tried++;
      }
    expect(tried).toBe(16);
    await town.office.close();
  });
});
