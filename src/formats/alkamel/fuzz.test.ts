import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '#core/base/result';
import { DOUBTS, type SheetFault, type SheetReading } from '#core/timing/sheet';
import { isAlkamelClassification, readAlkamelClassification } from './classification.ts';
import { isAlkamelLaps, readAlkamelLaps } from './laps.ts';
import { isAlkamelQualifying, readAlkamelQualifying } from './qualifying.ts';

const folder = new URL('samples/', import.meta.url);
const SAMPLES = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const SEEDS = SAMPLES.flatMap((text) => [text, text.replaceAll(',', ';'), text.replaceAll('\n', '\r\n')]);
const runs = { numRuns: 500 * Number(process.env.FUZZ ?? 1) };
const A_SECOND = 1000;

type Read = (text: string) => Result<SheetReading, SheetFault>;
const READERS: readonly (readonly [string, Read, (text: string) => boolean])[] = [
  ['a classification', readAlkamelClassification, isAlkamelClassification],
  ['qualifying', readAlkamelQualifying, isAlkamelQualifying],
  ['laps', readAlkamelLaps, isAlkamelLaps],
];

/** Whatever the text: a sheet whose parts agree, or a fault with a place; within a second. */
function readsOrTells(read: Read, is: (text: string) => boolean, text: string): void {
  const started = performance.now();
  const result = read(text);
  expect(performance.now() - started).toBeLessThan(A_SECOND);
  if (!result.ok) {
    expect(result.error.line).toBeGreaterThan(0);
    expect(result.error.found).not.toBe('');
    return;
  }
  expect(is(text)).toBe(true);
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { code, line, at, found, so } of result.value.doubts) {
    expect(DOUBTS).toContain(code);
    expect(line >= 1 && line <= lines && at !== '' && found !== '' && so !== '').toBe(true);
  }
  const { cars } = result.value.sheet;
  expect(cars.length).toBeGreaterThan(0);
  expect(new Set(cars.map(({ number }) => number)).size).toBe(cars.length);
  for (const { record, drivers } of cars) {
    if (record === undefined) continue;
    const columns = Object.values(record);
    expect(columns.every(({ length }) => length === record.lap.length)).toBe(true);
    expect(record.lap.every((lap, i) => lap > (record.lap[i - 1] ?? 0))).toBe(true);
    expect(record.time.every((time) => time >= -1)).toBe(true);
    expect(record.driver.every((driver) => driver >= -1 && driver < drivers.length)).toBe(true);
  }
}

const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.nat(5), fc.nat(200)),
  text: fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      ',',
      ';',
      '\t',
      '"',
      '""',
      ',,',
      '\0',
      '\uFEFF',
      '\uFFFD',
      '\uD800',
      '9',
      '-',
      ' ',
    ),
  ),
});
const edited = (seeds: readonly string[]) =>
  fc.tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 6 })).map(([text, edits]) =>
    edits.reduce((text, { at, length, text: added }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + added + text.slice(start + length);
    }, text),
  );

const change = fc.tuple(fc.constantFrom('double', 'lose', 'swap', 'cut', 'field'), fc.nat(), fc.nat());
const changed = (seeds: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 5 }))
    .map(([text, changes]) =>
      changes.reduce((lines, change) => changedLines(lines, ...change), text.split('\n')).join('\n'),
    );

function changedLines(lines: readonly string[], how: string, a: number, b: number): string[] {
  const [i, j] = [a % lines.length, b % lines.length];
  const [line, other] = [lines[i] ?? '', lines[j] ?? ''];
  if (how === 'double') return lines.toSpliced(j, 0, line);
  if (how === 'lose') return lines.toSpliced(i, 1);
  if (how === 'swap') return lines.with(i, other).with(j, line);
  if (how === 'cut') return lines.with(i, line.slice(0, b % (line.length + 1)));
  const fields = line.split(',');
  return lines.with(i, fields.toSpliced(b % fields.length, 1, fields[a % fields.length] ?? '').join(','));
}

describe.each(READERS)('%s', (_, read, is) => {
  const seeds = SEEDS.filter(is);
  test('any text at all', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...' \n\r\t,;"\'.:0123456789ABEILMNOPRSTU_') }),
    );
    fc.assert(
      fc.property(text, (text) => readsOrTells(read, is, text)),
      runs,
    );
  });
  test('real files with letters changed, added and lost', () => {
    fc.assert(
      fc.property(edited(seeds), (text) => readsOrTells(read, is, text)),
      runs,
    );
  });
  test('real files with lines doubled, lost, swapped and cut, and fields exchanged', () => {
    fc.assert(
      fc.property(changed(seeds), (text) => readsOrTells(read, is, text)),
      runs,
    );
  });
});
