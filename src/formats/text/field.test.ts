import { describe, expect, test } from 'vitest';
import { newDoubts } from './doubts.ts';
import { decimal, type Field, flag, foundText, milliseconds, text, whole } from './field.ts';

const field = (kind: Field['kind'], written = ''): Field => ({
  kind,
  written,
  at: 'x',
  line: 3,
  doubts: newDoubts(),
});
/** What is read, and how many doubts there are of it. */
const both = <Value>(read: (field: Field) => Value, given: Field) => [read(given), given.doubts.all().length];

describe('a text', () => {
  test.each([
    [field('text', ' Anna  Berg\n'), 'Anna Berg', 0],
    [field('text', ' '), undefined, 0],
    [field('missing'), undefined, 0],
    [field('number', '76561190000000001'), '76561190000000001', 0],
    [field('text', 'A\0nna\u001B'), 'Anna', 1],
    [field('text', '\u202EAn\u200Bna'), 'Anna', 1],
    [field('text', 'B\uFFFDrg'), 'B\uFFFDrg', 1],
    [field('text', ' __proto__'), undefined, 1],
    [field('flag', 'true'), undefined, 1],
    [field('list'), undefined, 1],
  ])('%j is %j', (given, read, doubts) => {
    expect(both(text, given)).toEqual([read, doubts]);
  });
});

describe('a whole number', () => {
  test.each([
    [field('number', '12'), 12, 0],
    [field('text', ' 12 '), 12, 0],
    [field('number', '12.0'), 12, 0],
    [field('number', '-0'), 0, 0],
    [field('number', '1e3'), 1000, 0],
    [field('text', ''), undefined, 0],
    [field('missing'), undefined, 0],
    [field('number', '-1'), undefined, 1],
    [field('number', '1.5'), undefined, 1],
    [field('number', '99999999999999999999'), undefined, 1],
    [field('text', '0x10'), undefined, 1],
    [field('text', 'Infinity'), undefined, 1],
    [field('map'), undefined, 1],
  ])('%j is %j', (given, read, doubts) => {
    expect(both(whole, given)).toEqual([read, doubts]);
  });
});

test('a decimal may be below 0', () => {
  expect(both(decimal, field('text', '-1.250'))).toEqual([-1.25, 0]);
  expect(both(decimal, field('text', 'soon'))).toEqual([undefined, 1]);
});

test.each([
  ['true', true, 0],
  ['1', true, 0],
  ['0', false, 0],
  ['yes', undefined, 1],
  ['', undefined, 1],
])('the flag %j is %s', (written, read, doubts) => {
  expect(both(flag, field('text', written))).toEqual([read, doubts]);
});
test('a missing flag is unknown', () => {
  expect(both(flag, field('missing'))).toEqual([undefined, 0]);
});

describe('milliseconds', () => {
  const read = (given: Field) => milliseconds(given, [0, 2_147_483_647]);
  test.each([
    ['90000', 90_000, 0],
    ['90000.4', 90_000, 0],
    ['0', undefined, 0],
    ['2147483647', undefined, 0],
    ['-5', undefined, 1],
    ['604800001', undefined, 1],
    ['604800000', 604_800_000, 0],
  ])('%s are %j', (written, time, doubts) => {
    expect(both(read, field('number', written))).toEqual([time, doubts]);
  });
});

test('what is found is told in a few words', () => {
  const found = [field('missing'), field('list'), field('map'), field('number', '12'), field('text', 'Anna')];
  expect(found.map(foundText)).toEqual(['nothing', 'a list', 'several values', '12', "'Anna'"]);
});
