import { describe, expect, test } from 'vitest';
import { RACE, roundKey } from '#core/base/ids';
import { decision, entries, type Piece, race, result, rounds, season } from '../../../test/board.ts';
import { classify } from './classify.ts';

const BOARD = [rounds('fuji'), entries({ GT: ['90', '91', '92'], CN: ['77', '21'] })] as const;
const RESULT = race('fuji', '77', '90', '91', '21', ['92', 'Ret']);

/** The result after measures of one decision, document 4: car, place overall, place in class. */
const decided = (measures: readonly object[], classification: Piece = RESULT) =>
  result(season(...BOARD, classification, decision('fuji', ...measures)), 'fuji');
const outcome = (measures: readonly object[], classification: Piece = RESULT) =>
  classify(season(...BOARD, classification, decision('fuji', ...measures)), roundKey('fuji'), RACE);
const undecided = (measures: readonly object[], classification?: Piece) =>
  outcome(measures, classification)?.undecided;

test('without a decision the result is as printed', () => {
  expect(result(season(...BOARD, RESULT), 'fuji')).toEqual([
    '77 1 1',
    '90 2 1',
    '91 3 2',
    '21 4 2',
    '92 - - Ret',
  ]);
});

describe('a disqualification', () => {
  test('moves the cars behind up one place, overall and in class', () => {
    expect(decided([{ disqualify: '90' }])).toEqual([
      '77 1 1',
      '91 2 1',
      '21 3 2',
      '90 - - DSQ',
      '92 - - Ret',
    ]);
    expect(decided([{ disqualify: '90', behind: 'move up' }])).toEqual(decided([{ disqualify: '90' }]));
  });

  test('may leave them where they are, overall and in class', () => {
    const hold = { disqualify: '90', behind: 'hold their place' };
    expect(decided([hold])).toEqual(['77 1 1', '91 3 2', '21 4 2', '90 - - DSQ', '92 - - Ret']);
  });

  test('may hold places while another moves cars up', () => {
    const hold = { disqualify: '91', behind: 'hold their place' };
    expect(decided([hold, { disqualify: '77' }])).toEqual([
      '90 1 1',
      '21 3 1',
      '77 - - DSQ',
      '91 - - DSQ',
      '92 - - Ret',
    ]);
    expect(decided([hold, { disqualify: '91' }])).toEqual(decided([{ disqualify: '91' }]));
  });

  test('of a car that retired says so', () => {
    expect(decided([{ disqualify: '92' }]).at(-1)).toBe('92 - - DSQ');
    expect(decided([{ disqualify: '92' }]).slice(0, 4)).toEqual(['77 1 1', '90 2 1', '91 3 2', '21 4 2']);
  });

  test('of an incomplete result moves up those whose place is known', () => {
    const some = {
      ...race(
        'fuji',
        { car: '90', classPlace: 1 },
        { car: '91', classPlace: 2 },
        { car: '77', classPlace: 2 },
      ),
      complete: false,
    };
    expect(decided([{ disqualify: '90' }], some)).toEqual(['90 - - DSQ', '91 - 1', '77 - 2']);
    expect(decided([{ disqualify: '90', behind: 'hold their place' }], some)).toEqual([
      '90 - - DSQ',
      '91 - 2',
      '77 - 2',
    ]);
  });

  test('moves up cars whose place only in class is known', () => {
    const some = race(
      'fuji',
      { car: '90', classPlace: 1 },
      { car: '91', classPlace: 2 },
      { car: '77', classPlace: 2 },
    );
    expect(decided([{ disqualify: '90' }], some)).toEqual(['90 - - DSQ', '91 - 1', '77 - 2']);
  });
});

test('an exclusion does the same under its own name', () => {
  expect(decided([{ exclude: '90' }])).toEqual(['77 1 1', '91 2 1', '21 3 2', '90 - - EX', '92 - - Ret']);
  expect(decided([{ exclude: '90', behind: 'hold their place' }])[1]).toBe('91 3 2');
});

describe('lost places', () => {
  test('are places overall, and those in class follow', () => {
    expect(decided([{ dropPlaces: 1, car: '77' }])).toEqual([
      '90 1 1',
      '77 2 1',
      '91 3 2',
      '21 4 2',
      '92 - - Ret',
    ]);
    expect(decided([{ dropPlaces: 2, car: '90' }])).toEqual([
      '77 1 1',
      '91 2 1',
      '21 3 2',
      '90 4 2',
      '92 - - Ret',
    ]);
  });

  test('of a car without a place are none', () => {
    expect(decided([{ dropPlaces: 2, car: '92' }])).toEqual(decided([]));
    expect(undecided([{ dropPlaces: 2, car: '92' }])).toEqual([]);
  });

  test('in an incomplete result are nobody’s guess', () => {
    const some = {
      ...race('fuji', { car: '90', classPlace: 1 }, { car: '91', classPlace: 2 }),
      complete: false,
    };
    expect(decided([{ dropPlaces: 2, car: '90' }], some)).toEqual(['90 - 1', '91 - 2']);
    expect(undecided([{ dropPlaces: 2, car: '90' }], some)).toEqual([4]);
  });
});

describe('a car that is relegated', () => {
  test('comes directly behind the last of its class, and cars of other classes between them move up', () => {
    expect(decided([{ relegate: '77' }])).toEqual(['90 1 1', '91 2 2', '21 3 1', '77 4 2', '92 - - Ret']);
    expect(decided([{ relegate: '90' }])).toEqual(['77 1 1', '91 2 1', '90 3 2', '21 4 2', '92 - - Ret']);
  });

  test('stays where it is if it is the last of its class already, and its line names the decision', () => {
    expect(decided([{ relegate: '21' }])).toEqual(decided([]));
    expect(outcome([{ relegate: '21' }])?.lines.map(({ decisions }) => decisions)).toEqual([
      [],
      [],
      [],
      [4],
      [],
    ]);
  });

  test('comes behind those that were relegated before it', () => {
    const all = race('fuji', '90', '91', '92', '77', '21');
    expect(decided([{ relegate: '90' }, { relegate: '91' }], all)).toEqual([
      '92 1 1',
      '90 2 2',
      '91 3 3',
      '77 4 1',
      '21 5 2',
    ]);
  });

  test('comes behind both cars of a dead heat', () => {
    const level = race(
      'fuji',
      { car: '90', place: 1 },
      { car: '91', place: 2 },
      { car: '92', place: 2 },
      { car: '77', place: 4 },
    );
    expect(decided([{ relegate: '90' }], level)).toEqual(['91 1 1', '92 1 1', '90 3 3', '77 4 1']);
  });

  test('leaves no room for the held place of one that was disqualified', () => {
    const hold = { disqualify: '91', behind: 'hold their place' };
    expect(decided([hold, { relegate: '90' }])[1]).toBe('90 2 1');
  });

  test('has none to lose without a place, and in an incomplete result nobody can tell', () => {
    expect(decided([{ relegate: '92' }])).toEqual(decided([]));
    expect(undecided([{ relegate: '92' }])).toEqual([]);
    const some = {
      ...race('fuji', { car: '90', classPlace: 1 }, { car: '91', classPlace: 2 }),
      complete: false,
    };
    expect(undecided([{ relegate: '90' }], some)).toEqual([4]);
  });
});

describe('time and laps', () => {
  const line = (car: string, place: number, laps?: number, time?: string) => ({
    car,
    place,
    ...(laps === undefined ? {} : { laps }),
    ...(time === undefined ? {} : { time }),
  });
  const CLOSE = race(
    'fuji',
    line('77', 1, 100, '3:00:00'),
    line('90', 2, 100, '3:00:10'),
    line('91', 3, 100, '3:00:30'),
    line('21', 4, 98, '3:00:05'),
  );
  const order = (measure: object, classification: Piece = CLOSE) =>
    decided([measure], classification).map((text) => text.split(' ').slice(0, 2).join(' '));

  test.each([
    [{ addTime: '5', car: '77' }, ['77 1', '90 2', '91 3', '21 4']],
    [{ addTime: '10', car: '77' }, ['77 1', '90 2', '91 3', '21 4']],
    [{ addTime: '10.001', car: '77' }, ['90 1', '77 2', '91 3', '21 4']],
    [{ addTime: '1:00', car: '77' }, ['90 1', '91 2', '77 3', '21 4']],
    [{ addTime: '1:00:00', car: '90' }, ['77 1', '91 2', '90 3', '21 4']],
    [{ takeLaps: 1, car: '77' }, ['90 1', '91 2', '77 3', '21 4']],
    [{ takeLaps: 2, car: '77' }, ['90 1', '91 2', '77 3', '21 4']],
    [{ takeLaps: 3, car: '77' }, ['90 1', '91 2', '21 3', '77 4']],
    [{ takeLaps: 200, car: '21' }, ['77 1', '90 2', '91 3', '21 4']],
  ])('%j: the car drops behind those that are then ahead of it', (measure, places) => {
    expect(order(measure)).toEqual(places);
    expect(undecided([measure], CLOSE)).toEqual([]);
  });

  test('are in the line after the penalty', () => {
    const car = (measures: readonly object[]) =>
      outcome(measures, CLOSE)?.lines.find(({ starter }) => starter.number === '77');
    expect(car([{ addTime: '5', car: '77' }])).toMatchObject({ laps: 100, time: 10_805_000 });
    expect(car([{ takeLaps: 3, car: '77' }])).toMatchObject({ laps: 97 });
    expect(car([{ takeLaps: 101, car: '77' }])).toMatchObject({ laps: 0 });
    expect(car([{ takeLaps: 3, car: '77' }])?.printed).toMatchObject({ laps: 100 });
  });

  test('move the car in its class too', () => {
    expect(decided([{ takeLaps: 3, car: '77' }], CLOSE)).toEqual(['90 1 1', '91 2 2', '21 3 1', '77 4 2']);
  });

  test('cost one car of a dead heat its place', () => {
    const heat = race(
      'fuji',
      line('77', 1, 100, '3:00:00'),
      line('90', 1, 100, '3:00:00'),
      line('91', 3, 99, '3:00:00'),
    );
    expect(order({ addTime: '5', car: '77' }, heat)).toEqual(['90 1', '77 2', '91 3']);
    expect(order({ addTime: '0', car: '77' }, heat)).toEqual(['77 1', '90 1', '91 3']);
  });

  test('pass a car that is out and holds its place', () => {
    const measures = [
      { disqualify: '90', behind: 'hold their place' },
      { addTime: '1:00', car: '77' },
    ];
    expect(decided(measures, CLOSE)).toEqual(['91 2 2', '77 3 1', '21 4 2', '90 - - DSQ']);
    const none = [
      { disqualify: '90', behind: 'hold their place' },
      { addTime: '5', car: '77' },
    ];
    expect(decided(none, CLOSE)).toEqual(['77 1 1', '91 3 2', '21 4 2', '90 - - DSQ']);
  });

  test('cannot be held against each other where they are unknown', () => {
    const unknown = race('fuji', line('77', 1, 100, '3:00:00'), line('90', 2), line('91', 3, 100, '3:00:30'));
    expect(order({ addTime: '5', car: '77' }, unknown)).toEqual(['77 1', '90 2', '91 3']);
    expect(undecided([{ addTime: '5', car: '77' }], unknown)).toEqual([4]);
    expect(undecided([{ addTime: '5', car: '90' }], unknown)).toEqual([4]);
    expect(undecided([{ takeLaps: 1, car: '90' }], unknown)).toEqual([4]);
    expect(undecided([{ addTime: '5', car: '91' }], unknown)).toEqual([]);
  });

  test('need the times of those on the same lap alone', () => {
    const gaps = race('fuji', line('77', 1, 100, '3:00:00'), line('90', 2, 99), line('91', 3, 99));
    expect(undecided([{ addTime: '5', car: '77' }], gaps)).toEqual([]);
    expect(undecided([{ takeLaps: 1, car: '77' }], gaps)).toEqual([4]);
    expect(undecided([{ addTime: '5', car: '90' }], gaps)).toEqual([4]);
  });

  test('of a car without a place change no place', () => {
    const retired = race('fuji', line('77', 1, 100, '3:00:00'), { car: '90', out: 'Ret' });
    expect(decided([{ addTime: '5', car: '90' }], retired)).toEqual(['77 1 1', '90 - - Ret']);
    expect(undecided([{ addTime: '5', car: '90' }], retired)).toEqual([]);
  });

  test('in an incomplete result are nobody’s guess', () => {
    const some = { ...CLOSE, complete: false };
    expect(undecided([{ addTime: '1:00', car: '77' }], some)).toEqual([4]);
    expect(order({ addTime: '1:00', car: '77' }, some)[0]).toBe('77 1');
  });
});

test('a deleted lap changes what nobody can tell', () => {
  expect(decided([{ deleteLap: 12, car: '90' }])).toEqual(decided([]));
  expect(undecided([{ deleteLap: 12, car: '90' }])).toEqual([4]);
});

describe('a penalty changes nothing', () => {
  test.each([
    { disqualify: '90', state: 'served' },
    { disqualify: '90', state: 'suspended' },
    { disqualify: '90', state: 'pending' },
    { disqualify: '90', session: 'qualifying' },
    { penalty: 'drive-through', car: '90' },
    { grid: 5, car: '90' },
    { nothing: 'a racing incident' },
  ])('%j', (measure) => {
    expect(decided([measure])).toEqual(decided([]));
    expect(undecided([measure])).toEqual([]);
  });

  test('that the classification includes', () => {
    expect(decided([{ disqualify: '90' }], { ...RESULT, includes: [4] })).toEqual(decided([]));
    expect(decided([{ disqualify: '90' }], { ...RESULT, includes: [9] })).not.toEqual(decided([]));
  });

  test('on a car that the classification does not have, or that nobody knows', () => {
    const two = race('fuji', '77', '90');
    expect(decided([{ disqualify: '91' }, { disqualify: '99' }], two)).toEqual(['77 1 1', '90 2 1']);
  });
});

describe('decisions', () => {
  const noted = (order: 'decisions' | 'classDecisions', ...measures: readonly object[]) =>
    outcome(measures)?.lines.flatMap((line) => (line[order].length > 0 ? [line.starter.number] : []));

  test('are named by each car that they moved, overall and in class', () => {
    expect(noted('decisions', { disqualify: '90' })).toEqual(['91', '21', '90']);
    expect(noted('classDecisions', { disqualify: '90' })).toEqual(['91', '90']);
    expect(noted('decisions', { dropPlaces: 1, car: '77' })).toEqual(['90', '77']);
    expect(noted('classDecisions', { dropPlaces: 1, car: '77' })).toEqual(['77']);
  });

  test('are named by the car that they are about in any case', () => {
    expect(noted('decisions', { dropPlaces: 1, car: '92' })).toEqual(['92']);
    expect(noted('decisions', { deleteLap: 1, car: '92' })).toEqual([]);
  });

  test('are named once, in the order of the board', () => {
    const both = season(
      ...BOARD,
      RESULT,
      decision('fuji', { dropPlaces: 1, car: '77' }, { dropPlaces: 1, car: '77' }),
      decision('fuji', { disqualify: '77' }),
    );
    expect(
      classify(both, roundKey('fuji'), RACE)?.lines.map(({ starter, decisions }) => [
        starter.number,
        ...decisions,
      ]),
    ).toEqual([['90', 4], ['91', 4], ['21', 5], ['77', 4, 5], ['92']]);
  });

  test('apply one after the other', () => {
    expect(decided([{ disqualify: '77' }, { dropPlaces: 1, car: '90' }])).toEqual([
      '91 1 1',
      '90 2 2',
      '21 3 1',
      '77 - - DSQ',
      '92 - - Ret',
    ]);
  });
});
