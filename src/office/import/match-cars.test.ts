import { describe, expect, test } from 'vitest';
import { roundKey } from '#core/base/ids';
import type { SheetCar, SheetDriver } from '#core/timing/sheet';
import { drivers, entries, rounds, rules, season } from '../../../test/board.ts';
import { type MatchedCar, matchedCars } from './match-cars.ts';
import { problemText } from './problem-text.ts';

const FUJI = roundKey('fuji');
const CREWS = {
  GT: { 7: ['Harry Tincknell', 'José Álvarez'], '007': ['Nicholas Adcock', 'Nick Tandy'] },
  CN: { 9: ['Kevin Tse'], 10: [] },
};
const after = season(
  rules(),
  rounds('fuji'),
  drivers({ 'Kevin Tse': { ids: { steam: '76' }, also: 'K. M. Tse' } }),
  entries(CREWS),
);
const car = (
  number: string | undefined,
  names: readonly (string | SheetDriver)[],
  more: object = {},
): SheetCar => ({
  line: 2,
  ...(number === undefined ? {} : { number }),
  drivers: names.map((name) => (typeof name === 'string' ? { name } : name)),
  ...more,
});
const matched = (...cars: readonly SheetCar[]) => matchedCars(after, FUJI, cars);
const driversOf = (found: MatchedCar | undefined) =>
  found?.drivers.map(({ name, is, person }) => [name, is, person]);
const problemsOf = (...cars: readonly SheetCar[]) =>
  matched(...cars).map((found) => found.problems.map((problem) => problemText(found, problem)));

describe('a car is found', () => {
  test('by its number, as it is painted', () => {
    const [seven, double, none] = matched(car('7', []), car('#007', []), car('07', []));
    expect([seven?.starter?.entry, double?.starter?.entry, none?.starter]).toEqual(['7', '007', undefined]);
    expect(problemsOf(car('07', []), car('8', ['Ann Lee']))).toEqual([
      ['#07 is not entered; #7 is'],
      ['#8 is not entered (Ann Lee)'],
    ]);
  });

  test('by its drivers, where the file has no numbers: by a spelling or an id', () => {
    const tse = { name: 'tse_k', ids: { steam: '76' } };
    const found = matched(
      car(undefined, [tse]),
      car(undefined, ['TINCKNELL Harry']),
      car(undefined, ['Who']),
    );
    expect(found.map(({ number }) => number)).toEqual(['9', '7', undefined]);
    expect(problemsOf(car(undefined, ['Who']))).toEqual([
      ['the car has no number, and nobody of its crew is entered (Who)'],
    ]);
  });

  test('once: a second line of it is told', () => {
    expect(problemsOf(car('7', [], { line: 4 }), car('7', [], { line: 9 }))).toEqual([
      [],
      ['#7 stands on line 4 as well'],
    ]);
  });
});

describe('a class of the file', () => {
  test('is what most of its cars are entered in; a car of another is told', () => {
    const list = [
      car('7', [], { class: 'GT3' }),
      car('007', [], { class: 'GT3' }),
      car('9', [], { class: 'GT3' }),
    ];
    expect(problemsOf(...list)).toEqual([[], [], ['#9 is entered in CN; the file has it in GT3']]);
  });

  test('that has the name of a class of the rulebook is that, however few or many of its cars are entered so', () => {
    const told = '#7 is entered in GT; the file has it in CN';
    expect(problemsOf(car('7', [], { class: 'CN' }))).toEqual([[told]]);
    const list = [
      car('7', [], { class: 'cn' }),
      car('007', [], { class: 'cn' }),
      car('9', [], { class: 'cn' }),
    ];
    expect(problemsOf(...list)).toEqual([[told.replace(/CN$/, 'cn')], [expect.stringContaining('#007')], []]);
    expect(problemsOf(car('7', [], { class: 'GT3' }))).toEqual([[]]);
  });

  test('may be that of a cup', () => {
    const list = [car('7', [], { class: 'X', cup: 'GT' }), car('9', [], { class: 'X', cup: 'cn' })];
    expect(problemsOf(...list)).toEqual([[], []]);
  });
});

describe('a model', () => {
  const models = {
    kind: 'entry-list',
    entries: { GT: { 7: { car: 'Kestrel GT3' }, 9: { car: 'Oreca 07' } } },
    crews: { 7: ['Ann Lee'], 9: ['Bob Roe'] },
  } as const;
  const on = season(rules(), rounds('fuji'), models);

  test('other than that of the entry is told; one name may say more than the other', () => {
    const found = matchedCars(on, FUJI, [
      car('7', [], { model: 'Heron GT4' }),
      car('9', [], { model: 'Oreca 07 - Gibson' }),
    ]);
    expect(found.map((one) => one.problems.map((problem) => problemText(one, problem)))).toEqual([
      ['#7 is entered with Kestrel GT3; the file has Heron GT4'],
      [],
    ]);
  });

  test('tells the car of a driver who has another from his own, where the file has no numbers', () => {
    const of = (model: string) => matchedCars(on, FUJI, [car(undefined, ['Ann Lee'], { model })])[0];
    expect(of('Kestrel GT3')?.number).toBe('7');
    expect(of('Heron GT4')).toMatchObject({ number: undefined, problems: [{ code: 'no-number' }] });
  });
});

describe('a driver is', () => {
  test('known by any spelling, by the same letters in any order, and by an id', () => {
    const names = ['TINCKNELL Harry', 'Jose ALVAREZ'];
    expect(driversOf(matched(car('7', names))[0])).toEqual([
      ['Harry Tincknell', 'known', 'Harry Tincknell'],
      ['José Álvarez', 'known', 'José Álvarez'],
    ]);
    expect(driversOf(matched(car('9', ['K. M. Tse']))[0])).toEqual([['K. M. Tse', 'known', 'Kevin Tse']]);
    const byId = { name: 'tse_k', ids: { steam: '76' } };
    expect(driversOf(matched(car('9', [byId]))[0])).toEqual([['Kevin Tse', 'known', 'Kevin Tse']]);
  });

  test('told from others of his name by his id; whoever has another is somebody else, and has a number behind his name', () => {
    const tse = (steam: string) => ({ name: 'Kevin Tse', ids: { steam } });
    const people = (...ids: readonly string[]) =>
      matched(...ids.map((steam, index) => car(index === 0 ? '9' : '10', [tse(steam)]))).flatMap(driversOf);
    expect(people('76')).toEqual([['Kevin Tse', 'known', 'Kevin Tse']]);
    expect(people('77')).toEqual([['Kevin Tse (2)', 'new', undefined]]);
    expect(people('76', '77')).toEqual([
      ['Kevin Tse', 'known', 'Kevin Tse'],
      ['Kevin Tse (2)', 'new', undefined],
    ]);
    expect(people('77', '76', '78', '77').map((one) => one?.[0])).toEqual([
      'Kevin Tse (2)',
      'Kevin Tse',
      'Kevin Tse (3)',
      'Kevin Tse (2)',
    ]);
    const [loud] = matched(car('9', [{ name: 'TSE Kevin', ids: { steam: '77' } }]));
    expect(loud?.drivers).toMatchObject([{ name: 'TSE Kevin (2)', is: 'new', namesake: 'Kevin Tse' }]);
    const [first, second] = matched(
      car('7', [{ name: 'Nick Tandy', ids: { steam: '1' } }]),
      car('007', [{ name: 'Nick Tandy', ids: { steam: '2' } }]),
    ).flatMap(({ drivers }) => drivers);
    expect([first?.namesake, second?.namesake]).toEqual([undefined, 'Nick Tandy']);
  });

  test('known by his id in a crew of others, too, and told where the name is that of another', () => {
    const [found] = matched(car('7', [{ name: 'Nick Tandy', ids: { steam: '76' } }]));
    expect(found?.drivers).toMatchObject([{ name: 'Kevin Tse', is: 'new', otherName: 'Nick Tandy' }]);
    const [short] = matched(car('9', [{ name: 'Tse', ids: { steam: '76' } }]));
    expect(short?.drivers[0]).not.toHaveProperty('otherName');
  });

  test('proposed where a name is near to that of one of the crew alone, and stands as it is printed', () => {
    expect(driversOf(matched(car('7', ['H. Tincknell', 'Jose Alvares']))[0])).toEqual([
      ['H. Tincknell', 'proposed', 'Harry Tincknell'],
      ['Jose Alvares', 'proposed', 'José Álvarez'],
    ]);
    expect(driversOf(matched(car('007', ['Nick Adcock']))[0])).toEqual([
      ['Nick Adcock', 'proposed', 'Nicholas Adcock'],
    ]);
  });

  test('proposed where all of his name stands beside other words', () => {
    expect(driversOf(matched(car('9', ['Kevin Tse TEAMname']))[0])).toEqual([
      ['Kevin Tse TEAMname', 'proposed', 'Kevin Tse'],
    ]);
    expect(driversOf(matched(car('9', ['Tse Racing']))[0])).toEqual([['Tse Racing', 'new', undefined]]);
  });

  test('not proposed for somebody who is in the file himself', () => {
    expect(driversOf(matched(car('007', ['Nick Tandy', 'Nick Tandie']))[0])).toEqual([
      ['Nick Tandy', 'known', 'Nick Tandy'],
      ['Nick Tandie', 'new', undefined],
    ]);
  });

  test('new where nobody of the crew is near; a whole crew of others is told', () => {
    expect(driversOf(matched(car('9', ['Ann Lee']))[0])).toEqual([['Ann Lee', 'new', undefined]]);
    expect(problemsOf(car('9', ['Ann Lee']), car('10', ['Ann Lee']))).toEqual([
      ['#9 is entered with Kevin Tse; the file has Ann Lee'],
      [],
    ]);
  });

  test('held against everybody, where the car has no crew', () => {
    expect(driversOf(matched(car('10', ['kevin tse', 'Kevin Tso']))[0])).toEqual([
      ['Kevin Tse', 'known', 'Kevin Tse'],
      ['Kevin Tso', 'new', undefined],
    ]);
  });
});
