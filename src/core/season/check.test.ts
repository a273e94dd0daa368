import { describe, expect, test } from 'vitest';
import { roundKey } from '#core/base/ids';
import {
  amendment,
  calendarChange,
  changeFor,
  crews,
  decision,
  drivers,
  entries,
  opening,
  type Piece,
  pitStops,
  rounds,
  rules,
  season,
  seasonDecision,
} from '../../../test/board.ts';
import { checks, checksAt } from './check.ts';

const ENTERED = [rounds('fuji'), entries({ GT: { 90: ['Yu', 'Hai'] }, CN: { 77: ['Tse'] } })] as const;
const regions = { Asia: { countries: ['JPN', 'TPE', 'BRN'] } };

/** The answers about car 90 to one check, with the pieces that follow. */
const answers = (check: object, ...pieces: readonly Piece[]) =>
  checks(season(rules({ checks: { one: check }, regions }), ...ENTERED, ...pieces))
    .filter(({ starter }) => starter.entry === '90')
    .map(({ answer }) => answer);
const because = (check: object, ...pieces: readonly Piece[]) =>
  checks(season(rules({ checks: { one: check }, regions }), ...ENTERED, ...pieces))[0]?.because;

describe('the size of a crew', () => {
  const size = (drivers: object) => answers({ every: 'crew', drivers });

  test('is held against both bounds', () => {
    expect(size({ atLeast: 2 })).toEqual(['met']);
    expect(size({ atLeast: 3 })).toEqual(['broken']);
    expect(size({ atMost: 2 })).toEqual(['met']);
    expect(size({ atMost: 1 })).toEqual(['broken']);
    expect(size({ atLeast: 1, atMost: 3 })).toEqual(['met']);
  });

  test('of a crew that nobody knows cannot be told', () => {
    const unknown = crews('fuji', { 90: [] });
    expect(answers({ every: 'crew', drivers: { atLeast: 2 } }, unknown)).toEqual(['cannot tell']);
    expect(answers({ every: 'crew', drivers: { atMost: 3 } }, unknown)).toEqual(['cannot tell']);
  });

  test('is given as found', () => {
    expect(because({ every: 'crew', drivers: { atLeast: 3 } })).toEqual({
      code: 'crew-size',
      found: 2,
      wanted: { atLeast: 3 },
    });
  });
});

describe('a driver from a region', () => {
  const regional = { every: 'crew', regional: { atLeast: 1, from: 'Asia' } };

  test('is found by the country of the person, in either code', () => {
    expect(answers(regional, drivers({ Yu: 'JPN', Hai: 'GBR' }))).toEqual(['met']);
    expect(answers(regional, drivers({ Yu: 'TWN', Hai: 'GBR' }))).toEqual(['met']);
    expect(answers(regional, drivers({ Yu: 'JPN' }))).toEqual(['met']);
  });

  test('is missing where all come from elsewhere', () => {
    expect(answers(regional, drivers({ Yu: 'FRA', Hai: 'GBR' }))).toEqual(['broken']);
  });

  test('cannot be told while a country is unknown that would decide', () => {
    expect(answers(regional, drivers({ Yu: 'FRA' }))).toEqual(['cannot tell']);
    expect(answers(regional)).toEqual(['cannot tell']);
    expect(answers(regional, drivers({ Yu: 'FRA', Hai: { also: ['H'] } }))).toEqual(['cannot tell']);
    expect(answers(regional, crews('fuji', { 90: [] }))).toEqual(['cannot tell']);
  });

  test('may be asked for twice', () => {
    const two = { every: 'crew', regional: { atLeast: 2, from: 'Asia' } };
    expect(answers(two, drivers({ Yu: 'JPN', Hai: 'TPE' }))).toEqual(['met']);
    expect(answers(two, drivers({ Yu: 'JPN' }))).toEqual(['cannot tell']);
    expect(answers(two, drivers({ Yu: 'FRA' }))).toEqual(['broken']);
  });

  test('is named, and so is who may be one', () => {
    expect(because(regional, drivers({ Yu: 'JPN' }))).toEqual({
      code: 'regional',
      found: ['Yu'],
      unknown: ['Hai'],
      atLeast: 1,
      from: 'Asia',
    });
  });

  test('of a region that the rulebook does not have is nobody', () => {
    const nowhere = { every: 'crew', regional: { atLeast: 1, from: 'Atlantis' } };
    expect(answers(nowhere, drivers({ Yu: 'JPN', Hai: 'TPE' }))).toEqual(['broken']);
  });
});

describe('the grades of a crew', () => {
  const amateurs = { every: 'crew', grades: ['Silver', 'Bronze'] };
  const graded = (yu: unknown, hai: unknown) => drivers({ Yu: { grades: yu }, Hai: { grades: hai } });

  test('are all to be among those allowed', () => {
    expect(answers(amateurs, graded('Silver', 'Bronze'))).toEqual(['met']);
    expect(answers(amateurs, graded('Silver', 'Gold'))).toEqual(['broken']);
  });

  test('cannot be told while one is unknown, unless another breaks it', () => {
    expect(answers(amateurs, drivers({ Yu: { grades: 'Silver' } }))).toEqual(['cannot tell']);
    expect(answers(amateurs, drivers({ Yu: { grades: 'Gold' } }))).toEqual(['broken']);
    expect(answers(amateurs)).toEqual(['cannot tell']);
    expect(answers(amateurs, graded('Silver', 'Silver'), crews('fuji', { 90: [] }))).toEqual(['cannot tell']);
  });

  test('are those of the day of the round, in whatever order they are listed', () => {
    const until = (day: string) => [
      { grade: 'Gold', from: day },
      { grade: 'Silver', from: '2013-01-01' },
      'Gold',
    ];
    expect(answers(amateurs, graded(until('2014-03-02'), 'Silver'))).toEqual(['met']);
    expect(answers(amateurs, graded(until('2014-03-01'), 'Silver'))).toEqual(['broken']);
    expect(answers(amateurs, graded([{ grade: 'Silver', from: '2014-12-01' }], 'Silver'))).toEqual([
      'cannot tell',
    ]);
  });

  test('are named where they break it or are unknown', () => {
    expect(because(amateurs, drivers({ Yu: { grades: 'Gold' } }))).toEqual({
      code: 'grades',
      others: ['Yu'],
      unknown: ['Hai'],
      allowed: ['Silver', 'Bronze'],
    });
  });
});

describe('a check for races of a planned length', () => {
  const long = { every: 'crew', length: { atLeast: '8 h' }, drivers: { atLeast: 3 } };
  const planned = (length: object) =>
    checks(
      season(
        rules({ checks: { one: long } }),
        rounds({ fuji: { date: '2014-03-01', ...length } }),
        entries({ GT: { 90: ['Yu', 'Hai'] } }),
      ),
    ).map(({ answer }) => answer);

  test('is asked in those alone', () => {
    expect(planned({ length: '8 h' })).toEqual(['broken']);
    expect(planned({ length: '6 h' })).toEqual([]);
  });

  test('is not asked where the length is of another kind, or unknown', () => {
    expect(planned({ length: '1812 km' })).toEqual([]);
    expect(planned({})).toEqual([]);
  });
});

describe('so many drivers of a grade', () => {
  const pro = { as: ['Gold', 'Platinum'], drivers: { atMost: 1 } };
  const asked = (...graded: readonly object[]) => ({ every: 'crew', graded });
  const bronze = asked({ as: 'Bronze', drivers: { atLeast: 1 } });
  const crewOf = (yu: string, hai?: string) =>
    drivers({ Yu: { grades: yu }, ...(hai === undefined ? {} : { Hai: { grades: hai } }) });

  test('are counted, whatever the others are', () => {
    expect(answers(bronze, crewOf('Bronze', 'Platinum'))).toEqual(['met']);
    expect(answers(bronze, crewOf('Silver', 'Gold'))).toEqual(['broken']);
    expect(answers(asked(pro), crewOf('Gold', 'Silver'))).toEqual(['met']);
    expect(answers(asked(pro), crewOf('Gold', 'Platinum'))).toEqual(['broken']);
  });

  test('are asked for one by one', () => {
    const both = asked({ as: 'Bronze', drivers: { atLeast: 1 } }, pro);
    expect(answers(both, crewOf('Gold', 'Platinum'))).toEqual(['broken', 'broken']);
    expect(answers(both, crewOf('Bronze', 'Bronze'))).toEqual(['met', 'met']);
  });

  test('cannot be told while a grade is unknown that would decide', () => {
    expect(answers(bronze, crewOf('Silver'))).toEqual(['cannot tell']);
    expect(answers(bronze, crewOf('Bronze'))).toEqual(['met']);
    expect(answers(asked(pro), crewOf('Gold'))).toEqual(['cannot tell']);
    expect(answers(asked(pro), crewOf('Silver'))).toEqual(['met']);
    expect(answers(bronze, crewOf('Bronze', 'Silver'), crews('fuji', { 90: [] }))).toEqual(['cannot tell']);
    const twice = asked({ as: 'Bronze', drivers: { atLeast: 2 } });
    expect(answers(twice, crewOf('Silver'))).toEqual(['broken']);
    expect(answers(twice, crewOf('Bronze'))).toEqual(['cannot tell']);
  });

  test('are named, and so are those whose grade is unknown', () => {
    expect(because(bronze, crewOf('Bronze'))).toEqual({
      code: 'graded',
      as: ['Bronze'],
      found: ['Yu'],
      unknown: ['Hai'],
      wanted: { atLeast: 1 },
    });
  });
});

describe('the model of a car', () => {
  const inModel = (model: object): Piece => ({
    kind: 'entry-list',
    cars: { BMW: { chassis: 'BMW Z4', ...model } },
    entries: { GT: { 90: { car: 'BMW' } } },
  });

  test.each([
    ['tyre', 'Michelin', 'Dunlop'],
    ['engine', 'Honda', 'Nissan'],
    ['chassis', 'Ligier', 'Lola'],
  ])('has the %s that is allowed', (what, good, bad) => {
    const check = { every: 'car', [what]: [good, 'any other'] };
    expect(answers(check, inModel({ [what]: good }))).toEqual(['met']);
    expect(answers(check, inModel({ [what]: bad }))).toEqual(['broken']);
  });

  test('cannot be told while it is unknown', () => {
    expect(answers({ every: 'car', tyre: 'Michelin' }, inModel({}))).toEqual(['cannot tell']);
    expect(answers({ every: 'car', chassis: 'Ligier' })).toEqual(['cannot tell']);
    const unlisted = changeFor('fuji', { car: '90', becomes: 'Audi' });
    expect(answers({ every: 'car', chassis: 'BMW Z4' }, inModel({}), unlisted)).toEqual(['cannot tell']);
  });

  test('is given as found', () => {
    const check = { every: 'car', of: 'GT', tyre: 'Michelin' };
    expect(because(check, inModel({ tyre: 'Dunlop' }))).toEqual({
      code: 'model',
      what: 'tyre',
      found: 'Dunlop',
      allowed: ['Michelin'],
    });
  });

  test('is eligible up to its last season', () => {
    const until = (lastSeason: number) => ({ every: 'car', lastSeason });
    expect(answers(until(2014), opening())).toEqual(['met']);
    expect(answers(until(2013), opening())).toEqual(['broken']);
    expect(answers(until(2014))).toEqual(['cannot tell']);
    expect(because(until(2013), opening())).toEqual({ code: 'last-season', year: 2014, last: 2013 });
  });

  test('answers each part that is asked', () => {
    const check = { every: 'car', tyre: 'Michelin', engine: 'Honda', lastSeason: 2013 };
    expect(answers(check, inModel({ tyre: 'Michelin' }), opening())).toEqual([
      'met',
      'cannot tell',
      'broken',
    ]);
  });
});

describe('a pit stop', () => {
  const check = { every: 'pit stop', people: { atMost: 2 } };

  test('is answered for each that was reported of the car', () => {
    const stops = pitStops(
      'fuji',
      { car: '90', people: 2 },
      { car: '77', people: 9 },
      { car: '90', people: 3 },
      { car: '90' },
    );
    expect(answers(check, stops)).toEqual(['met', 'broken', 'cannot tell']);
  });

  test('is told by its document and its place there', () => {
    const stops = [
      pitStops('fuji', { car: '77' }),
      pitStops('fuji', { car: '77' }, { car: '90', people: 3 }),
    ];
    const [found] = checks(season(rules({ checks: { one: { ...check, of: 'GT' } } }), ...ENTERED, ...stops));
    expect(found).toMatchObject({
      clause: 'checks/one',
      round: 'fuji',
      stop: { document: 5, index: 1 },
      because: { code: 'people', found: 3, wanted: { atMost: 2 } },
    });
  });

  test('that asks for nothing is met', () => {
    expect(answers({ every: 'pit stop' }, pitStops('fuji', { car: '90', people: 9 }))).toEqual(['met']);
  });
});

describe('the stops of a race', () => {
  const two = { every: 'race', stops: { atLeast: 2 } };
  const long = { every: 'race', stops: { atLeast: 2, each: '1:00' } };
  const stops = (...durations: readonly (string | undefined)[]) =>
    pitStops(
      'fuji',
      ...durations.map((duration) => ({ car: '90', ...(duration === undefined ? {} : { duration }) })),
    );

  test('are counted once any were reported', () => {
    expect(answers(two)).toEqual(['cannot tell']);
    expect(answers(two, stops('0:30', '0:40'))).toEqual(['met']);
    expect(answers(two, stops('0:30'))).toEqual(['broken']);
    expect(answers(two, pitStops('fuji', { car: '77' }))).toEqual(['broken']);
  });

  test('count only where they were long enough', () => {
    expect(answers(long, stops('1:00', '1:10'))).toEqual(['met']);
    expect(answers(long, stops('1:00', '0:59.999'))).toEqual(['broken']);
  });

  test('cannot be told while a time is unknown that would decide', () => {
    expect(answers(long, stops('1:00', undefined))).toEqual(['cannot tell']);
    expect(answers(long, stops('1:00', '1:01', undefined))).toEqual(['met']);
    expect(answers(long, stops(undefined))).toEqual(['broken']);
    expect(answers(two, stops(undefined, undefined))).toEqual(['met']);
  });

  test('of practice are no stops of the race', () => {
    const practice = { ...stops('1:00', '1:00'), session: 'practice' };
    expect(answers(two, practice)).toEqual(['cannot tell']);
    expect(answers(two, practice, stops('1:00'))).toEqual(['broken']);
  });

  test('are given as found', () => {
    const check = { ...long, of: 'GT' };
    expect(because(check, stops('1:00'))).toEqual({ code: 'stops', found: 1, atLeast: 2, each: 60_000 });
    expect(because(check)).toMatchObject({ found: undefined });
  });
});

describe('checks are asked', () => {
  const clauses = (...pieces: readonly Piece[]) =>
    checks(season(...pieces)).map(({ clause, round, starter }) => `${round} ${starter.number} ${clause}`);
  const crew = { every: 'crew', drivers: { atLeast: 1 } };

  test('of every car, or of those of some classes', () => {
    expect(clauses(rules({ checks: { crew } }), ...ENTERED)).toEqual([
      'fuji 90 checks/crew',
      'fuji 77 checks/crew',
    ]);
    expect(clauses(rules({ checks: { crew: { ...crew, of: 'CN' } } }), ...ENTERED)).toEqual([
      'fuji 77 checks/crew',
    ]);
  });

  test('one after the other, in every round that stands', () => {
    const two = [
      rules({ checks: { one: { ...crew, of: 'CN' }, two: { ...crew, of: 'CN' } } }),
      rounds('fuji', 'sepang', 'inje'),
    ];
    const board = [...two, ENTERED[1], calendarChange({ cancel: 'inje' })];
    expect(clauses(...board)).toEqual([
      'fuji 77 checks/one',
      'fuji 77 checks/two',
      'sepang 77 checks/one',
      'sepang 77 checks/two',
    ]);
  });

  test('by the rulebook in force at the round', () => {
    const board = [rules({ checks: { crew } }), rounds('fuji', 'sepang'), entries({ GT: { 90: ['Yu'] } })];
    const two = { checks: { crew: { every: 'crew', drivers: { atLeast: 2 } } } };
    expect(checks(season(...board, amendment('sepang', two))).map(({ answer }) => answer)).toEqual([
      'met',
      'broken',
    ]);
  });
});

describe('a waiver', () => {
  const board = [
    rules({
      checks: {
        crew: { every: 'crew', drivers: { atLeast: 3 } },
        other: { every: 'crew', drivers: { atLeast: 3 } },
      },
    }),
    rounds('fuji', 'sepang'),
    ENTERED[1],
  ];
  const waived = (round: string, ...pieces: readonly Piece[]) =>
    checksAt(season(...board, ...pieces), roundKey(round)).map(
      ({ clause, starter, waivedBy }) => `${starter.number} ${clause} ${waivedBy ?? '-'}`,
    );

  test('lifts one clause for one car in one round', () => {
    const waiver = decision('fuji', { waive: 'checks/crew', car: '90' });
    expect(waived('fuji', waiver)).toEqual([
      '90 checks/crew 4',
      '77 checks/crew -',
      '90 checks/other -',
      '77 checks/other -',
    ]);
    expect(waived('sepang', waiver)[0]).toBe('90 checks/crew -');
  });

  test('lifts it for every car where it names none', () => {
    expect(waived('fuji', decision('fuji', { waive: 'checks/crew' })).slice(0, 2)).toEqual([
      '90 checks/crew 4',
      '77 checks/crew 4',
    ]);
  });

  test('lifts it for the season where it is for no single round', () => {
    const waiver = seasonDecision({ nothing: 'else' }, { waive: 'checks/crew', car: '77' });
    expect(waived('fuji', waiver)[1]).toBe('77 checks/crew 4');
    expect(waived('sepang', waiver)[1]).toBe('77 checks/crew 4');
  });

  test('changes no answer', () => {
    const after = season(...board, decision('fuji', { waive: 'checks/crew' }));
    expect(checksAt(after, roundKey('fuji'))[0]?.answer).toBe('broken');
  });

  test('is no other measure, and no decision without any', () => {
    const none: Piece = { kind: 'decision', for: 'fuji', facts: 'seen' };
    expect(waived('fuji', none, decision('fuji', { grid: 3, car: '90' }))[0]).toBe('90 checks/crew -');
  });
});
