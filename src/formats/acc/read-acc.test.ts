import { describe, expect, test } from 'vitest';
import type { SheetReading } from '#core/timing/sheet';
import { accRace, type Bag, iracingResult, written } from '../../../test/sim-samples.ts';
import { isAcc, readAcc } from './read-acc.ts';

type Race = ReturnType<typeof accRace>;

/** The reading of the race after a change. */
function reading(change: (race: Race) => unknown = () => undefined): SheetReading {
  const race = accRace();
  change(race);
  const read = readAcc(written(race));
  if (!read.ok) throw new Error(read.error.found);
  return read.value[0] as SheetReading;
}
const lines = (race: Race) => race.sessionResult.leaderBoardLines;
const timing = (race: Race, line: number): Bag => lines(race)[line]?.timing ?? {};
const car = (race: Race, line: number): Bag => lines(race)[line]?.car ?? {};
/** `code at: so`, of all doubts, or of those of a code. */
const doubts = ({ doubts }: SheetReading, code?: string) =>
  doubts.filter((doubt) => code === undefined || doubt.code === code).map(({ at, so }) => `${at}: ${so}`);

describe('a race', () => {
  const { sheet } = reading();

  test('tells its session, server and track', () => {
    expect([sheet.session, sheet.event, sheet.planned]).toEqual([
      'race',
      { name: 'Tuesday Endurance', track: 'monza_2019' },
      undefined,
    ]);
  });
  test('has a car for each line, placed in their order', () => {
    const rows = sheet.cars.map(({ place, number, laps, time, best, secondBest }) =>
      [place, number, laps, time, best, secondBest].join(' '),
    );
    expect(rows).toEqual(['1 7 3 276000 90000 91000', '2 21 3 278000 90500 92000', '3 46 1 96000 95000 ']);
  });
  test('names drivers by their ids of Steam, and models by their numbers', () => {
    expect(sheet.cars[0]).toMatchObject({
      team: 'Team 7',
      model: 'BMW M4 GT3',
      drivers: [
        { name: 'Anna Berg', ids: { steam: '76561190000000001' } },
        { name: 'Carl Dahl', ids: { steam: '76561190000000002' } },
      ],
    });
    expect(sheet.cars[2]?.drivers).toEqual([{ name: 'Gro Holm' }]);
  });
  test('tells who drove each lap, and in which line it stands', () => {
    const record = sheet.cars[0]?.record;
    expect([...(record?.time ?? [])]).toEqual([300_000, 91_000, 90_000]);
    expect([...(record?.driver ?? [])]).toEqual([0, 0, 1]);
    expect(accRaceLine(record?.line[2] ?? 0)).toBe('"carId": 1001,');
  });
  const accRaceLine = (line: number) => written(accRace()).split('\n')[line]?.trim();
});

describe('the session', () => {
  test.each([
    ['R', 'race'],
    ['R2', 'race'],
    ['Q', 'qualifying'],
    ['Q2', 'qualifying'],
    ['FP', 'practice'],
    [10, 'race'],
    ['4', 'qualifying'],
    [0, 'practice'],
    ['constructor', undefined],
    [9, undefined],
  ])('%j is %s', (sessionType, session) => {
    expect(reading((race) => Object.assign(race, { sessionType })).sheet.session).toBe(session);
  });
  test('that nobody knows has no times that would mean one thing or the other', () => {
    const read = reading((race) => Object.assign(race, { sessionType: 'X' }));
    expect(read.sheet.cars.every(({ time }) => time === undefined)).toBe(true);
    expect(doubts(read, 'unknown-word')).toEqual(['sessionType: the session is unknown']);
  });
  test('of a lap time each is placed only with one', () => {
    const { sheet } = reading((race) => {
      race.sessionType = 'Q';
      timing(race, 2).bestLap = 2_147_483_647;
      race.laps = race.laps.filter(({ carId }) => carId !== 1003);
    });
    expect(sheet.cars.map(({ place, time }) => [place, time])).toEqual([
      [1, 90_000],
      [2, 90_500],
      [undefined, undefined],
    ]);
  });
});

describe('how a race ended', () => {
  test('is doubtful for a car that was not at the line after the winner', () => {
    expect(doubts(reading())).toEqual(['how it ended: it keeps its place, and is not out']);
  });
  test('a car without a lap is not classified, and has no place', () => {
    const { sheet, doubts } = reading((race) => {
      Object.assign(timing(race, 2), { lapCount: 0, totalTime: 2_147_483_647, bestLap: 2_147_483_647 });
      race.laps = race.laps.filter(({ carId }) => carId !== 1003);
    });
    expect(sheet.cars[2]).toMatchObject({ out: 'NC', laps: 0 });
    expect(sheet.cars[2]).not.toHaveProperty('place');
    expect(doubts.map(({ at }) => at)).toEqual(['sessionResult.leaderBoardLines[2].timing.lapCount']);
  });
});

describe('an order that laps and times contradict', () => {
  const read = reading((race) => {
    timing(race, 1).totalTime = 270_000;
  });
  test('is kept, and told with what they would give', () => {
    expect(read.sheet.cars.map(({ place, number }) => `${place} ${number}`)).toEqual(['1 7', '2 21', '3 46']);
    expect(read.doubts.find(({ at }) => at === 'the order')).toMatchObject({
      code: 'contradiction',
      found: '1 #7, 2 #21',
      expected: 'by laps and times #21 (3 laps, 4:30.000), #7 (3 laps, 4:36.000)',
    });
  });
});

describe('penalties', () => {
  const penalty = (carId: number, penalty: string, rest: object = {}) => ({
    carId,
    driverIndex: 0,
    reason: 'Cutting',
    penalty,
    penaltyValue: 3,
    violationInLap: 2,
    clearedInLap: 2,
    ...rest,
  });

  test('are listed with what became of them', () => {
    const { sheet } = reading((race) => {
      race.penalties = [
        penalty(1001, 'DriveThrough'),
        penalty(1001, 'StopAndGo_10', { clearedInLap: 0 }),
        penalty(1001, 'None'),
      ];
    });
    expect(sheet.cars[0]?.penalties?.map(({ what, reason }) => `${what} (${reason})`)).toEqual([
      'DriveThrough in lap 2, served in lap 2 (Cutting)',
      'StopAndGo_10 in lap 2, not served (Cutting)',
    ]);
    expect(sheet).not.toHaveProperty('hasPenalties');
  });
  test('that were served are in the order', () => {
    const { sheet } = reading((race) => {
      race.penalties = [penalty(1001, 'DriveThrough')];
    });
    expect(sheet.hasPenalties).toBe(true);
  });
  test('of time are in the order if the total is longer than the laps can be', () => {
    const timed = (totalTime: number) =>
      reading((race) => {
        race.post_race_penalties = [penalty(1002, 'PostRaceTime', { penaltyValue: 20, clearedInLap: 0 })];
        timing(race, 1).totalTime = totalTime;
      }).sheet;
    expect(timed(300_000).hasPenalties).toBe(true);
    expect(timed(278_000).hasPenalties).toBe(false);
    expect(timed(300_000).cars[1]?.penalties).toMatchObject([{ time: 20_000 }]);
  });
  test('a disqualified car is out, and whether others moved up is doubtful', () => {
    const read = reading((race) => {
      race.penalties = [penalty(1001, 'Disqualified_Trolling')];
    });
    expect(read.sheet.cars[0]).toMatchObject({ out: 'DSQ', number: '7' });
    expect(read.sheet.cars.map(({ place }) => place)).toEqual([undefined, 2, 3]);
    expect(doubts(read, 'missing-value')).toEqual([
      'the order: it has no place, and they keep those of their lines',
      'how it ended: it keeps its place, and is not out',
    ]);
  });
  test('of a car that nobody knows are left out', () => {
    const read = reading((race) => {
      race.penalties = [penalty(9, 'DriveThrough')];
    });
    expect(doubts(read, 'unknown-car')).toEqual(['penalties[0].carId: the penalty is left out']);
  });
});

describe('odd files', () => {
  test('laps of a car on no line: it is listed with what is certain', () => {
    const read = reading((race) => lines(race).splice(0, 1));
    expect(read.sheet.cars.at(-1)).toMatchObject({ laps: 3, best: 90_000, drivers: [] });
    expect(read.doubts.find(({ code }) => code === 'unknown-car')).toMatchObject({
      at: 'laps[0].carId',
      found: '3 laps of car 1001',
    });
  });
  test('a line without a car id has no laps', () => {
    const read = reading((race) => delete car(race, 0).carId);
    expect(read.sheet.cars[0]).toMatchObject({ number: '7', laps: 3 });
    expect(read.sheet.cars[0]).not.toHaveProperty('record');
    expect(doubts(read, 'missing-value')).toContain(
      'sessionResult.leaderBoardLines[0].car.carId: its laps and penalties are not known',
    );
  });
  test('one car id on two lines: whose laps they are is unknown', () => {
    const read = reading((race) => Object.assign(car(race, 1), { carId: 1001 }));
    expect(read.sheet.cars.slice(0, 2).every(({ record }) => record === undefined)).toBe(true);
    expect(read.doubts.filter(({ code }) => code === 'twice')).toHaveLength(2);
  });
  test('no laps, no leader board, no model, no number', () => {
    expect(doubts(reading((race) => Object.assign(race, { laps: null })))).toContain('laps: no lap is known');
    const boardless = reading((race) => Object.assign(race.sessionResult, { leaderBoardLines: undefined }));
    expect(doubts(boardless)).toContain('sessionResult.leaderBoardLines: no car has a place');
    expect(boardless.sheet.cars.map(({ laps }) => laps)).toEqual([3, 3, 1]);
    const bare = reading((race) => {
      delete car(race, 0).carModel;
      delete car(race, 0).raceNumber;
      delete car(race, 0).teamName;
    });
    expect(doubts(bare)).toEqual(
      expect.arrayContaining([
        'sessionResult.leaderBoardLines[0].car.carModel: the model is left out',
        'sessionResult.leaderBoardLines[0].car.raceNumber: the car is listed without one',
      ]),
    );
  });
  test('a lap of a driver that the car has not', () => {
    const read = reading((race) => Object.assign(race.laps[0] as object, { driverIndex: 2 }));
    expect([...(read.sheet.cars[0]?.record?.driver ?? [])]).toEqual([-1, 0, 1]);
    expect(doubts(read, 'bad-value')).toEqual(['laps[0].driverIndex: the driver of the lap is unknown']);
  });
  test('a count of laps that the laps contradict', () => {
    const read = reading((race) => Object.assign(timing(race, 0), { lapCount: 4 }));
    expect(read.sheet.cars[0]?.laps).toBe(4);
    expect(doubts(read, 'contradiction')).toContain(
      'sessionResult.leaderBoardLines[0].timing.lapCount: the count is kept',
    );
  });
  test('a best lap that no lap is', () => {
    const read = reading((race) => Object.assign(timing(race, 0), { bestLap: 89_000 }));
    expect(read.sheet.cars[0]).toMatchObject({ best: 89_000 });
    expect(read.sheet.cars[0]).not.toHaveProperty('secondBest');
    expect(doubts(read, 'contradiction')).toContain(
      'sessionResult.leaderBoardLines[0].timing.bestLap: the printed best lap is kept, and the second-best is left out',
    );
  });
  test('a total time longer than its laps', () => {
    const read = reading((race) => Object.assign(timing(race, 1), { totalTime: 600_000 }));
    expect(doubts(read, 'contradiction')).toEqual(['the total time: the time is kept']);
  });
  test('a number that two cars have, and a driver in two cars', () => {
    const read = reading((race) => {
      Object.assign(car(race, 1), { raceNumber: 7, drivers: car(race, 0).drivers });
    });
    expect(read.doubts.filter(({ code }) => code === 'twice').map(({ found }) => found)).toEqual([
      'number 7',
      'Anna Berg (76561190000000001)',
      'Carl Dahl (76561190000000002)',
    ]);
  });
  test('the class is the group of the model, and of an unknown model there is none', () => {
    const groups = [3, 50, 28, 27, 999].map((carModel) => {
      const { sheet } = reading((race) => Object.assign(car(race, 0), { carModel }));
      return sheet.cars[0]?.class;
    });
    expect(groups).toEqual(['GT3', 'GT4', 'GTC', 'TCX', undefined]);
  });
  test('cups are told only where there are some', () => {
    expect(reading().sheet.cars[0]).not.toHaveProperty('cup');
    const { sheet } = reading((race) => Object.assign(car(race, 1), { cupCategory: 3 }));
    expect(sheet.cars.map((each) => each.cup)).toEqual(['Overall', 'Silver', 'Overall']);
  });
});

test('a file saved by the game itself names some things differently, and does not say which laps are valid', () => {
  const { sessionResult, laps } = accRace();
  const saved = {
    sessionDef: { sessionType: 10, sessionDuration: 2400 },
    snapShot: sessionResult,
    laps: laps.map(({ carId, driverIndex, laptime }) => ({ carId, driverId: driverIndex, lapTime: laptime })),
  };
  const read = readAcc(written(saved));
  const { sheet, doubts: found } = (read.ok ? read.value[0] : undefined) as SheetReading;
  expect(sheet).toMatchObject({ session: 'race', planned: { of: 'time', minutes: 40 } });
  expect([...(sheet.cars[0]?.record?.driver ?? [])]).toEqual([0, 0, 1]);
  expect(sheet.cars[0]).not.toHaveProperty('secondBest');
  expect(found.map(({ at }) => at)).toContain('laps[0].isValidForBest');
});

test('another format is named', () => {
  const fault = (file: unknown) => {
    const read = readAcc(typeof file === 'string' ? file : written(file));
    return read.ok ? undefined : `${read.error.code}: ${read.error.found}`;
  };
  expect(fault(iracingResult())).toBe('other-format: a result of an iRacing subsession');
  expect(fault({ entries: [], forceEntryList: 0 })).toMatch('an entry list of Assetto Corsa Competizione');
  expect(fault({})).toBe('other-format: a JSON file of another kind');
  expect(fault('<rFactorXML/>')).toBe('other-format: an XML file');
  expect(fault('')).toBe('empty: nothing');
});

test('it is known by its beginning', () => {
  expect(isAcc(written(accRace()))).toBe(true);
  expect(isAcc(`\uFEFF${written(accRace())}`)).toBe(true);
  expect(isAcc(written(iracingResult()))).toBe(false);
});

test('nothing is read of a file that is not known by its beginning', () => {
  const { sessionResult, laps } = accRace();
  const saved = { snapShot: sessionResult, laps };
  const padded = { padding: 'x'.repeat(5000), ...saved };
  expect([saved, padded].map((file) => isAcc(written(file)))).toEqual([true, false]);
  expect([saved, padded].map((file) => readAcc(written(file)).ok)).toEqual([true, false]);
});
