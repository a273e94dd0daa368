import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LapTime, printLapTime } from '#core/base/laptime';
import type { Finisher } from '#core/rulebook/rulebook';
import { flagged, raced, type WrittenLap } from '../../../test/laps.ts';
import { type RaceRules, raceFromLaps } from './race-from-laps.ts';
import type { ResultLine } from './result-line.ts';
import type { SheetCar } from './sheet.ts';

const minutes = (count: number) => (count * 60_000) as LapTime;
const EVERYBODY: RaceRules = { finishers: [], classOf: ({ class: category }) => category };
const clause = (said: Partial<Finisher>): Finisher => ({ flag: 'required', ...said }) as Finisher;

const lineText = ({ car, place, out, laps, time, gap }: ResultLine) =>
  [
    place === undefined ? out : place.from === place.to ? place.from : `${place.from}-${place.to}`,
    `#${car.number}`,
    `${laps} laps`,
    time === undefined ? '?' : printLapTime(time),
    ...(gap === undefined ? [] : [gap]),
  ].join(' ');
const race = (cars: readonly SheetCar[], rules: Partial<RaceRules> = {}) =>
  raceFromLaps(cars, { ...EVERYBODY, ...rules }).map(lineText);

describe('the order of a race', () => {
  test('is by laps, then by the time of the last one', () => {
    const cars = [raced('1', [60, 61, 62]), raced('2', [59, 60, 61]), raced('3', [70, 70]), raced('4', [80])];
    expect(race(cars)).toEqual([
      '1 #2 3 laps 3:00.000',
      '2 #1 3 laps 3:03.000 +3.000',
      '3 #3 2 laps 2:20.000 1 lap',
      '4 #4 1 laps 1:20.000 2 laps',
    ]);
  });

  test('has two cars on one place that are level on both', () => {
    const cars = [raced('1', [60, 60]), raced('2', [61, 59]), raced('3', [60, 61])];
    expect(race(cars).map((line) => line.slice(0, 4))).toEqual(['1 #1', '1 #2', '3 #3']);
  });

  test('has a car whose time is unknown anywhere among those with its laps', () => {
    const unknown = raced('3', [
      { time: 60, elapsed: Number.NaN },
      { time: 60, elapsed: Number.NaN },
    ]);
    expect(race([raced('1', [60, 60]), unknown, raced('2', [61, 60]), raced('4', [90])])).toEqual([
      '1-2 #1 2 laps 2:00.000',
      '2-3 #2 2 laps 2:01.000 +1.000',
      '1-3 #3 2 laps ?',
      '4 #4 1 laps 1:30.000 1 lap',
    ]);
  });

  test('goes by the number of the lap, where a row is missing', () => {
    expect(race([raced('1', [60, { time: 60, lap: 3, elapsed: 180 }])])).toEqual(['1 #1 3 laps 3:00.000']);
  });

  test('leaves out what is after the chequered flag', () => {
    const cars = [raced('1', [60, flagged(60), 90]), raced('2', [61, 61, { time: 61, flag: 'green' }])];
    expect(race([cars[0] as SheetCar])).toEqual(['1 #1 2 laps 2:00.000']);
  });

  test('leaves out cars of which the file has no laps', () => {
    const { record: _, ...car } = raced('1', []);
    expect(race([car])).toEqual([]);
    expect(race([raced('1', [])])).toEqual(['1 #1 0 laps ?']);
  });

  test('stays the same in whatever order the cars stand, and puts nobody in front of more laps or less time', () => {
    const car = fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: 0, maxLength: 4 })
      .map((laps) => raced('?', laps));
    const cars = fc
      .array(car, { maxLength: 6 })
      .map((list) => list.map((one, index) => ({ ...one, number: String(index) })));
    fc.assert(
      fc.property(cars, (list) => {
        const lines = raceFromLaps(list, EVERYBODY);
        const reversed = raceFromLaps(list.toReversed(), EVERYBODY);
        const placeOf = ({ car, place }: ResultLine) => `${car.number} ${place?.from}`;
        expect(lines.map(placeOf).toSorted()).toEqual(reversed.map(placeOf).toSorted());
        for (const [index, line] of lines.slice(1).entries()) {
          const before = lines[index];
          const isAhead =
            (before?.laps ?? 0) > (line.laps ?? 0) ||
            (before?.laps === line.laps && (before?.time ?? 0) <= (line.time ?? 0));
          expect(isAhead).toBe(true);
        }
      }),
    );
  });
});

describe('a car is classified', () => {
  const long = (laps: number, last: WrittenLap = flagged(60)) => [
    ...Array.from({ length: laps - 1 }, () => 60),
    last,
  ];

  test('that took the chequered flag, where the rulebook asks for it', () => {
    const cars = [raced('1', [60, flagged(60)]), raced('2', [55, 55]), raced('3', [60, flagged(70)])];
    const flag = [clause({ flag: 'required' })];
    expect(race(cars, { finishers: flag })).toEqual([
      '1 #1 2 laps 2:00.000',
      '2 #3 2 laps 2:10.000 +10.000',
      'NC #2 2 laps 1:50.000',
    ]);
    expect(race(cars, { finishers: [clause({ flag: 'not required' })] })[0]).toMatch('1 #2');
    expect(race(cars)[0]).toMatch('1 #2');
  });

  test('without it, where no car took it: a race may end under red', () => {
    const cars = [raced('1', [60, 60]), raced('2', [61])];
    expect(race(cars, { finishers: [clause({ flag: 'required' })] })[0]).toMatch('1 #1');
  });

  test('that has a share of the laps of the winner, to the lap', () => {
    const share = [clause({ distance: { share: 70, of: 'winner' } })];
    const cars = [raced('1', long(79)), raced('2', long(56)), raced('3', long(55))];
    expect(race(cars, { finishers: share }).map((line) => line.slice(0, 5))).toEqual([
      '1 #1 ',
      '2 #2 ',
      'NC #3',
    ]);
  });

  test('that has a share of them in whole laps, where the clause rounds it down', () => {
    const cars = [raced('1', long(79)), raced('2', long(55)), raced('3', long(54))];
    const placesBy = (distance: NonNullable<Finisher['distance']>) =>
      race(cars, { finishers: [clause({ distance })] }).map((line) => line.slice(0, 5));
    expect(placesBy({ share: 70, of: 'winner', rounded: 'down' })).toEqual(['1 #1 ', '2 #2 ', 'NC #3']);
    expect(placesBy({ share: 70, of: 'winner' })).toEqual(['1 #1 ', 'NC #2', 'NC #3']);
  });

  test('that has so many laps: all of the share, or all but a part of one where it is rounded down', () => {
    const few = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        few,
        fc.array(few, { maxLength: 4 }),
        fc.integer({ min: 1, max: 100 }),
        (winner, others, share) => {
          const laps = [winner, ...others.map((count) => Math.min(count, winner))];
          const cars = laps.map((count, index) => raced(String(index), long(count)));
          const isClassified = (rounded: 'down' | undefined) => {
            const distance = { share, of: 'winner', ...(rounded && { rounded }) } as const;
            const lines = raceFromLaps(cars, { ...EVERYBODY, finishers: [clause({ distance })] });
            return (car: number) => lines.find((line) => line.car.number === String(car))?.out === undefined;
          };
          const [exact, rounded] = [isClassified(undefined), isClassified('down')];
          laps.forEach((count, car) => {
            expect(exact(car)).toBe(count * 100 >= winner * share);
            expect(rounded(car)).toBe((count + 1) * 100 > winner * share);
          });
        },
      ),
    );
  });

  test('of the winner of its class, who must have taken the flag himself', () => {
    const share = [clause({ distance: { share: 70, of: 'class winner' } })];
    const of = (name: string) => ({ class: name });
    const cars = [
      raced('1', long(100), of('A')),
      raced('2', long(69), of('A')),
      raced('3', long(90, { time: 60 }), of('B')),
      raced('4', long(60), of('B')),
      raced('5', long(42), of('B')),
      raced('6', long(41), of('B')),
    ];
    const outs = raceFromLaps(cars, { ...EVERYBODY, finishers: share }).map(({ car, out }) => [
      car.number,
      out,
    ]);
    expect(outs).toEqual([
      ['1', undefined],
      ['4', undefined],
      ['5', undefined],
      ['3', 'NC'],
      ['2', 'NC'],
      ['6', 'NC'],
    ]);
  });
});

describe('the race as it stood at a time', () => {
  const cars = [raced('1', [60, 60, 60, flagged(60)]), raced('2', [55, 66, 61, flagged(50)])];

  test('is by the laps that were completed then', () => {
    expect(race(cars, { until: minutes(2) })).toEqual(['1 #1 2 laps 2:00.000', '2 #2 1 laps 55.000 1 lap']);
    expect(race(cars, { until: 119_999 as LapTime })[0]).toBe('1 #2 1 laps 55.000');
    expect(race(cars, { until: minutes(1) })[0]).toBe('1 #2 1 laps 55.000');
    expect(race(cars, { until: minutes(10) })[0]).toBe('1 #2 4 laps 3:52.000');
  });

  test('classifies everybody who was in it', () => {
    const finishers = [clause({ distance: { share: 100, of: 'winner' } })];
    expect(race(cars, { until: minutes(2), finishers })).toHaveLength(2);
    expect(race(cars, { until: minutes(2), finishers })[1]).toMatch('2 #2');
  });

  test('knows that a lap had ended if a later one had', () => {
    const patchy = raced('1', [60, { time: 60, elapsed: Number.NaN, lap: 2 }, { elapsed: 179, lap: 3 }]);
    expect(race([patchy], { until: minutes(3) })).toEqual(['1 #1 3 laps 2:59.000']);
  });
});

describe('what a car did', () => {
  test('has its quickest laps, and who drove the best: deleted ones do not count', () => {
    const [line] = raceFromLaps(
      [raced('1', [62, { time: 60, driver: 1 }, { time: 58, isValid: false }, 61])],
      EVERYBODY,
    );
    expect(line).toMatchObject({ best: 60_000, secondBest: 61_000, by: { name: 'Bob' } });
  });
});
