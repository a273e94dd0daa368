import * as argon2 from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { argon2Passwords } from '#office/people/passwords';
import type { SeriesRecords } from '#store/people/series';
import { AnswerCache } from '../../src/server/answer-cache.ts';
import { addressOf, RATES } from '../../src/server/limits.ts';
import { RateLimiter } from '../../src/server/rate-limiter.ts';
import { SeriesOf } from '../../src/server/series-of.ts';
import { CHEAP, PASSWORD } from '../people.ts';
import { type Served, served } from '../served.ts';

/** An office behind a proxy, that counts how often it verifies a password. */
async function watched() {
  let verified = 0;
  const by = {
    hash: (...of: Parameters<typeof argon2.hash>) => argon2.hash(...of),
    verify: (...of: Parameters<typeof argon2.verify>) => {
      verified++;
      return argon2.verify(...of);
    },
  };
  const office = await served(undefined, { isBehindProxy: true }, { passwords: argon2Passwords(CHEAP, by) });
  await office.organiser();
  return { office, verified: () => verified };
}
const guess = (office: Served, name: string, from: string, password = 'a wrong password') =>
  office.nobody.post('/sign-in', { body: { name, password }, headers: { 'X-Forwarded-For': from } });
const statusesOf = (answers: readonly { readonly status: number }[], status: number) =>
  answers.filter((told) => told.status === status).length;

describe('who guesses passwords', () => {
  test('of one account is slowed after a few, from however many addresses, one after the other or at once', async () => {
    const { office, verified } = await watched();
    const before = verified();
    const atOnce = await Promise.all(
      Array.from({ length: 60 }, (_, index) => guess(office, 'clerk', `192.0.2.${index}`)),
    );
    expect(verified() - before).toBeLessThanOrEqual(6);
    expect([statusesOf(atOnce, 401) <= 6, statusesOf(atOnce, 429) >= 54]).toEqual([true, true]);
    const right = await guess(office, 'clerk', '198.51.100.1', PASSWORD);
    expect([right.status, right.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(right.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1);
    await office.close();
  });

  test('of many accounts is slowed by the address; one IPv6 network is one', async () => {
    let tried = 0;
    for (const from of [() => '203.0.113.7', (index: number) => `2001:db8:1:2::${index.toString(16)}`]) {
      const { office, verified } = await watched();
      const before = verified();
      const answers = [];
      for (let index = 0; index < 40; index++)
        answers.push(await guess(office, `somebody-${index}`, from(index)));
      expect(verified() - before).toBeLessThanOrEqual(31);
      expect(statusesOf(answers, 429)).toBeGreaterThanOrEqual(9);
      const elsewhere = await guess(office, 'clerk', '2001:db8:1:3::1', PASSWORD);
      expect(elsewhere.status).toBe(200);
      await office.close();
      tried++;
    }
    expect(tried).toBe(2);
  });

  test('at a browser that was left signed in is slowed by the account as well', async () => {
    const { office } = await watched();
    const clerk = office.nobody.with(await guess(office, 'clerk', '192.0.2.1', PASSWORD));
    const statuses: number[] = [];
    for (let turn = 0; turn < 8; turn++) {
      const body = { current: `guess number ${turn}`, next: 'another horse battery' };
      statuses.push((await clerk.put('/account/password', { body })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 422, 429, 429]);
    await office.close();
  });
});

describe('an address', () => {
  const few = { burst: 3, perSecond: 0.001 };
  const FEW = { read: few, change: few, signIn: few };

  test('that guesses links, tokens or drafts is told to wait, before anything is looked up', async () => {
    const office = await served(undefined, { rates: FEW });
    const ways = {
      link: () => office.nobody.post('/invitations/offer', { body: { secret: 'A'.repeat(43) } }),
      token: () =>
        office.nobody.get('/tokens', { headers: { Authorization: `Bearer pf_${'A'.repeat(43)}` } }),
      draft: () => office.nobody.put('/seasons/none/drafts/none/time?version=1'),
    };
    for (const [name, way] of Object.entries(ways)) {
      const statuses: number[] = [];
      for (let turn = 0; turn < 5; turn++) statuses.push((await way()).status);
      expect(statuses.slice(3), name).toEqual([429, 429]);
      expect(statuses.slice(0, 3), name).not.toContain(429);
    }
    expect(Object.keys(ways).length).toBe(3);
    await office.close();
  });

  test('is the one that connects; what X-Forwarded-For says counts only behind a proxy, and of it the last', async () => {
    const plain = await served(undefined, { rates: FEW });
    const behind = await served(undefined, { rates: FEW, isBehindProxy: true });
    const ask = async (office: Served, from: readonly string[]) => {
      const statuses: number[] = [];
      for (const one of from)
        statuses.push((await office.ask('/api/v1/series', { headers: { 'X-Forwarded-For': one } })).status);
      return statuses;
    };
    const invented = ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4', '5.5.5.5'];
    expect(await ask(plain, invented)).toEqual([200, 200, 200, 429, 429]);
    expect(
      await ask(
        behind,
        invented.map((one) => `${one}, 192.0.2.1`),
      ),
    ).toEqual([200, 200, 200, 429, 429]);
    expect(await ask(behind, invented)).toEqual([200, 200, 200, 200, 200]);
    const network = ['2001:db8::1', '2001:db8::2', '2001:DB8:0:0:ffff::3', '2001:db8::4', '2001:db8:0:1::5'];
    expect(await ask(behind, network)).toEqual([200, 200, 200, 429, 200]);
    expect(await ask(behind, ['', ' ', ',', '', ' '])).toEqual([200, 200, 200, 429, 429]);
    await plain.close();
    await behind.close();
  });

  test('has so much and no more, unless somebody says otherwise', () => {
    const most = Object.entries(RATES).map(([kind, { burst, perSecond }]) => [
      kind,
      burst <= 3_000,
      perSecond <= 200,
    ]);
    expect(most).toEqual([
      ['read', true, true],
      ['change', true, true],
      ['signIn', true, true],
    ]);
    expect([RATES.change.burst <= 200, RATES.signIn.burst <= 50, RATES.signIn.perSecond <= 1]).toEqual([
      true,
      true,
      true,
    ]);
    const settings = { isBehindProxy: true } as Parameters<typeof addressOf>[0]['settings'];
    expect(addressOf({ settings }, () => 'a, b , c ', 'd')).toBe('c');
    expect(addressOf({ settings: { ...settings, isBehindProxy: false } }, () => 'a, b', 'd')).toBe('d');
  });
});

describe('however many there are, none fills the memory:', () => {
  const heap = () => process.memoryUsage().heapUsed / 1_000_000;

  test('of 60,000 addresses', () => {
    const limiter = new RateLimiter(() => 0);
    const before = heap();
    for (let address = 0; address < 60_000; address++)
      limiter.take(`read 2001:db8:${address}`, { burst: 1, perSecond: 1 });
    expect(heap() - before).toBeLessThan(100);
    // Those that asked last are still known, and those that asked first forgotten.
    expect(limiter.take('read 2001:db8:59999', { burst: 1, perSecond: 1 })).toBe(1);
    expect(limiter.take('read 2001:db8:0', { burst: 1, perSecond: 1 })).toBe(0);
  });

  test('of seasons that are asked for and are not there', async () => {
    const asked: string[] = [];
    const ofBoard = async (board: string) => void asked.push(board);
    const byKey = async () => undefined;
    const series = new SeriesOf({ ofBoard, byKey } as unknown as SeriesRecords, () => 0);
    for (let board = 0; board < 3_000; board++) await series.of(`season-${board}`);
    const before = asked.length;
    await series.of('season-2999');
    expect(asked.length).toBe(before);
    await series.of('season-0');
    expect(asked.length).toBe(before + 1);
  });

  test('of answers, however long what was asked for is', () => {
    const cache = new AnswerCache();
    for (let key = 0; key < 80; key++) cache.put(`${key}${'k'.repeat(1_000_000)}`, 'W/"1"', undefined, '{}');
    const kept = Array.from({ length: 80 }, (_, key) =>
      cache.get(`${key}${'k'.repeat(1_000_000)}`, 1),
    ).filter((one) => one);
    expect([kept.length > 10, kept.length <= 32]).toEqual([true, true]);
  });
});
