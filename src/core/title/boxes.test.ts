import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOf, type Case, isIn } from './boxes.ts';

const value = fc.constantFrom('a', 'b', 'c');
const cases = fc.uniqueArray(fc.tuple(value, value, value), { selector: (one) => one.join(), maxLength: 20 });
const told = fc.tuple(cases, fc.func(fc.boolean())).map(([all, isTrue]) => ({
  yes: all.filter((one) => isTrue(one.join())) as readonly Case[],
  no: all.filter((one) => !isTrue(one.join())) as readonly Case[],
}));

describe('the boxes of true cases', () => {
  test('have every true case in them, and no false one', () => {
    fc.assert(
      fc.property(told, ({ yes, no }) => {
        const boxes = boxesOf(yes, no);
        for (const one of yes) expect(boxes.some((box) => isIn(one, box))).toBe(true);
        for (const one of no) expect(boxes.some((box) => isIn(one, box))).toBe(false);
      }),
    );
  });

  test('are as wide as can be, and none is needless', () => {
    fc.assert(
      fc.property(told, ({ yes, no }) => {
        const boxes = boxesOf(yes, no);
        for (const [index, box] of boxes.entries()) {
          const others = boxes.filter((_, other) => other !== index);
          expect(yes.every((one) => others.some((other) => isIn(one, other)))).toBe(false);
          for (const [variable, values] of box.entries()) {
            const freed = box.map((one, at) => (at === variable ? undefined : one));
            if (values !== undefined) expect(no.some((one) => isIn(one, freed))).toBe(true);
          }
        }
      }),
    );
  });

  test('are one without limits where nothing is false, and none where nothing is true', () => {
    expect(boxesOf([['a', 'b']], [])).toEqual([[undefined, undefined]]);
    expect(boxesOf([], [['a', 'b']])).toEqual([]);
  });
});
