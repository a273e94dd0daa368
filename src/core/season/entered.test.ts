import { describe, expect, test } from 'vitest';
import { carNumber, roundKey } from '#core/base/ids';
import {
  calendarChange,
  change,
  changeFor,
  changeFrom,
  crews,
  drivers,
  entered,
  entries,
  type Piece,
  race,
  rounds,
  season,
} from '../../../test/board.ts';
import { numbersAt, starters } from './entered.ts';

const ROUNDS = rounds('inje', 'fuji', 'sepang');
const SEASON = [ROUNDS, entries({ GT: { 90: ['Yu'], 91: ['Chen'] } })] as const;
const holder = (number: string, round: string | undefined, ...pieces: readonly Piece[]) =>
  numbersAt(season(...pieces), round === undefined ? undefined : roundKey(round)).get(carNumber(number));

describe('who is entered in a round', () => {
  test('cars whose classification shows them, though no list of the round does', () => {
    const after = season(ROUNDS, entries({ GT: ['90', '91'] }), race('fuji', '90', ['7', 'DNS']));
    expect(entered(after, 'fuji')).toEqual(['90 GT:']);
    expect(entered(after, 'sepang')).toEqual([]);
  });

  test('cars with a crew for the season, and those that a result shows besides', () => {
    const mixed: Piece = { kind: 'entry-list', entries: { GT: { 90: {}, 91: {} } }, crews: { 90: ['Yu'] } };
    expect(entered(season(ROUNDS, mixed), 'fuji')).toEqual(['90 GT: Yu']);
    expect(entered(season(ROUNDS, mixed, race('fuji', '91')), 'fuji')).toEqual(['90 GT: Yu', '91 GT:']);
    expect(entered(season(ROUNDS, mixed, crews('fuji', { 91: ['Chen'] })), 'fuji')).toEqual([
      '90 GT: Yu',
      '91 GT: Chen',
    ]);
  });

  test('a withdrawn car that ran all the same', () => {
    const after = season(...SEASON, changeFrom('fuji', { withdraw: '90' }), race('fuji', '90', '91'));
    expect(entered(after, 'fuji')).toEqual(['withdrawn 90 GT: Yu', '91 GT: Chen']);
  });

  test('on a round that moves behind a withdrawal, nobody who was withdrawn by then', () => {
    const withdrawn = [...SEASON, changeFrom('fuji', { withdraw: '90' })];
    expect(entered(season(...withdrawn), 'inje')).toEqual(['90 GT: Yu', '91 GT: Chen']);
    expect(entered(season(...withdrawn, calendarChange({ move: 'inje', to: '2014-12-24' })), 'inje')).toEqual(
      ['91 GT: Chen'],
    );
  });

  test('in a round that nobody has heard of, who is entered for the season', () => {
    expect(entered(season(...SEASON), 'buriram')).toEqual(['90 GT: Yu', '91 GT: Chen']);
  });

  test('and it is computed once for a round, until an entry, a date or a spelling changes', () => {
    const before = season(...SEASON, crews('fuji', { 90: ['Hai'] }));
    const fuji = roundKey('fuji');
    expect(starters({ ...before }, fuji)).toBe(starters(before, fuji));
    const spelt = season(...SEASON, crews('fuji', { 90: ['Hai'] }), drivers({ 'Hai Li': { also: ['Hai'] } }));
    expect(entered(spelt, 'fuji')[0]).toBe('90 GT: Hai Li');
    const { entries, rounds, people } = spelt;
    const record = { records: before.records };
    expect(entered({ ...before, people, ...record }, 'fuji')[0]).toBe('90 GT: Hai Li');
    expect(starters({ ...before, entries, ...record }, fuji)).not.toBe(starters(before, fuji));
    expect(starters({ ...before, rounds, ...record }, fuji)).not.toBe(starters(before, fuji));
  });
});

describe('a number belongs to one entry', () => {
  test('as entered, or as it is in a round', () => {
    const renumbered = [...SEASON, changeFrom('fuji', { number: '90', becomes: '9' })];
    expect(holder('90', undefined, ...renumbered)).toBe('90');
    expect(holder('90', 'inje', ...renumbered)).toBe('90');
    expect(holder('9', 'fuji', ...renumbered)).toBe('90');
    expect(holder('90', 'fuji', ...renumbered)).toBeUndefined();
    expect(holder('9', 'sepang', ...renumbered)).toBe('90');
    expect(holder('9', undefined, ...renumbered)).toBeUndefined();
  });

  const passing = (number: string, key: string): Piece => ({
    kind: 'entry-list',
    entries: { GT: { [key]: { number } } },
  });

  test('that passes to another goes to the one that the list of the round names', () => {
    const passed = [ROUNDS, entries({ GT: ['90'] }), passing('90', '82'), crewsOf('fuji', '82')];
    expect(holder('90', 'fuji', ...passed)).toBe('82');
    expect(holder('90', 'inje', ...passed)).toBe('90');
    const reversed = [ROUNDS, passing('90', '82'), entries({ GT: ['90'] }), crewsOf('fuji', '82')];
    expect(holder('90', 'fuji', ...reversed)).toBe('82');
    expect(holder('90', 'inje', ...reversed)).toBe('90');
  });

  /** A list for a round that names an entry by its key. */
  function crewsOf(round: string, key: string): Piece {
    return { kind: 'entry-list', for: round, entries: { GT: { [key]: {} } } };
  }

  test('or else to the one that has it as its key, and else to the first by key', () => {
    const both = (a: string, b: string) => [ROUNDS, passing('7', a), passing('7', b)];
    expect(holder('7', 'fuji', ...both('82', '7'))).toBe('7');
    expect(holder('7', 'fuji', ...both('7', '82'))).toBe('7');
    expect(holder('7', 'fuji', ...both('82', '81'))).toBe('81');
    expect(holder('7', 'fuji', ...both('81', '82'))).toBe('81');
  });

  test('of a car that is withdrawn goes to the one that takes it', () => {
    const taken = [
      ...SEASON,
      changeFrom('fuji', { withdraw: '90' }),
      changeFrom('sepang', { number: '91', becomes: '90' }),
    ];
    expect(holder('90', 'inje', ...taken)).toBe('90');
    expect(holder('90', 'fuji', ...taken)).toBe('90');
    expect(holder('90', 'sepang', ...taken)).toBe('91');
    expect(entered(season(...taken, race('sepang', '90')), 'sepang')).toEqual(['90 GT: Chen']);
  });

  test('of a car that is withdrawn for a round goes to the one that has it there', () => {
    const there = [
      ...SEASON,
      changeFor('fuji', { withdraw: '90' }),
      changeFor('fuji', { number: '91', becomes: '90' }),
    ];
    expect(holder('90', 'fuji', ...there)).toBe('91');
    expect(holder('90', 'sepang', ...there)).toBe('90');
    expect(holder('90', undefined, ...SEASON, change({ withdraw: '90' }), passing('90', '82'))).toBe('82');
  });
});
