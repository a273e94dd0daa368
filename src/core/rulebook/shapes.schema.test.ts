import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { car, text } from './scalars.schema.ts';
import { act, listOf, oneAct, remarks, short } from './shapes.schema.ts';

const faults = (schema: z.ZodType, written: unknown) =>
  schema.safeParse(written).error?.issues.map(({ path, message, code }) => ({ path, message, code }));

describe('a list', () => {
  const list = z.strictObject({ of: listOf(car).optional() });

  test('may be written as its only item', () => {
    expect(list.parse({ of: '90' })).toEqual({ of: ['90'] });
    expect(list.parse({ of: ['90', '91'] })).toEqual({ of: ['90', '91'] });
  });

  test('is left out, or has at least one item', () => {
    expect(list.parse({})).toEqual({});
    expect(faults(list, { of: [] })).toMatchObject([{ path: ['of'], message: 'at least one' }]);
    expect(faults(list, { of: ['90', ''] })).toMatchObject([
      { path: ['of', 1], message: 'the number of a car' },
    ]);
  });
});

describe('an object with a short form', () => {
  const model = short('chassis', z.strictObject({ chassis: text, engine: text.optional(), ...remarks }));

  test('is written as a text, a number or in full', () => {
    expect(model.parse('BMW Z4')).toEqual({ chassis: 'BMW Z4' });
    expect(model.parse(911)).toEqual({ chassis: '911' });
    expect(model.parse({ chassis: 'BMW Z4', doubt: 'or Z3' })).toEqual({ chassis: 'BMW Z4', doubt: 'or Z3' });
  });

  test('has no key that it does not know', () => {
    expect(faults(model, { chassis: 'BMW', engin: 'V8' })).toMatchObject([{ code: 'unrecognized_keys' }]);
    expect(faults(model, ['BMW'])).toHaveLength(1);
    expect(faults(model, true)).toHaveLength(1);
  });
});

describe('an act', () => {
  const change = oneAct(
    act('withdraw', '{ withdraw: 82 }', { withdraw: car }),
    act('car', '{ car: 82, becomes: BMW }', { car, becomes: text }),
    act('join', '{ join: Yu, car: 82 }', { join: text, car }),
  );

  test('is told by its verb', () => {
    expect(change.parse({ withdraw: '82' })).toEqual({ act: 'withdraw', withdraw: '82' });
    expect(change.parse({ car: '92', becomes: 'BMW', note: 'new' })).toEqual({
      act: 'car',
      car: '92',
      becomes: 'BMW',
      note: 'new',
    });
  });

  test('of two keys that are verbs, the one that other acts do not use tells', () => {
    expect(change.parse({ car: '92', join: 'Yu' })).toEqual({ act: 'join', join: 'Yu', car: '92' });
  });

  test('whose verb is misspelt is not the act of its car', () => {
    expect(faults(change, { jion: 'Yu', car: '92' })).toMatchObject([
      { message: 'an act, one of: withdraw, car, join' },
    ]);
    expect(faults(change, { car: '92', becoms: 'BMW' })).toHaveLength(2);
  });

  test('with a key of another act says how it is written', () => {
    expect(faults(change, { withdraw: 'true', car: '82' })).toEqual([
      {
        code: 'unrecognized_keys',
        path: [],
        message: 'an act such as { withdraw: 82 }, its keys one of: withdraw, doubt, note',
      },
    ]);
    expect(faults(change, { join: 'Yu', car: '82', becomes: 'BMW' })).toMatchObject([
      { message: 'an act such as { join: Yu, car: 82 }, its keys one of: join, car, doubt, note' },
    ]);
  });

  test('without a verb is no act', () => {
    expect(faults(change, { becomes: 'BMW' })).toMatchObject([
      { message: 'an act, one of: withdraw, car, join' },
    ]);
    expect(faults(change, {})).toMatchObject([{ message: 'an act, one of: withdraw, car, join' }]);
    expect(faults(change, { act: 'withdraw' })).toMatchObject([
      { message: 'an act, one of: withdraw, car, join' },
    ]);
  });

  test('has no key that it does not know, nor one too few', () => {
    expect(faults(change, { withdraw: '82', because: 'rain' })).toMatchObject([
      { code: 'unrecognized_keys', path: [] },
    ]);
    expect(faults(change, { car: '92' })).toMatchObject([{ path: ['becomes'] }]);
  });

  test.each([null, '82', ['82'], undefined, 7])('is never %j', (written) => {
    expect(faults(change, written)).toHaveLength(1);
  });
});
