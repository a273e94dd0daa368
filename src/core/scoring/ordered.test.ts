import { describe, expect, test } from 'vitest';
import { decision, entries, type Piece, race, rounds } from '../../../test/board.ts';
import { RACE, rows, ruled } from '../../../test/ruled.ts';

/* The order of a cup, and of those that can score, where cars are gone from a result or missing from it. */

const CUP = { cups: { Am: {} }, awards: { race: { ...RACE, order: 'cup' } } };
const inCup = (...members: readonly string[]): Piece => ({
  kind: 'entry-list',
  entries: {
    GT: Object.fromEntries(
      ['1', '2', '3', '4'].map((car) => [car, members.includes(car) ? { cups: 'Am' } : {}]),
    ),
  },
});
const held = (car: string) => decision('a', { disqualify: car, behind: 'hold their place' });
const four = race('a', '1', '2', '3', '4');

describe('the order of a cup', () => {
  const cup = (...pieces: readonly Piece[]) => rows(ruled({ cup: 'Am' }, CUP), rounds('a'), ...pieces);

  test('keeps a place free that is held, and closes up behind a car of no cup', () => {
    expect(cup(inCup('1', '2', '3', '4'), four, held('2'))).toEqual(['1 1 10', '2 3 4', '3 4 3', '4 2 0']);
    expect(cup(inCup('1', '3', '4'), four, held('2'))).toEqual(['1 1 10', '2 3 6', '3 4 4']);
    expect(cup(inCup('1', '3', '4'), four)).toEqual(['1 1 10', '2 3 6', '3 4 4']);
  });

  test('of a result with gaps is certain as far as nobody unknown can be ahead', () => {
    const line = (car: string, place: number) => ({ car, place, classPlace: place });
    const some = (...lines: readonly (readonly [string, number])[]): Piece => ({
      ...race('a', ...lines.map(([car, place]) => line(car, place))),
      complete: false,
    });
    // Second in the cup for certain: the only one ahead of it that is of no cup is known.
    expect(cup(inCup('1', '3'), some(['1', 1], ['2', 2], ['3', 3]))).toEqual(['1 1 10', '2 3 6']);
    // Nobody knows who was second, nor whether it is in the cup.
    expect(cup(inCup('1', '3'), some(['1', 1], ['3', 3]))).toEqual(['1 1 10', '2 3 0']);
    // Nobody knows how many of the cup are between the first and these.
    expect(cup(inCup('1', '2', '4'), some(['1', 1], ['2', 6], ['4', 7]))).toEqual([
      '1 1 10',
      '2 2 0',
      '2 4 0',
    ]);
  });

  test('across classes goes by places overall, and is open where a car has one in class alone', () => {
    const both: Piece = {
      kind: 'entry-list',
      entries: { GT: { 1: { cups: 'Am' } }, CN: { 2: { cups: 'Am' }, 3: { cups: 'Am' } } },
    };
    const across = (...pieces: readonly Piece[]) =>
      rows(ruled({ class: undefined, cup: 'Am' }, CUP), rounds('a'), both, ...pieces);
    expect(across(race('a', '2', '1', '3'))).toEqual(['1 2 10', '2 1 6', '3 3 4']);
    const alone = race('a', { car: '2', classPlace: 1 }, { car: '1', place: 2 }, { car: '3', place: 3 });
    expect(across(alone)).toEqual(['1 1 0', '1 2 0', '1 3 0']);
  });
});

describe('those that can score', () => {
  const moving = (...pieces: readonly Piece[]) =>
    rows(ruled({}, { everyTitle: { others: 'move up', awards: 'race' } }), rounds('a'), ...pieces);
  const guest = (car: string): Piece => ({
    kind: 'entry-list',
    entries: {
      GT: Object.fromEntries(['1', '2', '3', '4'].map((one) => [one, one === car ? { titles: 'none' } : {}])),
    },
  });

  test('move up past a guest, and not into a place that is held', () => {
    expect(moving(guest('1'), four)).toEqual(['1 2 10', '2 3 6', '3 4 4', '4 1 0']);
    expect(moving(guest('1'), four, held('3'))).toEqual(['1 2 10', '2 4 4', '3 1 0', '3 3 0']);
    expect(moving(guest('1'), four, held('1'))).toEqual(['1 2 10', '2 3 6', '3 4 4', '4 1 0']);
  });

  test('move up by those that are known to be ahead, and close no gap of a result that is not whole', () => {
    const line = (car: string, place: number) => ({ car, place, classPlace: place });
    const gaps: Piece = { ...race('a', line('2', 2), line('1', 4)), complete: false };
    expect(moving(guest('1'), gaps)).toEqual(['1 2 6', '2 1 0']);
    expect(moving(guest('2'), gaps)).toEqual(['1 1 4', '2 2 0']);
  });

  test('of a team with two are the better one, with those passed that are too many', () => {
    const rule = (furtherCars: string) =>
      ruled({ for: 'team', cars: 'best 1', furtherCars }, { awards: { race: { ...RACE, to: ['team'] } } });
    const teams: Piece = {
      ...entries({ GT: ['1', '2', '3', '4'] }),
      entries: { GT: { 1: { team: 'A' }, 2: { team: 'A' }, 3: { team: 'B' }, 4: {} } },
    };
    expect(rows(rule('are passed'), rounds('a'), teams, four)).toEqual(['1 A 10', '2 B 6']);
    expect(rows(rule('keep their places'), rounds('a'), teams, four)).toEqual(['1 A 10', '2 B 4']);
    expect(rows(rule('are passed'), rounds('a'), teams, four, held('1'))).toEqual(['1 A 6', '2 B 4']);
  });
});

describe('a statistic', () => {
  const lap = (said: object) =>
    ruled({ awards: ['lap'] }, { awards: { lap: { ...RACE, by: 'fastest lap', scale: 'full', ...said } } });
  const timed = (best: string, other: string, third: string, more: object = {}): Piece => ({
    ...race(
      'a',
      { car: '1', place: 1, best },
      { car: '2', place: 2, best: other },
      { car: '3', out: 'Ret', best: third },
    ),
    ...more,
  });
  const CARS = entries({ GT: ['1', '2', '3'] });
  const laps = (piece: Piece, ...more: readonly Piece[]) =>
    rows(lap({ order: 'overall' }), rounds('a'), CARS, piece, ...more);

  test('has no lap of a car that a decision took out, and that of one which retired', () => {
    const quick = timed('1:31.0', '1:30.0', '1:32.0');
    expect(laps(quick)).toEqual(['1 2 10', '2 1 6', '3 3 4']);
    expect(laps(quick, decision('a', { disqualify: '2' }))).toEqual(['1 1 10', '2 3 6', '3 2 0']);
    expect(laps(quick, decision('a', { exclude: '2' }))).toEqual(['1 1 10', '2 3 6', '3 2 0']);
  });

  test('goes by the word of the classification, unless a decision took all out that it names', () => {
    const named = timed('1:31.0', '1:30.0', '1:32.0', { fastestLap: [{ car: '3' }] });
    expect(laps(named)).toEqual(['1 3 10', '2 1 0', '3 2 0']);
    expect(laps(named, decision('a', { disqualify: '3' }))).toEqual(['1 2 10', '2 1 6', '3 3 0']);
    const two = timed('1:31.0', '1:30.0', '1:32.0', { fastestLap: [{ car: '3' }, { car: '1' }] });
    expect(laps(two, decision('a', { disqualify: '3' }))).toEqual(['1 1 10', '2 2 0', '3 3 0']);
    const printed = { ...race('a', ['3', 'DSQ'], '1'), fastestLap: [{ car: '3' }] };
    expect(laps(printed)).toEqual(['1 3 10', '2 1 0']);
  });
});
