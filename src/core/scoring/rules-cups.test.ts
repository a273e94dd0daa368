import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { type Piece, qualifying, race, rounds, season, table } from '../../../test/board.ts';
import { RACE, rows, ruled } from '../../../test/ruled.ts';
import { standings } from './standings.ts';

/* A cup is a table inside a class, or across classes: Am, Pro/Am, privateers. */

const LIST: Piece = {
  kind: 'entry-list',
  entries: {
    GT: { 1: {}, 2: { cups: 'Am' }, 3: {}, 4: { cups: ['Am', 'Club'] } },
    CN: { 7: { cups: 'Club' } },
  },
  crews: { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'], 4: ['Dee'], 7: ['Eve'] },
};
const IN_CUP = { ...RACE, order: 'cup' };
const cups = { Am: { class: 'GT' }, Club: {} };
const am = (title: object = {}, award: object = IN_CUP) =>
  ruled({ cup: 'Am', awards: ['race'], ...title }, { cups, awards: { race: award } });
const RESULT = race('fuji', '1', '2', '7', '3', '4');

describe('a cup', () => {
  test('has the order of its own cars', () => {
    expect(rows(am(), rounds('fuji'), LIST, RESULT)).toEqual(['1 2 10', '2 4 6']);
  });

  test('or lists them with the points that they have in their class', () => {
    expect(rows(am({}, RACE), rounds('fuji'), LIST, RESULT)).toEqual(['1 2 6', '2 4 3']);
  });

  test('may go across classes, by the places overall', () => {
    const club = am({ cup: 'Club', class: undefined });
    expect(rows(club, rounds('fuji'), LIST, RESULT)).toEqual(['1 7 10', '2 4 6']);
  });

  test('is left for a round by the list of that round', () => {
    const without: Piece = { kind: 'entry-list', for: 'inje', entries: { GT: { 2: { cups: 'none' } } } };
    const board = [am(), rounds('fuji', 'inje'), LIST, without, RESULT] as const;
    expect(rows(...board, race('inje', '2', '1', '4'))).toEqual(['1 4 16', '2 2 10']);
  });

  test('shows places and poles within it, and counts them on countback', () => {
    const pole = { session: 'qualifying', order: 'cup', scale: 'full', to: ['entry'] };
    const rule = ruled({ cup: 'Am', awards: ['race', 'pole'] }, { cups, awards: { race: IN_CUP, pole } });
    const grid = qualifying('fuji', '1', '4', '2', '3', '7');
    const table = standings(season(rule, rounds('fuji'), LIST, grid, RESULT), titleKey('t'));
    expect(
      table?.rows.map(({ contender, cells, places }) => [
        contender,
        cells[0]?.result,
        cells[0]?.pole,
        places,
      ]),
    ).toEqual([
      ['2', '1', false, [1]],
      ['4', '2', true, [0, 1]],
    ]);
  });

  test('has a scale of its own by the number of its cars', () => {
    const few = { ...IN_CUP, scale: [{ scale: 'half', when: { starters: { under: 3 } } }, 'full'] };
    const rule = (title: object) =>
      ruled(
        { cup: 'Am', awards: ['race'], ...title },
        { cups, scales: { half: { points: '5 3' } }, awards: { race: few } },
      );
    expect(rows(rule({}), rounds('fuji'), LIST, RESULT)).toEqual(['1 2 5', '2 4 3']);
    const more = { ...LIST, entries: { GT: { 1: { cups: 'Am' }, 2: { cups: 'Am' }, 4: { cups: 'Am' } } } };
    expect(rows(rule({}), rounds('fuji'), more as Piece, race('fuji', '1', '2', '4'))[0]).toBe('1 1 10');
  });

  test('lets its cars pass those that are not registered for its title', () => {
    const guest = {
      ...LIST,
      entries: { GT: { 1: {}, 2: { cups: 'Am', titles: 'none' }, 4: { cups: 'Am' } } },
      crews: {},
    } as Piece;
    expect(rows(am(), rounds('fuji'), guest, race('fuji', '1', '2', '4'))).toEqual(['1 4 10', '2 2 0']);
    const hold = am({ others: 'hold their place' });
    expect(rows(hold, rounds('fuji'), guest, race('fuji', '1', '2', '4'))[0]).toBe('1 4 6');
  });

  test('splits what cars that are level in it have', () => {
    const split = am({}, { ...IN_CUP, ties: 'split' });
    const level = race('fuji', '1', { car: '2', place: 2 }, { car: '4', place: 2 }, { car: '7', place: 2 });
    expect(rows(split, rounds('fuji'), LIST, level)).toEqual(['1 2 5', '1 4 5']);
  });

  test('of one class goes by the places in class, where those overall are unknown', () => {
    const printed = race('fuji', { car: '4', classPlace: 1 }, { car: '2', classPlace: 2 });
    expect(rows(am(), rounds('fuji'), LIST, printed)).toEqual(['1 4 10', '2 2 6']);
  });
});

test('a class has its own scale by the number of its cars, whatever the other has', () => {
  const few = { ...RACE, scale: [{ scale: 'half', when: { classified: { under: 2 } } }, 'full'] };
  const rule = ruled(
    {},
    {
      scales: { half: { points: '5 3' } },
      awards: { race: few },
      titles: { u: { name: 'U', class: 'CN', for: 'entry', awards: ['race'] } },
    },
  );
  const after = season(rule, rounds('fuji'), LIST, RESULT);
  expect(table(after, 't')[0]).toBe('1 1 10');
  expect(table(after, 'u')).toEqual(['1 7 5']);
});

test('laps down put a car behind the first: level with it is first, a lap behind it second', () => {
  const rule = ruled({}, { awards: { race: { ...RACE, by: 'laps down' } } });
  const line = (car: string, place: number, laps?: number) => ({ car, place, ...(laps && { laps }) });
  const result = race('fuji', line('1', 1, 100), line('2', 2, 100), line('3', 3, 98), line('4', 4));
  expect(rows(rule, rounds('fuji'), LIST, result)).toEqual(['1 1 10', '2 2 10', '3 3 4', '4 4 0']);
});
