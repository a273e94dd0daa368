import { describe, expect, test } from 'vitest';
import type { SheetReading } from '#core/timing/sheet';
import { accRace, acLap, acRace, type Bag, written } from '../../../test/sim-samples.ts';
import { isAssettoCorsa, readAssettoCorsa } from './read-assetto-corsa.ts';

type Race = ReturnType<typeof acRace>;
const [ANNA, CARL, EMIL] = ['76561190000000001', '76561190000000002', '76561190000000003'];

function readings(file: unknown): readonly SheetReading[] {
  const read = readAssettoCorsa(written(file));
  if (!read.ok) throw new Error(read.error.found);
  return read.value;
}
/** The reading of the race after a change. */
function reading(change: (race: Race) => unknown = () => undefined): SheetReading {
  const race = acRace();
  change(race);
  return readings(race)[0] as SheetReading;
}
const line = (race: Race, index: number) => race.Result[index] as Bag;
const doubts = ({ doubts }: SheetReading) => doubts.map(({ code, at, so }) => `${code} ${at}: ${so}`);
const rows = ({ sheet }: SheetReading) =>
  sheet.cars.map(({ place, out, drivers, laps, time }) =>
    [place ?? out ?? '-', drivers[0]?.name, laps, time].join(' '),
  );

describe('a race', () => {
  const read = reading();

  test('has a car for each driver, in the order of the lines, and none for an empty slot', () => {
    expect(rows(read)).toEqual(['1 Anna Berg 2 181050', '2 Carl Dahl 2 184040']);
    expect(doubts(read)).toEqual([]);
  });
  test('tells its session, server, track and planned laps', () => {
    expect(read.sheet).toMatchObject({
      session: 'race',
      event: { name: 'Friday Sprint', track: 'ks_monza66, full' },
      planned: { of: 'laps', laps: 2 },
    });
  });
  test('names drivers by their ids of Steam; cars have no numbers', () => {
    expect(read.sheet.cars[0]).toMatchObject({
      team: 'Red',
      model: 'ks_porsche_911_gt3_r',
      drivers: [{ name: 'Anna Berg', country: 'SWE', ids: { steam: ANNA } }],
    });
    expect(read.sheet.cars[0]).not.toHaveProperty('number');
  });
  test('has a length in minutes where it is not over laps, and a day where a manager has added it', () => {
    const timed = reading((race) =>
      Object.assign(race, { RaceLaps: 0, DurationSecs: 5400, Date: '2031-03-02T21:49:00Z' }),
    );
    expect(timed.sheet).toMatchObject({ planned: { of: 'time', minutes: 90 }, event: { day: '2031-03-02' } });
    const odd = reading((race) => Object.assign(race, { RaceLaps: 0, DurationSecs: 5401 }));
    expect(odd.sheet).not.toHaveProperty('planned');
    expect(doubts(odd)).toEqual(['bad-value DurationSecs: the planned length is left out']);
    expect(
      reading((race) => Object.assign(race, { Date: '0001-01-01T00:00:00Z' })).sheet.event,
    ).not.toHaveProperty('day');
  });
});

describe('qualifying', () => {
  const read = reading((race) => {
    race.Type = 'QUALIFY';
    race.Laps.push(acLap(0, 'Anna Berg', ANNA, 85_000, 2));
    line(race, 1).BestLap = 999_999_999;
    race.Laps = race.Laps.filter(({ CarId }) => CarId === 0);
  });
  test('is ordered by best laps, and a lap with cuts is none', () => {
    expect(read.sheet.cars[0]).toMatchObject({ place: 1, time: 90_000, best: 90_000, secondBest: 91_000 });
    expect([...(read.sheet.cars[0]?.record?.isValid ?? [])]).toEqual([1, 1, 0]);
  });
  test('without a lap time there is no place', () => {
    expect(rows(read)[1]).toMatch(/^- Carl Dahl/);
  });
});

describe('how a race ended', () => {
  test('a driver without a lap is not classified', () => {
    const read = reading((race) => {
      Object.assign(line(race, 1), { TotalTime: 0, BestLap: 999_999_999 });
      race.Laps = race.Laps.filter(({ CarId }) => CarId === 0);
    });
    expect(rows(read)[1]).toBe('NC Carl Dahl 0 ');
    expect(doubts(read)).toEqual([
      'missing-value Result[1].TotalTime: it is not classified, and has no place',
    ]);
  });
  test('is doubtful for who was not at the line after the winner', () => {
    const read = reading((race) => {
      race.Laps.pop();
      line(race, 1).TotalTime = 93_020;
    });
    expect(doubts(read)).toContain('missing-value how it ended: it keeps its place, and is not out');
  });
  test('fewer laps for the first than planned', () => {
    expect(doubts(reading((race) => Object.assign(race, { RaceLaps: 10 })))[0]).toMatch(
      'the laps of the first',
    );
  });
  test('a total time that laps do not add up to', () => {
    const read = reading((race) => Object.assign(line(race, 1), { TotalTime: 284_040 }));
    expect(doubts(read)).toEqual(['contradiction the total time: the time is kept']);
  });
  test('an order that laps and times contradict', () => {
    const read = reading((race) => race.Result.reverse());
    expect(rows(read)).toEqual(['1 Carl Dahl 2 184040', '2 Anna Berg 2 181050']);
    expect(read.doubts[0]).toMatchObject({ code: 'contradiction', found: '1 Carl Dahl, 2 Anna Berg' });
  });
});

describe('slots of the server are no cars', () => {
  test('laps of a driver who left stand apart from those of who took the slot', () => {
    const read = reading((race) => race.Laps.push(acLap(1, 'Emil Falk', EMIL, 95_000)));
    expect(rows(read)).toEqual(['1 Anna Berg 2 181050', '2 Carl Dahl 2 184040', '- Emil Falk 1 ']);
    expect(doubts(read)).toEqual(['unknown-car Laps[4].DriverName: the car is listed without a place']);
  });
  test('a driver who has driven in one of two slots is listed once', () => {
    const read = reading((race) =>
      Object.assign(line(race, 2), { DriverName: 'Anna Berg', DriverGuid: ANNA }),
    );
    expect(read.sheet.cars).toHaveLength(2);
    expect(doubts(read)).toEqual(['twice Result[2].DriverName: the line is left out']);
  });
  test('a driver who has driven in both is two cars', () => {
    const read = reading((race) => {
      Object.assign(line(race, 2), {
        DriverName: 'Anna Berg',
        DriverGuid: ANNA,
        TotalTime: 95_010,
        BestLap: 95_000,
      });
      race.Laps.push(acLap(2, 'Anna Berg', ANNA, 95_000));
    });
    expect(rows(read)).toHaveLength(3);
    expect(read.doubts.find(({ code }) => code === 'twice')?.found).toBe(`Anna Berg (${ANNA})`);
  });
  test('two lines of one driver in one slot have no laps that are certain', () => {
    const read = reading((race) =>
      race.Result.push(structuredClone(race.Result[0] as (typeof race.Result)[0])),
    );
    expect(read.sheet.cars.filter(({ record }) => record !== undefined)).toHaveLength(1);
    expect(doubts(read).filter((doubt) => doubt.startsWith('twice Result'))).toHaveLength(2);
  });
  test('drivers who share a slot by list share the car', () => {
    const { sheet } = reading((race) => {
      Object.assign(race.Cars[1]?.Driver as object, { GuidsList: [CARL, EMIL] });
      Object.assign(race.Laps[3] as object, { DriverName: 'Emil Falk', DriverGuid: EMIL });
    });
    expect(sheet.cars[1]).toMatchObject({ laps: 2, drivers: [{ name: 'Carl Dahl' }, { name: 'Emil Falk' }] });
    expect([...(sheet.cars[1]?.record?.driver ?? [])]).toEqual([0, 1]);
  });
});

describe('what a server manager has written', () => {
  const penalised = (order: readonly number[], penalty: object) =>
    reading((race) => {
      Object.assign(line(race, 0), { HasPenalty: true, ...penalty });
      race.Result = order.map((index) => race.Result[index] as (typeof race.Result)[0]);
    }).sheet;

  test('time penalties in nanoseconds, and whether the order has them', () => {
    const ten = { PenaltyTime: 10_000_000_000, LapPenalty: 0 };
    expect(penalised([1, 0], ten)).toMatchObject({ hasPenalties: true });
    expect(penalised([0, 1], ten)).toMatchObject({
      hasPenalties: false,
      cars: [{ penalties: [{ what: 'time added', time: 10_000 }] }, {}],
    });
    expect(penalised([0, 1], { PenaltyTime: 1_000_000_000 })).not.toHaveProperty('hasPenalties');
  });
  test('lap penalties', () => {
    expect(penalised([1, 0], { LapPenalty: 1 })).toMatchObject({
      hasPenalties: true,
      cars: [{}, { penalties: [{ what: '1 lap' }] }],
    });
  });
  test('a disqualification', () => {
    const read = reading((race) => Object.assign(line(race, 1), { Disqualified: true }));
    expect(rows(read)[1]).toBe('DSQ Carl Dahl 2 184040');
    expect(doubts(read)).toEqual([]);
  });
  test('a disqualification ahead of others, who keep the places of their lines', () => {
    const read = reading((race) => Object.assign(line(race, 0), { Disqualified: true }));
    expect(rows(read)).toEqual(['DSQ Anna Berg 2 181050', '2 Carl Dahl 2 184040']);
    expect(doubts(read)).toEqual([
      'missing-value the order: it has no place, and they keep those of their lines',
    ]);
  });
});

describe('a championship of a server manager', () => {
  const championship = (...results: readonly unknown[]) => ({
    Name: 'Nordic Cup',
    Classes: [
      { Name: 'GT3', Entrants: { CAR_0: { Model: 'ks_porsche_911_gt3_r' }, CAR_1: { Model: 'ks_audi' } } },
      { Name: 'GT4', Entrants: { CAR_0: { Model: 'ks_audi' } } },
    ],
    Events: results.map((Results) => ({ Sessions: { RACE: { Results }, BOOK: { Results: null } } })),
  });

  test('gives the result of each session, with classes by models that stand in one alone', () => {
    const other = acRace();
    Object.assign(other.Result[1] as object, { CarModel: 'ks_audi' });
    const [first, second] = readings(championship(acRace(), other));
    expect(first?.sheet.event).toMatchObject({ name: 'Nordic Cup', track: 'ks_monza66, full' });
    expect(first?.sheet.cars.map((car) => car.class)).toEqual(['GT3', 'GT3']);
    expect(second?.sheet.cars.map((car) => car.class)).toEqual(['GT3', undefined]);
  });
  test('without results is no result', () => {
    expect(readAssettoCorsa(written(championship()))).toMatchObject({
      error: {
        code: 'other-format',
        found: 'a championship of an Assetto Corsa server manager that holds no result',
      },
    });
  });
});

describe('odd files', () => {
  test('no lines, no laps, no cars', () => {
    expect(doubts(reading((race) => Object.assign(race, { Result: null })))).toContain(
      'missing-value Result: no car has a place',
    );
    const lapless = reading((race) => Object.assign(race, { Laps: null }));
    expect(lapless.sheet.cars.map(({ place, laps }) => [place, laps])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    expect(doubts(lapless)).toContain('missing-value Laps: no lap is known');
    expect(rows(reading((race) => Object.assign(race, { Cars: null })))).toHaveLength(2);
  });
  test('a session that nobody knows', () => {
    const read = reading((race) => Object.assign(race, { Type: 'BOOK' }));
    expect(read.sheet.session).toBeUndefined();
    expect(doubts(read)).toContain('unknown-word Type: the session is unknown');
  });
  test('a name with letters that were lost', () => {
    const read = reading((race) => Object.assign(line(race, 0), { DriverName: 'Anna B\uFFFDrg' }));
    expect(doubts(read)).toContain('bad-value Result[0].DriverName: what can be read of it is kept');
  });
});

test('another format is named', () => {
  expect(readAssettoCorsa(written(accRace()))).toMatchObject({
    error: { code: 'other-format', found: 'an Assetto Corsa Competizione result' },
  });
  expect(readAssettoCorsa(written([{ EventType: 50, Data: {} }]))).toMatchObject({
    error: { found: 'messages of an Assetto Corsa server manager, and not a result' },
  });
});

test('it is known by its beginning, in the order of either writer', () => {
  const { Cars, ...rest } = acRace();
  expect([acRace(), { Cars, ...rest }].map((file) => isAssettoCorsa(written(file)))).toEqual([true, true]);
  expect(isAssettoCorsa(written(accRace()))).toBe(false);
});
