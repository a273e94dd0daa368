import { describe, expect, test } from 'vitest';
import { RACE, roundKey } from '#core/base/ids';
import type { SheetCar } from '#core/timing/sheet';
import {
  decision,
  entries,
  type Piece,
  qualifying,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { flagged, raced, type WrittenLap } from '../../../test/laps.ts';
import { knownNow } from '../known.ts';
import { crewOf } from './crew.ts';
import { lapsJson } from './laps-json.ts';
import { raceLaps } from './race-laps.ts';
import { NO_TIMINGS, type TimedCar, type Timings, timedIn } from './timing.ts';

const FUJI = roundKey('fuji');
const BOARD = [rules(), rounds('fuji'), entries({ GT: { 90: ['Ann', 'Bob'], 91: ['Cy'] }, CN: ['1'] })];
const CLASSIFIED = BOARD.length + 1;

/** What the files of a document tell. */
function told(cars: readonly SheetCar[], document = CLASSIFIED): Timings {
  return { told: new Set([document]), read: new Map([[document, { cars: cars as TimedCar[] }]]) };
}
const inPit: WrittenLap = { time: 63, inPit: true };
const CARS = [
  raced('90', [60, inPit, { time: 100, pit: 40, driver: 1 }, { ...flagged(60), driver: 1 }]),
  raced('91', [61, 61, { time: 61, flag: 'neutralised' }, flagged(61)], { drivers: [{ name: 'Cy' }] }),
  raced('1', [80, 80]),
];
const RESULT = race('fuji', '91', '90', ['1', 'Ret']);
const known = (...more: readonly Piece[]) => season(...BOARD, RESULT, ...more);
const [fuji] = raceLaps(known(), FUJI, told(CARS));

describe('the laps of a race', () => {
  test('are those of its cars, each with its entry, in the order of the last lap', () => {
    const cars = fuji?.cars.map(({ number, class: name, starter, order, run }) =>
      [number, name, starter?.entry, order?.places.at(-1), run.laps].join(' '),
    );
    expect(cars).toEqual(['91 GT 91 1 4', '90 GT 90 2 4', '1 CN 1 3 2']);
  });

  test('have places in the class of the entry, whatever the files call it', () => {
    const named = CARS.map((car) => ({ ...car, class: 'odd' }));
    const [race] = raceLaps(known(), FUJI, told(named));
    expect(race?.cars.map(({ order }) => [...(order?.classPlaces ?? [])])).toEqual([
      [2, 1, 1, 1],
      [1, 2, 2, 2],
      [1, 1, 1, 1],
    ]);
  });

  test('have the stints, the stops and the best lap of each car', () => {
    const car = fuji?.cars.find(({ number }) => number === '90');
    expect(car?.stints.map(({ driver, first, last }) => [driver?.name, first, last])).toEqual([
      ['Ann', 1, 2],
      ['Bob', 3, 4],
    ]);
    expect(car?.stops).toEqual([{ lap: 2, duration: 40_000 }]);
    expect([car?.best?.time, car?.best?.lap, car?.best?.driver?.name]).toEqual([60_000, 1, 'Ann']);
  });

  test('have unknown stops, and not none, where the files tell of no car that it was in the pits', () => {
    const [race] = raceLaps(known(), FUJI, told(CARS.slice(1)));
    expect(race?.cars.map(({ stops }) => stops)).toEqual([undefined, undefined]);
    expect(fuji?.cars.map(({ stops }) => stops?.length)).toEqual([0, 1, 0]);
  });

  test('have neutralised phases with the laps of the leader', () => {
    expect(fuji?.phases).toEqual([{ flag: 'neutralised', from: 183_000, to: 223_000, first: 4, last: 4 }]);
  });

  test('have each car as it is classified, with every decision since', () => {
    const decided = known(decision('fuji', { disqualify: '91' }));
    const [race] = raceLaps(decided, FUJI, told(CARS));
    expect(race?.cars.map(({ line }) => line?.out ?? line?.place?.from)).toEqual(['DSQ', 1, 'Ret']);
  });

  test('tell of classified cars that the files do not have, but not of those that did not run', () => {
    const [race] = raceLaps(known(), FUJI, told(CARS.slice(0, 2)));
    expect(race?.without.map(({ number }) => number)).toEqual(['1']);
    const absent = season(
      ...BOARD,
      ...[
        {
          ...RESULT,
          results: [
            { car: '91', place: 1 },
            { car: '1', out: 'DNS' },
          ],
        },
      ],
    );
    expect(raceLaps(absent, FUJI, told(CARS.slice(1, 2)))[0]?.without).toEqual([]);
  });

  test('have a car that nobody entered by its own number and class', () => {
    const stranger = raced('66', [70, 70], { class: 'odd' });
    const [race] = raceLaps(known(), FUJI, told([...CARS, stranger]));
    const car = race?.cars.find(({ number }) => number === '66');
    expect([car?.starter, car?.class, car?.line, car?.run.laps]).toEqual([undefined, 'odd', undefined, 2]);
  });

  test('have a car without any clock behind the others, and without an order', () => {
    const dark = raced('1', [{ elapsed: Number.NaN }, { elapsed: Number.NaN }]);
    const [race] = raceLaps(known(), FUJI, told([dark, ...CARS.slice(0, 2)]));
    expect(race?.cars.map(({ number, order }) => [number, order?.places.at(-1)])).toEqual([
      ['91', 1],
      ['90', 2],
      ['1', undefined],
    ]);
  });
});

describe('laps are known', () => {
  const sessions = (after: ReturnType<typeof season>, ...documents: readonly number[]) =>
    timedIn(after, FUJI, new Set(documents)).map(({ session, document }) => `${session} ${document}`);

  test('where the files of the classification that stands tell them', () => {
    expect(sessions(known(), CLASSIFIED)).toEqual(['race 4']);
    expect(sessions(known())).toEqual([]);
    expect(sessions(season(...BOARD), CLASSIFIED)).toEqual([]);
    const replaced = known({ ...RESULT, replaces: CLASSIFIED });
    expect(sessions(replaced, CLASSIFIED)).toEqual([]);
    expect(sessions(replaced, CLASSIFIED, CLASSIFIED + 1)).toEqual(['race 5']);
  });

  test('of every race of the round, the race itself first, and of no session of best laps', () => {
    const sprint = { ...RESULT, session: 'sprint' };
    const hour = { ...RESULT, session: 'race at 6 h' };
    const all = season(...BOARD, sprint, qualifying('fuji', '91'), hour, RESULT);
    expect(sessions(all, 4, 5, 6, 7)).toEqual(['race 7', 'sprint 4']);
  });

  test('only as far as they were read', () => {
    expect(raceLaps(known(), FUJI, { ...NO_TIMINGS, told: new Set([CLASSIFIED]) })).toEqual([]);
  });
});

describe('the crew of a car', () => {
  const ofCar = (number: string, crew = known()) => {
    const car = raceLaps(crew, FUJI, told(CARS))[0]?.cars.find((one) => one.number === number);
    return car === undefined ? [] : crewOf(crew, car).map(({ name, number: at, laps }) => [name, at, laps]);
  };

  test('is who drove, by their numbers among those who are entered', () => {
    expect(ofCar('90')).toEqual([
      ['Ann', 1, 2],
      ['Bob', 2, 2],
    ]);
  });

  test('has whoever drove and is not entered behind them', () => {
    const swapped = season(
      rules(),
      rounds('fuji'),
      entries({ GT: { 90: ['Eve', 'Bob'], 91: ['Cy'] } }),
      RESULT,
    );
    expect(ofCar('90', swapped)).toEqual([
      ['Bob', 2, 2],
      ['Ann', 3, 2],
    ]);
  });
});

describe('as JSON', () => {
  const at = knownNow('board', known());
  const answer = at && lapsJson(at, FUJI, told(CARS));
  const [json] = answer?.races ?? [];

  test('the answer has the state of the season, the round, and each race', () => {
    expect(answer).toMatchObject({ season: 'board', document: CLASSIFIED, round: 'fuji' });
    expect([json?.session, json?.classification, json?.ended]).toEqual([
      RACE,
      CLASSIFIED,
      [60_000, 122_000, 183_000, 244_000],
    ]);
  });

  test('a car has columns by the lap, with null for what nobody knows', () => {
    const cars = new Map(json?.cars.map((car) => [car.number, car]));
    expect(cars.get('90')).toMatchObject({
      ...{ entry: '90', class: 'GT', place: '2', classPlace: '2', laps: 4 },
      best: { time: 60_000, lap: 1, driver: 'Ann' },
      times: [60_000, 63_000, 100_000, 60_000],
      order: { until: 4, places: [1, 2, 2, 2], down: [0, 0, 0, 0], gaps: [0, 1_000, 40_000, 39_000] },
      stops: [{ lap: 2, duration: 40_000 }],
    });
    expect(cars.get('1')).toMatchObject({
      ...{ out: 'Ret', laps: 2 },
      order: { until: 2, places: [3, 3, 3, 3], down: [0, 0, 1, 2], gaps: [20_000, 38_000, null, null] },
    });
    expect(cars.get('1')).not.toHaveProperty('team');
  });
});
