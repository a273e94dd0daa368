import { describe, expect, test } from 'vitest';
import type { Moment } from '#core/base/day';
import {
  amendment,
  decision,
  entries,
  type Piece,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { deadlinesOn, isPast } from './deadline.ts';

const RULES = {
  deadlines: {
    protest: { for: 'protest', against: 'provisional classification', within: '30 min' },
    appeal: { for: 'appeal', against: 'decision', within: '1 h' },
  },
};
const BOARD = [rules(RULES), rounds('fuji', 'sepang'), entries({ GT: ['90', '91'] })] as const;
const provisional = (round = 'fuji'): Piece => ({ ...race(round, '90', '91'), state: 'provisional' });

/** The deadlines of the last document: `protest until 2014-03-01T18:30`. */
function deadlines(...pieces: readonly Piece[]): readonly string[] {
  const after = season(...BOARD, ...pieces);
  const last = after.board.at(-1);
  return last === undefined
    ? []
    : deadlinesOn(after, last).map((one) => `${one.for} until ${one.until}, ${one.latest} at the latest`);
}

describe('a provisional classification may be protested', () => {
  test('until so long after its publication', () => {
    expect(deadlines({ ...provisional(), posted: '2014-03-01T18:00' })).toEqual([
      'protest until 2014-03-01T18:30, 2014-03-01T18:30 at the latest',
    ]);
  });

  test('until nobody knows when, where only its day is known', () => {
    expect(deadlines({ ...provisional(), posted: '2014-03-01' })).toEqual([
      'protest until undefined, 2014-03-02T00:30 at the latest',
    ]);
    const bounds = { after: '2014-03-01T17:00', by: '2014-03-01T18:00' };
    expect(deadlines({ ...provisional(), posted: bounds })).toEqual([
      'protest until undefined, 2014-03-01T18:30 at the latest',
    ]);
  });

  test('by the rules of its round', () => {
    const shorter = amendment('sepang', {
      deadlines: { protest: { for: 'protest', against: 'provisional classification', within: '15 min' } },
    });
    const posted = '2014-04-01T18:00';
    expect(deadlines(shorter, { ...provisional('sepang'), posted })[0]).toMatch(/^protest until .*18:15,/);
    expect(deadlines(shorter, { ...provisional('fuji'), posted })[0]).toMatch(/^protest until .*18:30,/);
  });

  test('and a final one may not', () => {
    expect(deadlines(race('fuji', '90'))).toEqual([]);
  });
});

test('a decision may be appealed, on a round or on the season', () => {
  const posted = '2014-03-01T23:30';
  const until = ['appeal until 2014-03-02T00:30, 2014-03-02T00:30 at the latest'];
  expect(deadlines({ ...decision('fuji', { nothing: 'seen' }), posted })).toEqual(until);
  expect(deadlines({ kind: 'decision', facts: 'seen', posted })).toEqual(until);
});

test('a decision on the season follows the rulebook as it was when it was posted', () => {
  const longer = amendment('sepang', {
    deadlines: { appeal: { for: 'appeal', against: 'decision', within: '96 h' } },
  });
  const decided = (posted: string): Piece => ({ kind: 'decision', facts: 'seen', posted });
  expect(deadlines(longer, decided('2014-03-31T12:00'))[0]).toMatch(/^appeal until 2014-03-31T13:00,/);
  expect(deadlines(longer, decided('2014-04-01T12:00'))[0]).toMatch(/^appeal until 2014-04-05T12:00,/);
  expect(deadlines(longer, decided('2014-02-01T12:00'))[0]).toMatch(/^appeal until 2014-02-01T13:00,/);
});

test('where the rulebook says nothing, there is no deadline', () => {
  const after = season(rules(), rounds('fuji'), entries({ GT: ['90'] }), provisional());
  expect(after.board.flatMap((posted) => deadlinesOn(after, posted))).toEqual([]);
});

test('a deadline is past once that is certain', () => {
  const after = season(...BOARD, { ...provisional(), posted: '2014-03-01T18:00' });
  const [one] = deadlinesOn(after, after.board.at(-1) as (typeof after.board)[number]);
  const past = (moment: string) => one && isPast(one, moment as Moment);
  expect([past('2014-03-01T18:30'), past('2014-03-01T18:31')]).toEqual([false, true]);
  expect([past('2014-03-01'), past('2014-03-02')]).toEqual([false, true]);
});
