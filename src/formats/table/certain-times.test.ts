import { describe, expect, test } from 'vitest';
import { given } from '#core/base/given';
import { QUALIFYING, RACE, type SessionName } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { SheetCar } from '#core/timing/sheet';
import { newDoubts } from '#formats/text/doubts';
import { certainTimes } from './certain-times.ts';

const HOUR = 3_600_000;
interface Times {
  readonly place?: number;
  readonly laps?: number;
  readonly time?: number;
  readonly best?: number;
  readonly secondBest?: number;
}
const at = (time: number | undefined) => time as LapTime | undefined;
const carOf = ({ time, best, secondBest, ...car }: Times, i: number): SheetCar => ({
  line: i + 2,
  drivers: [],
  ...car,
  ...given({ time: at(time), best: at(best), secondBest: at(secondBest) }),
});

/** What is left of the times of the last car, and what is noted. */
function left(session: SessionName | undefined, ...cars: readonly Times[]) {
  const doubts = newDoubts();
  const of = { time: [{ at: 5, name: 'Total' }] };
  const last = certainTimes(cars.map(carOf), session, { of }, doubts).at(-1);
  const { time, best, secondBest } = last ?? {};
  return [{ time, best, secondBest }, doubts.all().map(({ line, at, found }) => `${line} ${at}: ${found}`)];
}

const FIRST = { place: 1, laps: 100, time: 3 * HOUR, best: 100_000 };

describe('times that can be are kept', () => {
  test.each([
    ['of the first', RACE, FIRST],
    ['of a car behind', RACE, { place: 2, laps: 100, time: 3 * HOUR + 500, best: 100_500 }],
    ['of a car that retired', RACE, { laps: 10, time: 1_100_000, best: 101_000 }],
    ['of a car without a lap', RACE, { laps: 0, time: 50_000 }],
    ['of a car set back by a penalty', RACE, { place: 9, laps: 100, time: 3 * HOUR - 20_000 }],
    ['of a first lap that is shorter than the others', RACE, { laps: 2, time: 195_000, best: 100_000 }],
    ['of qualifying', QUALIFYING, { place: 2, laps: 2, time: 3 * HOUR, best: 100_000 }],
  ])('%s', (_, session, car) => {
    expect(left(session, FIRST, car)[1]).toEqual([]);
  });
});

describe('times that cannot be are left out', () => {
  test('a race shorter than ten seconds a lap: hours and minutes, read as minutes and seconds', () => {
    expect(left(RACE, { ...FIRST, time: 180_000 })).toEqual([
      { time: undefined, best: 100_000, secondBest: undefined },
      ['2 Total: 3:00.000'],
    ]);
  });
  test('much less than the first: a gap in the column of times', () => {
    for (const session of [RACE, undefined])
      expect(left(session, FIRST, { place: 2, laps: 100, time: 45_123 })[1]).toEqual(['3 Total: 45.123']);
    expect(left(undefined, { place: 1, time: 90_000 }, { place: 2, time: 12_345 })[1]).toEqual([
      '3 Total: 12.345',
    ]);
  });
  test('a best lap that does not fit into the time: nobody can tell which of the two is wrong', () => {
    expect(left(RACE, { ...FIRST, best: HOUR })).toEqual([
      { time: undefined, best: undefined, secondBest: undefined },
      ['2 Total: 3:00:00.000', '2 best: 1:00:00.000'],
    ]);
  });
  test('a second-best lap better than the best', () => {
    expect(left(QUALIFYING, { place: 1, best: 90_000, secondBest: 89_000 })[1]).toEqual([
      '2 secondBest: 1:29.000',
    ]);
  });
});
