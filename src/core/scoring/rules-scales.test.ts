import { describe, expect, test } from 'vitest';
import { roundKey, titleKey } from '#core/base/ids';
import { entries, race, rounds, season, table } from '../../../test/board.ts';
import { CARS, RACE, rows, ruled } from '../../../test/ruled.ts';
import { standings } from './standings.ts';

/* Which points a place has: the scale, and cars that are level. */

describe('which scale an award is given by', () => {
  const when = (condition: object) =>
    ruled(
      {},
      {
        scales: { half: { points: '5 3 2' }, double: { points: '20 12' } },
        awards: { race: { ...RACE, scale: [{ scale: 'half', when: condition }, 'full'] } },
      },
    );
  const result = (said: object = {}) => ({ ...race('fuji', '1', '2', '3', ['4', 'DNS']), ...said });
  const winner = (condition: object, said: object = {}, calendar = rounds('fuji')) =>
    rows(when(condition), calendar, CARS, result(said))[0];

  test('follows from the share of the distance that was run', () => {
    const share = { share: { under: '75 %' } };
    expect(winner(share, { planned: 100, run: 74 })).toBe('1 1 5');
    expect(winner(share, { planned: 100, run: 75 })).toBe('1 1 10');
    expect(winner(share, { run: 10 })).toBe('1 1 10');
  });

  test('from laps run, laps under green, starters and cars classified', () => {
    expect(winner({ run: { under: 3 } }, { run: 2 })).toBe('1 1 5');
    expect(winner({ run: { under: 3 } }, { run: 3 })).toBe('1 1 10');
    expect(winner({ green: { atLeast: 2, under: 5 } }, { green: 2 })).toBe('1 1 5');
    expect(winner({ green: { atLeast: 2, under: 5 } }, { green: 5 })).toBe('1 1 10');
    expect(winner({ starters: { under: 4 } })).toBe('1 1 5');
    expect(winner({ starters: { under: 3 } })).toBe('1 1 10');
    expect(winner({ classified: { atLeast: 3 } })).toBe('1 1 5');
    expect(winner({ classified: { atLeast: 4 } })).toBe('1 1 10');
  });

  test('from cars that are known: there may be more where the result is not whole, or a line says nothing', () => {
    const some = {
      complete: false,
      results: ['1', '2'].map((car, at) => ({ car, place: at + 1, classPlace: at + 1 })),
    };
    for (const what of ['starters', 'classified']) {
      expect(winner({ [what]: { under: 9 } }, some)).toBe('1 1 10');
      expect(winner({ [what]: { atLeast: 2 } }, some)).toBe('1 1 5');
      expect(winner({ [what]: { atLeast: 3 } }, some)).toBe('1 1 10');
      const open = {
        results: [{ car: '1', place: 1 }, { car: '2', place: 2 }, { car: '3' }, { car: '4', out: 'DNS' }],
      };
      expect(winner({ [what]: { under: 3 } }, open)).toBe('1 1 10');
      expect(winner({ [what]: { under: 4 } }, open)).toBe('1 1 5');
      expect(winner({ [what]: { atLeast: 3 } }, open)).toBe('1 1 10');
    }
    const inClass = {
      results: [
        { car: '1', place: 1 },
        { car: '2', classPlace: 2 },
        { car: '3', out: 'Ret' },
      ],
    };
    expect(winner({ classified: { atLeast: 2 } }, inClass)).toBe('1 1 5');
    expect(winner({ starters: { atLeast: 3 } }, inClass)).toBe('1 1 5');
  });

  test('from the planned length', () => {
    const of = (length: string) => rounds({ fuji: { date: '2014-03-01', length } });
    const long = { length: { atLeast: '8 h' } };
    expect(winner(long, {}, of('8 h'))).toBe('1 1 5');
    expect(winner(long, {}, of('7 h 59 min'))).toBe('1 1 10');
    expect(winner(long, {}, of('1000 km'))).toBe('1 1 10');
  });

  test('from the word of the calendar, or that of the classification', () => {
    const word = { points: 'half' };
    const said = rounds({ fuji: { date: '2014-03-01', points: 'half' } });
    expect(winner(word)).toBe('1 1 10');
    expect(winner(word, {}, said)).toBe('1 1 5');
    expect(winner(word, { points: 'half' })).toBe('1 1 5');
    expect(winner(word, { points: 'full' }, said)).toBe('1 1 10');
  });

  test('all conditions together, the first scale that fits, and perhaps none at all', () => {
    const both = { run: { atLeast: 2 }, share: { under: '75 %' } };
    expect(winner(both, { planned: 100, run: 50 })).toBe('1 1 5');
    expect(winner(both, { planned: 100, run: 1 })).toBe('1 1 10');
    const none = ruled(
      {},
      { awards: { race: { ...RACE, scale: [{ scale: 'nothing', when: both }, 'full'] } } },
    );
    expect(rows(none, rounds('fuji'), CARS, result({ planned: 100, run: 50 }))[0]).toBe('1 1 0');
  });
});

describe('cars that are level', () => {
  const heat = race('fuji', '1', { car: '2', place: 2 }, { car: '3', place: 2 }, { car: '4', place: 4 });
  const tied = (ties?: string) =>
    rows(
      ruled({}, { awards: { race: ties === undefined ? RACE : { ...RACE, ties } } }),
      rounds('fuji'),
      CARS,
      heat,
    );

  test('have the points of their place, share them, or share those that they take up', () => {
    expect(tied()).toEqual(['1 1 10', '2 2 6', '2 3 6', '3 4 3']);
    expect(tied('in full')).toEqual(tied());
    expect(tied('split')).toEqual(['1 1 10', '2 2 3', '2 3 3', '3 4 3']);
    expect(tied('pooled')).toEqual(['1 1 10', '2 2 5', '2 3 5', '3 4 3']);
  });

  test('are level overall, whatever their classes', () => {
    const two = entries({ GT: ['1'], CN: ['7'] });
    const award = { ...RACE, order: 'overall', ties: 'pooled' };
    const rule = ruled({ class: undefined }, { awards: { race: award } });
    const level = race('fuji', { car: '1', place: 1 }, { car: '7', place: 1 });
    expect(rows(rule, rounds('fuji'), two, level)).toEqual(['1 1 8', '1 7 8']);
  });

  test('for certain: bounds share with nobody', () => {
    const split = ruled(
      {},
      { awards: { race: { ...RACE, ties: 'split' } }, scales: { full: { points: '4 4 1' } } },
    );
    const between = race('fuji', { car: '1', place: '1-2' }, { car: '2', place: '1-2' }, '3');
    expect(rows(split, rounds('fuji'), CARS, between).slice(0, 2)).toEqual(['1 1 4', '1 2 4']);
  });

  test('are level in their own class alone', () => {
    const two = entries({ GT: ['1', '2'], CN: ['7'] });
    const split = ruled({}, { awards: { race: { ...RACE, ties: 'split' } } });
    expect(rows(split, rounds('fuji'), two, race('fuji', '1', '7', '2'))).toEqual(['1 1 10', '2 2 6']);
  });
});

test('a sprint has its own scale, beside the race', () => {
  const sprint = { session: 'sprint', order: 'class', scale: 'sprint', to: ['entry'] };
  const rule = ruled(
    { awards: ['race', 'sprint'] },
    { scales: { sprint: { points: '3 2 1' } }, awards: { sprint } },
  );
  const result = { ...race('fuji', '2', '1'), session: 'sprint' };
  const after = season(rule, rounds('fuji'), CARS, result, race('fuji', '1', '2'));
  expect(table(after, 't').slice(0, 2)).toEqual(['1 1 12', '2 2 9']);
  expect(standings(after, titleKey('t'))?.rows[0]?.cells[0]?.round).toBe(roundKey('fuji'));
});
