import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { request, sent } from '../../../test/attacks/wire.ts';
import { type Served, served, type Visitor } from '../../../test/served.ts';

const SEASON = 'asian-le-mans-series-2014';
const EVENTS = `/api/v1/seasons/${SEASON}/events`;

let office: Served;
let clerk: Visitor;
beforeAll(async () => {
  office = await served();
  clerk = await office.organiser();
  await office.takeIn(`seasons/${SEASON}`, 'alms');
});
afterAll(() => office.close());

const post = async () => {
  const body = { kind: 'bulletin', by: 'race office', text: 'x' };
  const told = await clerk.post(`/seasons/${SEASON}/documents`, { body });
  return told.body.posted[0] as number;
};

/** The numbers that a stream tells, until there are so many. */
async function numbers(count: number, path = EVENTS, headers: Readonly<Record<string, string>> = {}) {
  const stop = new AbortController();
  const { body } = await fetch(`${office.origin}${path}`, { headers, signal: stop.signal });
  const reader = body?.getReader();
  return {
    read: (async () => {
      let text = '';
      while ([...text.matchAll(/^id: /gm)].length < count) {
        const { value, done } = (await reader?.read()) ?? { done: true };
        if (done) break;
        text += new TextDecoder().decode(value);
      }
      stop.abort();
      return [...text.matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number));
    })(),
  };
}

describe('the stream of a board', () => {
  test('tells each document that is posted from now on, in its order', async () => {
    const stream = await numbers(3);
    const posted = [await post(), await post(), await post()];
    expect(await stream.read).toEqual(posted);
  });

  test('goes on behind the last document that was seen, and leaves none out', async () => {
    const last = await post();
    const resumed = await numbers(3, EVENTS, { 'Last-Event-ID': `${last - 2}` });
    const next = await post();
    expect(await resumed.read).toEqual([last - 1, last, next]);
    const asked = await numbers(2, `${EVENTS}?after=${next - 2}`);
    expect(await asked.read).toEqual([next - 1, next]);
  });

  test('tells who has seen more than this server knows nothing twice', async () => {
    const last = await post();
    const ahead = await numbers(1, EVENTS, { 'Last-Event-ID': `${last + 2}` });
    await post();
    await post();
    const new_ = await post();
    expect(await ahead.read).toEqual([new_]);
  });

  test('loses and doubles nothing, whoever joins while others post', async () => {
    const from = await post();
    const streams = await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        if (n % 3 === 0) await post();
        return numbers(12, `${EVENTS}?after=${from}`);
      }),
    );
    for (let n = 0; n < 12; n++) await post();
    const expected = Array.from({ length: 12 }, (_, index) => from + 1 + index);
    for (const stream of streams) expect((await stream.read).slice(0, 12)).toEqual(expected);
  });

  test('forgets who has gone', async () => {
    const stream = await numbers(1);
    expect(office.office.hub.listeners).toBeGreaterThan(0);
    await post();
    await stream.read;
    await expect.poll(() => office.office.hub.listeners).toBe(0);
  });

  test('is the same however its address is spelt, and HEAD tells how it would begin', async () => {
    const spelt = [
      EVENTS,
      `${office.origin}${EVENTS}`,
      `http://elsewhere${EVENTS}`,
      EVENTS.replace('/events', '/%65vents'),
      EVENTS.replace('/events', '/%65%76%65%6E%74%73?after=31'),
      EVENTS.replace('/api', '/./api/../api'),
      EVENTS.replace(SEASON, SEASON.replace('asian', '%61sian')),
    ];
    for (const target of spelt) {
      const stream = await sent(office, request('GET', target, { Connection: 'keep-alive' }), 100);
      expect(stream.head, target).toMatch(/^HTTP\/1\.1 200 OK.*text\/event-stream/s);
      expect([stream.isClosed, stream.body], target).toEqual([
        false,
        expect.stringMatching(/still here|id: /),
      ]);
      const head = await sent(office, request('HEAD', target));
      expect(head.head, target).toMatch(/^HTTP\/1\.1 200 OK.*text\/event-stream/s);
      expect([head.isClosed, head.body], target).toEqual([true, '']);
    }
  });

  test('is refused in every spelling, and to HEAD, as it is in the usual one', async () => {
    await office.desk.people.series.add({ key: 'closed', name: 'Closed', visibility: 'members' });
    await office.desk.people.series.addSeason('closed-2014', 'closed');
    const refusals = [
      [`/api/v1/seasons/none/events`, 404],
      [`/api/v1/seasons/closed-2014/events`, 404],
      [`/api/v1/seasons/${SEASON}@99/events`, 404],
      [`${EVENTS}?x=1`, 400],
      [`${EVENTS}?after=now`, 400],
    ] as const;
    for (const [target, status] of refusals)
      for (const method of ['GET', 'HEAD'])
        for (const spelt of [target, `http://x${target}`, target.replace('/events', '/%65vents')]) {
          const told = await sent(office, request(method, spelt));
          expect([told.status, told.head], `${method} ${spelt}`).toEqual([
            status,
            expect.stringContaining('application/problem+json'),
          ]);
        }
  });

  test('has a line in the log when it begins, and one when it ends: how long, and how many documents went', async () => {
    const last = await post();
    const before = office.log.length;
    const stream = await numbers(4, `${EVENTS}?after=${last - 2}`);
    await post();
    await post();
    await stream.read;
    const lines = () => office.log.slice(before).map((line) => JSON.parse(line));
    const ended = () => lines().find(({ text }) => text === 'stream ended');
    await expect.poll(ended).toBeDefined();
    const began = lines().find(({ text }) => text === 'stream began');
    expect(began).toEqual({ id: expect.any(String), season: SEASON, after: last - 2, text: 'stream began' });
    expect(ended()).toEqual({
      id: began.id,
      season: SEASON,
      ms: expect.any(Number),
      documents: 4,
      text: 'stream ended',
    });
  });

  test('that is refused has a line like any other request', async () => {
    const before = office.log.length;
    await fetch(`${office.origin}/api/v1/seasons/none/events?after=3`);
    expect(office.log.slice(before).map((line) => JSON.parse(line))).toEqual([
      {
        id: expect.any(String),
        method: 'GET',
        path: '/api/v1/seasons/none/events',
        status: 404,
        ms: expect.any(Number),
        text: 'request',
      },
    ]);
  });

  test('is refused with a problem', async () => {
    const asked = await fetch(`${office.origin}${EVENTS}?after=now`);
    expect([asked.status, await asked.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'wrong-request' }),
    ]);
    const none = await fetch(`${office.origin}/api/v1/seasons/none/events`);
    expect([none.status, none.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
  });

  test('ends for who may not read it any more, as soon as that is said here', async () => {
    const reader = await office.member(clerk, 'rita', 'alms', 'reader');
    const anybody = await ended({});
    await clerk.put('/series/alms', { body: { name: 'ALMS', visibility: 'members' } });
    await anybody.end;
    const hers = await ended({ Cookie: `${reader.cookie}` });
    const stays = await ended({ Cookie: `${clerk.cookie}` });
    await clerk.delete('/series/alms/people/rita/roles/reader');
    await hers.end;
    expect([anybody.isOver(), hers.isOver(), stays.isOver()]).toEqual([true, true, false]);
    stays.stop();
    await clerk.put('/series/alms', { body: { name: 'ALMS', visibility: 'public' } });
  });
});

/** A stream, and when it ends. */
async function ended(headers: Readonly<Record<string, string>>) {
  const stop = new AbortController();
  const { body, status } = await fetch(`${office.origin}${EVENTS}`, { headers, signal: stop.signal });
  expect(status).toBe(200);
  let isOver = false;
  const end = (async () => {
    for await (const _ of body ?? []);
    isOver = true;
  })().catch(() => undefined);
  return { end, isOver: () => isOver, stop: () => stop.abort() };
}
