import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import type { TimedCar } from '#answers/laps/timing';
import { timingsJson } from '#answers/laps/timing-json';
import { readAlkamelLaps } from '#formats/alkamel/laps';
import { pageHtml } from '#web/render';
import { largeTable } from '../bench/large-table.ts';
import { entries, race, rounds, rules, season } from './board.ts';
import { madeRace } from './made-race.ts';

/* What the largest table costs whoever opens it, in bytes on the wire. */

const built = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url));
/** As the server sends a page to every browser. */
const packed = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const onTheWire = (...files: readonly Uint8Array[]) =>
  files.reduce((sum, file) => sum + gzipSync(file).length, 0);

test('a table of 60 cars and 24 rounds is 15 kB', () => {
  const html = pageHtml(largeTable('office')) ?? '';
  expect(html.match(/<tr>/g)?.length).toBeGreaterThan(60);
  expect(packed(html)).toBeLessThan(15_000);
});

test('a race of 24 hours, 60 cars and 14,000 laps lap by lap is 40 kB, and what a browser draws it of 50 kB', () => {
  const cars = Array.from({ length: 60 }, (_, index) => String(index + 1));
  const known = knownNow(
    'endurance',
    season(rules(), rounds('fuji'), entries({ GT: cars }), race('fuji', ...cars)),
  );
  const laps = readAlkamelLaps(madeRace({ cars: 60, laps: 300 }));
  if (known === undefined || !laps.ok) throw new Error('there is no race');
  const timing = { cars: laps.value.sheet.cars as readonly TimedCar[] };
  const timings = { told: new Set([4]), read: new Map([[4, timing]]) };
  expect(timing.cars.reduce((sum, { record }) => sum + record.lap.length, 0)).toBeGreaterThan(14_000);
  const where = { ...largeTable('office').where, place: { page: 'laps', round: 'fuji' } } as const;
  const html = pageHtml({ ...largeTable('office'), known, where, timings }) ?? '';
  expect(html.match(/class="run"/g)).toHaveLength(60);
  expect(packed(html)).toBeLessThan(40_000);
  expect(packed(JSON.stringify(timingsJson(timings)))).toBeLessThan(50_000);
});

test('the script of every page is 15 kB, what it fetches only when it is used not counted', () => {
  expect(onTheWire(built('dist/web/season.js'))).toBeLessThan(15_000);
});

test('the styles are 12 kB, and those that the laps alone need 2 kB', () => {
  expect(onTheWire(built('site/style.css'), built('site/season.css'))).toBeLessThan(12_000);
  expect(onTheWire(built('site/laps.css'))).toBeLessThan(2_000);
});
