import { describe, expect, test } from 'vitest';
import { newDoubts } from '#formats/text/doubts';
import { text, whole } from '#formats/text/field';
import { child, hasKey, items, type JsonValue, valuesOf } from './json-value.ts';
import { readJson } from './read-json.ts';

function root(source: string): JsonValue {
  const read = readJson(source, newDoubts());
  if (!read.ok) throw new Error(read.error.found);
  return read.value;
}
/** `line code: found, expected` */
function fault(source: string): string | undefined {
  const read = readJson(source, newDoubts());
  return read.ok
    ? undefined
    : `${read.error.line} ${read.error.code}: ${read.error.found}, ${read.error.expected}`;
}
const doubts = ({ doubts }: JsonValue) =>
  doubts.all().map(({ line, code, at, found }) => `${line} ${code} ${at} ${found}`);

describe('values have their way and their line', () => {
  const file = root(
    '{\n  "laps": [\n    { "time": 90,\n      "car": "07" },\n    7\n  ],\n  "none": null\n}',
  );
  const lap = items(child(file, 'laps'))[0] as JsonValue;

  test('of a list in a map', () => {
    expect([whole(child(lap, 'time')), child(lap, 'time').line, child(lap, 'time').at]).toEqual([
      90,
      3,
      'laps[0].time',
    ]);
    expect([text(child(lap, 'car')), child(lap, 'car').line]).toEqual(['07', 4]);
  });
  test('what is missing, or null, stands where the value around it begins', () => {
    expect(child(lap, 'driver')).toMatchObject({ kind: 'missing', line: 3, at: 'laps[0].driver' });
    expect(child(child(lap, 'driver'), 'name')).toMatchObject({ kind: 'missing', at: 'laps[0].driver.name' });
    expect(child(file, 'none').kind).toBe('missing');
    expect(child(file, '__proto__').kind).toBe('missing');
    expect([hasKey(file, 'none'), hasKey(file, 'toString'), hasKey(lap, 'laps')]).toEqual([
      true,
      false,
      false,
    ]);
  });
  test('no list is no items, which is noted unless it is missing', () => {
    expect([items(child(file, 'none')), items(child(lap, 'time'))]).toEqual([[], []]);
    expect(doubts(file)).toEqual(['3 bad-value laps[0].time 90']);
  });
  test('the values of a map', () => {
    expect(valuesOf(file).map(({ at }) => at)).toEqual(['.laps', '.none']);
    expect(valuesOf(child(file, 'laps'))).toEqual([]);
  });
});

test('ids with more digits than a number can hold stay as they are', () => {
  expect(text(child(root('{"id": 76561198000000001}'), 'id'))).toBe('76561198000000001');
});

test('of a key that stands twice the last one is taken, which is noted', () => {
  const file = root('{"a": 1,\n"a": 2}');
  expect(whole(child(file, 'a'))).toBe(2);
  expect(doubts(file)).toEqual(['2 twice a 2']);
});

test('comments, and a comma behind the last item, are no mistakes', () => {
  expect(items(root('// laps\n[1, 2,]')).map((item) => whole(item))).toEqual([1, 2]);
});

test('a byte order mark, and NULs that fill up a file, are nothing', () => {
  expect(whole(child(root('\uFEFF{"a": 1}\0\0\0'), 'a'))).toBe(1);
});

test('letters that JSON does not allow are noted, and the text is read', () => {
  const file = root('{"a": "An\u0001na",\n"b": "\\q\\u12"}');
  expect(text(child(file, 'a'))).toBe('Anna');
  expect(doubts(file)[0]).toMatch('1 bad-value');
  expect(doubts(file).at(-1)).toMatch('2 bad-value');
});

describe('a broken text is refused with its line', () => {
  test.each([
    ['', '1 empty: nothing, JSON'],
    ['\uFEFF \0', '1 empty: nothing, JSON'],
    ['POSITION;NUMBER', "1 other-format: 'POSITION;NUMBER', JSON, which begins with {"],
    ['<a/>', '1 other-format: an XML file, JSON, which begins with {'],
    ['{"a": [1,\n2', '2 broken: the end, a closing bracket'],
    ['{"a": 1\n"b": 2}', `2 broken: '"b": 2}', a comma`],
    ['{"a": \n}', "2 broken: '}', a value"],
    ['{"a": 1}\n{"a": 2}', `2 broken: '{"a": 2}', the end`],
    ['{"a": "x\n}', `1 broken: '"x', the end of a text, a quote`],
    ['// nothing', '1 broken: the end, a value'],
    [`${'['.repeat(60)}`, '1 broken: more than 50 levels, at most 50 levels of nesting'],
    ['[},'.repeat(60), '1 broken: more than 50 levels, at most 50 levels of nesting'],
  ])('%j', (source, expected) => {
    expect(fault(source)).toBe(expected);
  });
  test('or, where it is too large, without being read', () => {
    expect(fault(`[${' '.repeat(32_000_000)}]`)).toBe('1 too-large: 32 MB, at most 32 MB');
    expect(fault(`[${'1,'.repeat(2_100_000)}1]`)).toMatch('1 too-large: more than 4000000 values');
  });
});
