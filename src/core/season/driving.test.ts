import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LapTime } from '#core/base/laptime';
import { drivers, entries, race, rounds, rules, season } from '../../../test/board.ts';
import { checks } from './check.ts';
import { type Drive, mostDrivenWithin } from './driving.ts';

const drive = (from: number, to: number): Drive => ({ from: from as LapTime, to: to as LapTime });
const most = (drives: readonly Drive[], stretch: number) => mostDrivenWithin(drives, stretch as LapTime);

describe('the most that somebody drove in a stretch', () => {
  test('is counted from wherever it is most', () => {
    const drives = [drive(0, 2), drive(3, 5), drive(10, 14)];
    expect([1, 4, 5, 11, 100].map((stretch) => most(drives, stretch))).toEqual([1, 4, 4, 6, 8]);
    expect(most([], 5)).toBe(0);
  });

  test('is what trying every beginning finds', () => {
    const drives = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 5 }).map((steps) =>
      steps.map(([gap, length], index) => {
        const before = steps.slice(0, index).reduce((sum, [a, b]) => sum + a + b, 0);
        return drive(before + gap, before + gap + length);
      }),
    );
    fc.assert(
      fc.property(drives, fc.integer({ min: 1, max: 12 }), (list, stretch) => {
        const driven = (begin: number) =>
          list.reduce(
            (sum, { from, to }) => sum + Math.max(0, Math.min(to, begin + stretch) - Math.max(from, begin)),
            0,
          );
        const begins = Array.from({ length: 60 }, (_, index) => index - 12);
        expect(most(list, stretch)).toBe(Math.max(...begins.map(driven)));
      }),
    );
  });
});

describe('a driver drives no more than so much of any six hours', () => {
  const answers = (time: object, line: object) =>
    checks(
      season(
        rules({ checks: { c: { every: 'drive', time, within: '6 h' } } }),
        rounds('fuji'),
        drivers({ Ann: 'GBR' }),
        entries({ GT: { 1: ['Ann'] } }),
        race('fuji', { car: '1', place: 1, ...line }),
      ),
    ).map(({ answer, because }) => [answer, 'found' in because ? because.found : undefined]);
  const stints = (...times: readonly (readonly [string, string])[]) => ({
    stints: times.map(([from, to]) => ({ driver: 'Ann', from, to })),
  });
  const hours = (count: number) => count * 3_600_000;

  test('as his stints tell', () => {
    const four = { atMost: '4 h' };
    expect(answers(four, stints(['0', '3 h'], ['5 h', '8 h']))).toEqual([['met', hours(4)]]);
    expect(answers(four, stints(['0', '3 h'], ['4 h', '8 h']))).toEqual([['broken', hours(5)]]);
  });

  test('and cannot be told of the time in all, but where that is little enough', () => {
    expect(answers({ atMost: '4 h' }, { driving: { Ann: '5 h' } })).toEqual([['cannot tell', hours(5)]]);
    expect(answers({ atMost: '4 h' }, { driving: { Ann: '4 h' } })).toEqual([['met', hours(4)]]);
    expect(answers({ atLeast: '1 h' }, stints(['0', '3 h']))).toEqual([['cannot tell', hours(3)]]);
  });
});
