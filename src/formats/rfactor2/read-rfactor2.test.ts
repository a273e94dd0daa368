import { describe, expect, test } from 'vitest';
import type { SheetReading } from '#core/timing/sheet';
import { acRace, RF_CARS, type RfRace, rfRace, written } from '../../../test/sim-samples.ts';
import { isRfactor2, readRfactor2 } from './read-rfactor2.ts';

function readText(text: string): readonly SheetReading[] {
  const read = readRfactor2(text);
  if (!read.ok) throw new Error(read.error.found);
  return read.value;
}
const reading = (race: RfRace = {}) => readText(rfRace(race))[0] as SheetReading;
const doubts = ({ doubts }: SheetReading) => doubts.map(({ code, at, so }) => `${code} ${at}: ${so}`);
const [CARL, ANNA] = RF_CARS as [(typeof RF_CARS)[number], (typeof RF_CARS)[number]];

describe('a race', () => {
  const read = reading();

  test('has the places that are printed, whatever the order of the cars', () => {
    expect(
      read.sheet.cars.map(({ place, classPlace, number, laps, time }) => [
        place,
        classPlace,
        number,
        laps,
        time,
      ]),
    ).toEqual([
      [2, 2, '07', 2, 182_500],
      [1, 1, '7', 2, 182_000],
    ]);
    expect(doubts(read)).toEqual([]);
  });
  test('tells its session, server, track, day and length', () => {
    expect(read.sheet).toMatchObject({
      session: 'race',
      event: { name: 'Sunday Prototypes', track: 'Nowhere, Nowhere Long', day: '2031-06-01' },
      planned: { of: 'time', minutes: 20 },
    });
  });
  test('tells class, team, model and driver', () => {
    expect(read.sheet.cars[0]).toMatchObject({
      class: 'LMP2',
      team: 'Team 07',
      model: 'Oreca 07',
      drivers: [{ name: 'Carl Dahl' }],
      best: 90_500,
      secondBest: 92_000,
      status: 'Finished Normally',
    });
  });
  test('places laps in time from the start of the race, which is when the first laps began', () => {
    expect([...(read.sheet.cars[0]?.record?.elapsed ?? [])]).toEqual([92_000, 182_500]);
  });
});

describe('a lap without a time', () => {
  const lapped = (laps: readonly string[]) =>
    reading({ cars: [{ ...ANNA, laps, best: '91.0000', finish: '186.0000' }] }).sheet.cars[0]?.record;

  test('ended when the next began', () => {
    expect([...(lapped(['--.----', '91.0000'])?.time ?? [])]).toEqual([-1, 91_000]);
    expect([...(lapped(['--.----', '91.0000'])?.elapsed ?? [])]).toEqual([95_000, 186_000]);
  });
  test('as the last one ended nobody knows when', () => {
    expect([...(lapped(['91.0000', '--.----'])?.elapsed ?? [])]).toEqual([91_000, -1]);
  });
});

describe('sessions', () => {
  test.each([
    ['Race', 'race'],
    ['Race2', 'race'],
    ['Qualify', 'qualifying'],
    ['Practice3', 'practice'],
    ['Warmup', 'warm-up'],
    ['TestDay', 'test day'],
    ['Parade', undefined],
  ])('<%s> is %s', (session, name) => {
    expect(reading({ session }).sheet.session).toBe(name);
  });
  test('of several there is a sheet for each', () => {
    const two = rfRace().replace(
      '<Race>',
      '<Qualify><Driver><Name>Anna Berg</Name></Driver></Qualify><Race>',
    );
    expect(readText(two).map(({ sheet }) => sheet.session)).toEqual(['qualifying', 'race']);
  });
  test('that are no race have the best lap as time', () => {
    expect(reading({ session: 'Qualify' }).sheet.cars[0]).toMatchObject({ time: 90_500, best: 90_500 });
    expect(reading({ session: 'Qualify' }).sheet.cars[0]).not.toHaveProperty('status');
  });
  test('are planned over laps or minutes; over both is doubtful', () => {
    expect(reading({ limits: '<Laps>30</Laps><Minutes>0</Minutes>' }).sheet.planned).toEqual({
      of: 'laps',
      laps: 30,
    });
    const both = reading({ limits: '<Laps>30</Laps><Minutes>60</Minutes>' });
    expect(both.sheet).not.toHaveProperty('planned');
    expect(doubts(both)).toEqual(['contradiction RaceResults.Race.Laps: the planned length is left out']);
  });
});

describe('how a race ended', () => {
  const ended = (status: string, more = '') => reading({ cars: [ANNA, { ...CARL, status, more }] });

  test('DNF with its reason, and DQ, keep the places that are printed', () => {
    expect(ended('DNF', '<DNFReason>Suspension</DNFReason>').sheet.cars[1]).toMatchObject({
      out: 'Ret',
      status: 'DNF: Suspension',
      place: 2,
    });
    expect(ended('DQ').sheet.cars[1]).toMatchObject({ out: 'DSQ', place: 2 });
  });
  test('None, and other words, leave it open', () => {
    expect(ended('None').sheet.cars[1]).not.toHaveProperty('out');
    expect(doubts(ended('None'))).toEqual([
      'missing-value RaceResults.Race.Driver[1].FinishStatus: it keeps its place, and is not out',
    ]);
    expect(doubts(ended('Towed'))[0]).toMatch('unknown-word');
  });
});

describe('swaps', () => {
  const swapped = (more: string) =>
    reading({ cars: [{ ...ANNA, laps: ['91.0000', '91.0000', '91.0000'], finish: '273.0000', more }] }).sheet
      .cars[0];

  test('tell who drove which lap', () => {
    const car = swapped(
      '<Swap startLap="1" endLap="1">Emil Falk</Swap><Swap startLap="2" endLap="3">Anna Berg</Swap>',
    );
    expect(car?.drivers.map(({ name }) => name)).toEqual(['Emil Falk', 'Anna Berg']);
    expect([...(car?.record?.driver ?? [])]).toEqual([0, 1, 1]);
  });
  test('that leave a lap out, or give it to two, leave its driver open', () => {
    const car = swapped(
      '<Swap startLap="1" endLap="2">Emil Falk</Swap><Swap startLap="2" endLap="2">Anna Berg</Swap>',
    );
    expect([...(car?.record?.driver ?? [])]).toEqual([0, -1, -1]);
  });
  test('that are empty are none', () => {
    expect([...(swapped('<Swap startLap="1" endLap="3"></Swap>')?.record?.driver ?? [])]).toEqual([0, 0, 0]);
  });
  test('may name an id of Steam', () => {
    expect(swapped('<SteamID>76561190000000001</SteamID>')?.drivers).toEqual([
      { name: 'Anna Berg', ids: { steam: '76561190000000001' } },
    ]);
  });
});

describe('penalties', () => {
  const received =
    '<Penalty et="80.0">Carl Dahl received Stop/Go penalty, 10s, 0laps. Result: penalties=1</Penalty>';
  const served = '<Penalty et="90.0">Carl Dahl served 1st Stop/Go penalty, result: penalties=0</Penalty>';
  const added =
    '<Penalty et="99.0">Carl Dahl finished before serving penalty, added 35 seconds to totalET</Penalty>';
  const given = (stream: string, finish = '182.5000') =>
    reading({ stream, cars: [ANNA, { ...CARL, finish }] });

  test('that were served are in the order', () => {
    const { sheet } = given(received + served);
    expect(sheet.hasPenalties).toBe(true);
    expect(sheet.cars[1]?.penalties?.map(({ what }) => what)).toEqual([
      'received Stop/Go penalty, 10s, 0laps',
      'served 1st Stop/Go penalty',
    ]);
  });
  test('that are still open leave it open', () => {
    expect(given(received).sheet).not.toHaveProperty('hasPenalties');
  });
  test('that were added are in the finish time', () => {
    const read = given(received + added, '217.5000');
    expect(read.sheet).toMatchObject({
      hasPenalties: true,
      cars: [{}, { penalties: [{}, { time: 35_000 }] }],
    });
    expect(doubts(read)).toEqual([]);
  });
  test('a finish time that laps and penalties do not give', () => {
    expect(doubts(given('', '217.5000'))).toEqual(['contradiction FinishTime: the time is kept']);
  });
  test('of later games name driver and reason apart', () => {
    const stream =
      '<Penalty Driver="Carl Dahl" Penalty="Drive Thru" Reason="Speeding" et="9">Carl Dahl received Drive Thru penalty</Penalty>';
    expect(given(stream).sheet.cars[1]?.penalties).toMatchObject([
      { what: 'received Drive Thru penalty', reason: 'Speeding' },
    ]);
  });
  test('of nobody, or of one who stands on two cars, are left out', () => {
    expect(doubts(given('<Penalty>Nobody at all</Penalty>'))).toEqual([
      'unknown-car RaceResults.Race.Stream[0].Penalty[0]: the penalty is left out',
    ]);
    const twice = reading({ stream: received, cars: [ANNA, CARL, { ...CARL, place: 3 }] });
    expect(doubts(twice).some((doubt) => doubt.startsWith('unknown-car'))).toBe(true);
  });
});

describe('odd files', () => {
  test('a number that two cars have', () => {
    const read = reading({ cars: [ANNA, { ...CARL, number: '7' }] });
    expect(doubts(read)).toEqual(['twice number: both lines are kept']);
  });
  test('an order that times contradict', () => {
    const read = reading({
      cars: [
        { ...ANNA, place: 2 },
        { ...CARL, place: 1 },
      ],
    });
    expect(read.doubts[0]).toMatchObject({ code: 'contradiction', at: 'the order', found: '1 #07, 2 #7' });
  });
  test('a car that the server has not scored, a car without a name', () => {
    const read = reading({ cars: [ANNA, { ...CARL, name: '', more: '<ServerScored>0</ServerScored>' }] });
    expect(doubts(read)).toEqual([
      'missing-value RaceResults.Race.Driver[1].Name: the driver is left out',
      'contradiction RaceResults.Race.Driver[1].ServerScored: the car is listed all the same',
    ]);
  });
  test('a chat with a bracket in it breaks nothing', () => {
    const penalty = '<Penalty et="80.0">Carl Dahl received Stop/Go penalty, 10s, 0laps.</Penalty>';
    const read = reading({ stream: `<Chat et="1">I <b you</Chat>${penalty}` });
    expect(read.sheet.cars).toHaveLength(2);
    expect(read.sheet.cars[0]?.penalties).toHaveLength(1);
    expect(doubts(read)).toContain('bad-value Chat: it is left as it is');
  });
  test('a file that is cut off is broken', () => {
    expect(readRfactor2(rfRace().slice(0, -60))).toMatchObject({ error: { code: 'broken' } });
  });
});

test('another format is named', () => {
  const found = (text: string) => {
    const read = readRfactor2(text);
    return read.ok ? undefined : `${read.error.code}: ${read.error.found}`;
  };
  expect(found(written(acRace()))).toBe('other-format: a JSON file');
  expect(found('<html></html>')).toBe('other-format: an XML file of <html>');
  expect(found('<rFactorXML><RaceResults/></rFactorXML>')).toBe('empty: no session');
});

test('it is known by its beginning', () => {
  expect([rfRace(), '<html/>'].map(isRfactor2)).toEqual([true, false]);
});

test('nothing is read of a file that is not known by its beginning', () => {
  expect(readRfactor2(`<!--${'x'.repeat(5000)}-->${rfRace()}`)).toMatchObject({
    error: { code: 'other-format' },
  });
});

test('a lap that stands twice is a doubt', () => {
  const [lap = ''] = /<Lap num="1".*\n/.exec(rfRace()) ?? [];
  const [read] = readText(rfRace().replace(lap, lap + lap));
  expect(read && doubts(read)).toContain('out-of-order the laps: it is kept where it stands');
});
