import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { err, ok } from '#core/base/result';
import { AnswerCache, encodingFor } from './answer-cache.ts';

const raise = () => expect.unreachable('nothing is kept');
const MEGABYTE = 1_000_000;
/** Of which nothing is saved by compression. */
const noise = (bytes: number) =>
  Array.from({ length: bytes / 8 }, () => Math.random().toString(36).slice(2, 10).padEnd(8, 'x')).join('');

describe('answers that are kept', () => {
  test('are given again as long as the board has not gone on, or at a number for ever', () => {
    const cache = new AnswerCache();
    const [head, fixed] = [cache.put('head', 'W/"31"', 31, 'a'), cache.put('@24', 'W/"24"', undefined, 'b')];
    expect([cache.get('head', 31), cache.get('head', 32)]).toEqual([head, undefined]);
    expect([cache.get('@24', 31), cache.get('@24', 32)]).toEqual([fixed, fixed]);
  });

  test('are the same in every encoding', async () => {
    const kept = new AnswerCache().put('a', 'W/"1"', 1, 'standings '.repeat(500));
    const text = new TextDecoder();
    const plain = text.decode(await kept.body('identity'));
    expect(text.decode(brotliDecompressSync(await kept.body('br')))).toBe(plain);
    expect(text.decode(gunzipSync(await kept.body('gzip')))).toBe(plain);
  });

  test('make room for newer ones, their compressed forms counted; what was asked for last stays', async () => {
    const cache = new AnswerCache();
    for (let n = 0; n < 60; n++) {
      await cache.put(`${n}`, 'W/"1"', 1, noise(0.9 * MEGABYTE)).body('br');
      cache.get('0', 1);
    }
    expect(cache.size).toBeLessThanOrEqual(64 * MEGABYTE);
    expect(cache.size).toBeGreaterThan(48 * MEGABYTE);
    expect(cache.get('0', 1)).toBeDefined();
    expect(cache.get('1', 1)).toBeUndefined();
  });

  test('are kept packed where they are large, and given in every form', async () => {
    const cache = new AnswerCache();
    const text = 'points '.repeat(3 * MEGABYTE);
    const made = await cache.once('large', 1, async () => ok({ etag: 'W/"1"', head: undefined, text }));
    expect(made.ok && cache.get('large', 9) === made.value).toBe(true);
    expect(cache.size).toBeLessThan(0.1 * MEGABYTE);
    const forms = await Promise.all(
      (['br', 'gzip', 'identity'] as const).map(cache.get('large', 1)?.body ?? raise),
    );
    const [br, gz, plain] = forms;
    const plainest = [brotliDecompressSync(br ?? raise()), gunzipSync(gz ?? raise()), plain ?? raise()];
    for (const bytes of plainest) expect(new TextDecoder().decode(bytes) === text).toBe(true);
  });

  test('are none if one alone would push out all others', async () => {
    const cache = new AnswerCache();
    cache.put('small', 'W/"1"', 1, 'a');
    const large = cache.put('large', 'W/"1"', 1, noise(8 * MEGABYTE));
    expect((await large.body('identity')).length).toBe(8 * MEGABYTE);
    expect([cache.get('large', 1), cache.get('small', 1)?.length]).toEqual([undefined, 1]);
  });

  test('are made once, however many ask meanwhile; and why one cannot be made each hears for himself', async () => {
    const cache = new AnswerCache();
    let made = 0;
    const fine = async () => ok({ etag: 'W/"1"', head: 1, text: `${++made}` });
    const all = await Promise.all(Array.from({ length: 5 }, () => cache.once('a', 1, fine)));
    expect([made, new Set(all.map((one) => one.ok && one.value)).size]).toEqual([1, 1]);
    let refused = 0;
    const other = async () => err(`${++refused}`);
    const none = await Promise.all(Array.from({ length: 3 }, () => cache.once('b', 1, other)));
    expect(none).toEqual([err('1'), err('2'), err('3')]);
    expect((await cache.once('b', 1, fine)).ok).toBe(true);
  });
});

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['deflate', 'identity'],
  [undefined, 'identity'],
] as const)('a reader that takes %s is sent %s', (accepted, encoding) => {
  expect(encodingFor(accepted, 5000)).toBe(encoding);
  expect(encodingFor(accepted, 50)).toBe('identity');
});
