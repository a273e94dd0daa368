import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  car,
  classOf,
  country,
  day,
  driver,
  flag,
  label,
  moment,
  oneOf,
  pointsValue,
  round,
  session,
  text,
  time,
  title,
  whole,
} from './scalars.schema.ts';

const read = (schema: z.ZodType, written: unknown) => schema.parse(written);
const expected = (schema: z.ZodType, written: unknown) => {
  const { success, error } = schema.safeParse(written);
  return success ? undefined : error.issues.map(({ message }) => message).join();
};

describe('what a file leaves unquoted is read as its text', () => {
  test('a car has the number that is painted on it', () => {
    expect(read(car, '007')).toBe('007');
    expect(read(car, 7)).toBe('7');
    expect(read(label, true)).toBe('true');
    expect(read(label, false)).toBe('false');
  });

  test.each([null, undefined, {}, [], ['a'], () => 'a'])('but %s is no text', (written) => {
    expect(expected(text, written)).toBe('text');
  });
});

describe.each([
  ['text', text],
  ['label', label],
  ['car', car],
  ['driver', driver],
  ['round', round],
  ['title', title],
  ['class', classOf],
  ['session', session],
])('a %s', (_name, schema) => {
  test('is trimmed, and has something in it', () => {
    expect(read(schema, '  Ho-Pin Tung ')).toBe('Ho-Pin Tung');
    expect(expected(schema, '')).toBeDefined();
    expect(expected(schema, ' \n\t')).toBeDefined();
  });

  test('has at most 20 000 letters', () => {
    expect(read(schema, 'x'.repeat(20_000))).toHaveLength(20_000);
    expect(expected(schema, 'x'.repeat(20_001))).toBeDefined();
  });
});

test('a name is not __proto__, since names become keys', () => {
  expect(expected(label, '__proto__')).toBe('a name');
  expect(expected(car, '__proto__')).toBe('the number of a car');
  expect(expected(driver, '__proto__')).toBe("a driver's name");
  expect(read(text, '__proto__')).toBe('__proto__');
  expect(read(label, 'constructor')).toBe('constructor');
});

test.each([
  [country, 'TPE', 'Taiwan', 'a country code of three letters, such as JPN'],
  [day, '2012-02-29', '2014-02-29', 'a day such as 2014-07-20'],
  [
    moment,
    '2014-07-20T15:00',
    '2014-07-20T25:00',
    'a day such as 2014-07-20, or with its time 2014-07-20T15:00',
  ],
  [round, 'sepang', '', 'the key of a round'],
  [title, 'gt-teams', '', 'the key of a title'],
  [classOf, 'GT Am', '', 'the name of a class'],
  [session, 'race', '', "a session, such as 'race' or 'qualifying'"],
])('what is no such value is answered with what was expected', (schema, good, bad, message) => {
  expect(read(schema, good)).toBe(good);
  expect(expected(schema, bad)).toBe(message);
});

test('a time is read in milliseconds', () => {
  expect(read(time, '1:23.889')).toBe(83_889);
  expect(read(time, 45)).toBe(45_000);
  expect(expected(time, '1:60')).toBe('a time such as 1:23.889');
});

test('points are read in 2520ths', () => {
  expect(read(pointsValue, '1/7')).toBe(360);
  expect(read(pointsValue, 0.5)).toBe(1260);
  expect(expected(pointsValue, 'x')).toBe('points in whole 2520ths, such as 25, 0.5 or 1/7');
  expect(expected(pointsValue, 0.333)).toBe(
    'points in whole 2520ths, as halves (0.5), thirds (1/3) and sevenths (1/7) are, and 0.333 is not',
  );
});

describe('a whole number', () => {
  const places = whole(2, 10);

  test.each([
    ['2', 2],
    ['10', 10],
    [7, 7],
    ['007', 7],
  ])('from 2 to 10 may be %j', (written, number) => {
    expect(read(places, written)).toBe(number);
  });

  test.each(['1', '11', '2.5', '-2', '', 'two', '2e0', '00000002', ' 2'])('and not %j', (written) => {
    expect(expected(places, written)).toBe('a whole number from 2 to 10');
  });

  test('has no end unless it says so', () => {
    expect(read(whole(0), '1000000')).toBe(1_000_000);
    expect(expected(whole(0), '1000001')).toBe('a whole number from 0');
  });
});

test('a flag is true or false and nothing like it', () => {
  expect(read(flag, 'true')).toBe(true);
  expect(read(flag, true)).toBe(true);
  expect(read(flag, 'false')).toBe(false);
  expect(expected(flag, 'yes')).toBe('true or false');
  expect(expected(flag, 'True')).toBe('true or false');
});

test('a word is one of those given', () => {
  expect(read(oneOf('dense', 'standard'), 'dense')).toBe('dense');
  expect(expected(oneOf('dense', 'standard'), 'loose')).toBe('one of: dense, standard');
  expect(expected(oneOf('dense'), 'loose')).toBe("'dense'");
});
