import { describe, expect, test } from 'vitest';
import type { SheetReading } from '#core/timing/sheet';
import { acRace, type Bag, iracingResult, written } from '../../../test/sim-samples.ts';
import { isIracing, readIracing } from './read-iracing.ts';

type Result = ReturnType<typeof iracingResult>;

function readings(file: unknown): readonly SheetReading[] {
  const read = readIracing(written(file));
  if (!read.ok) throw new Error(read.error.found);
  return read.value;
}
/** The reading of the race after a change. */
function race(change: (result: Result) => unknown = () => undefined): SheetReading {
  const result = iracingResult();
  change(result);
  return readings(result)[0] as SheetReading;
}
const row = (result: Result, index: number) => result.session_results[0]?.results[index] as Bag;
const doubts = ({ doubts }: SheetReading) => doubts.map(({ code, at, so }) => `${code} ${at}: ${so}`);

test('there is a sheet for each session, in the order of the file', () => {
  expect(readings(iracingResult()).map(({ sheet }) => [sheet.session, sheet.cars.length])).toEqual([
    ['race', 2],
    ['practice', 1],
  ]);
});

test('an export of the pages holds the same under data', () => {
  const exported = { type: 'event_result', data: iracingResult() };
  expect(readings(exported)).toHaveLength(2);
  expect(isIracing(written(exported))).toBe(true);
});

describe('a race', () => {
  const { sheet } = race();

  test('tells its event, track and day', () => {
    expect(sheet.event).toEqual({
      name: 'Six Hours of Nowhere',
      track: 'Nowhere Ring, Grand Prix',
      day: '2031-05-04',
    });
  });
  test('counts places from 0, and numbers are texts', () => {
    expect(
      sheet.cars.map(({ place, classPlace, number, laps }) => [place, classPlace, number, laps]),
    ).toEqual([
      [1, 1, '07', 20],
      [2, 2, '7', 19],
    ]);
  });
  test('has teams with their drivers', () => {
    expect(sheet.cars[0]).toMatchObject({
      team: 'Nordic',
      class: 'GT3 Class',
      drivers: [
        { name: 'Anna Berg', ids: { iracing: '77' } },
        { name: 'Carl Dahl', ids: { iracing: '78' } },
      ],
    });
  });
  test('has no total times: what it tells in ten-thousandths is the best lap and the gap', () => {
    expect(sheet.cars[0]).toMatchObject({ best: 90_000, status: 'Running' });
    expect(sheet.cars.some((car) => 'time' in car || 'gap' in car || 'record' in car)).toBe(false);
    expect(race((result) => Object.assign(row(result, 1), { interval: 12_345 })).sheet.cars[1]?.gap).toBe(
      '1.235',
    );
  });
});

test('a driver alone is the crew of the car, and the best lap the time of a practice', () => {
  const practice = readings(iracingResult())[1]?.sheet.cars[0];
  expect(practice).toMatchObject({
    drivers: [{ name: 'Anna Berg', ids: { iracing: '1000' } }],
    time: 90_000,
  });
  expect(practice).not.toHaveProperty('team');
});

describe('how a race ended', () => {
  const ended = (reason_out: unknown, laps_complete = 19) =>
    race((result) => Object.assign(row(result, 1), { reason_out, laps_complete }));

  test.each([
    ['Running', undefined],
    ['Disqualified', 'DSQ'],
    ['Disconnected', 'Ret'],
  ])('%s is %s', (reason, out) => {
    expect(ended(reason).sheet.cars[1]).toMatchObject({ status: reason, place: 2 });
    expect(ended(reason).sheet.cars[1]?.out).toBe(out);
  });
  test('who left with all laps of the class is not out, and doubtful', () => {
    expect(ended('Disconnected', 20).sheet.cars[1]).not.toHaveProperty('out');
    expect(doubts(ended('Disconnected', 20))).toEqual([
      'contradiction session_results[0].results[1].reason_out: it keeps its place, and is not out',
    ]);
  });
  test('who left without a lap may not have started', () => {
    expect(ended('Disconnected', 0).sheet.cars[1]?.out).toBe('NC');
    expect(doubts(ended('Disconnected', 0))[0]).toMatch('it is not classified');
  });
  test('a word that nobody knows', () => {
    expect(doubts(ended('Beamed up'))).toEqual([
      'unknown-word session_results[0].results[1].reason_out: it keeps its place, and is not out',
    ]);
    expect(doubts(ended(null))).toEqual([]);
  });
});

test('heats are sessions of their own', () => {
  const heat = race((result) =>
    Object.assign(result.session_results[0] as object, { simsession_name: 'HEAT 1' }),
  );
  expect(heat.sheet.session).toBe('heat 1');
  expect(heat.sheet.cars[0]).not.toHaveProperty('time');
});

test('an order that laps contradict', () => {
  const read = race((result) => Object.assign(row(result, 1), { laps_complete: 21 }));
  expect(read.doubts[0]).toMatchObject({ code: 'contradiction', found: '1 #07, 2 #7' });
});

describe('odd files', () => {
  test('no number, no name, no results, no session', () => {
    const bare = race((result) => {
      Object.assign(row(result, 1), { livery: null });
      (row(result, 0).driver_results as Bag[])[0] = { cust_id: 77, display_name: ' ' };
    });
    expect(doubts(bare)).toEqual([
      'missing-value session_results[0].results[0].driver_results[0].display_name: the driver is left out',
      'missing-value session_results[0].results[1].livery.car_number: the car is listed without one',
    ]);
    const empty = race((result) => Object.assign(result.session_results[0] as object, { results: null }));
    expect(doubts(empty)).toEqual(['missing-value session_results[0].results: there are no cars']);
    expect(readIracing(written({ subsession_id: 1, session_results: [] }))).toMatchObject({
      error: { code: 'empty', found: 'no session' },
    });
  });
  test('a track of one layout, a driver of the computer, a session that nobody knows', () => {
    const { sheet } = race((result) => {
      result.track.config_name = 'N/A';
      (row(result, 0).driver_results as Bag[])[0] = { cust_id: -3, display_name: 'Robot' };
      Object.assign(result.session_results[0] as object, { simsession_type_name: 'Parade' });
    });
    expect(sheet.event.track).toBe('Nowhere Ring');
    expect(sheet.cars[0]?.drivers[0]).toEqual({ name: 'Robot' });
    expect(sheet.session).toBeUndefined();
  });
});

test('another format is named', () => {
  expect(readIracing(written(acRace()))).toMatchObject({ error: { found: 'an Assetto Corsa result' } });
});

test('it is known by its beginning', () => {
  expect([iracingResult(), acRace()].map((file) => isIracing(written(file)))).toEqual([true, false]);
});

test('it is known without its number too, and nothing is read of what is not known', () => {
  const { subsession_id: _, ...unnumbered } = iracingResult();
  const padded = { padding: 'x'.repeat(5000), ...iracingResult() };
  expect([unnumbered, padded].map((file) => isIracing(written(file)))).toEqual([true, false]);
  expect([unnumbered, padded].map((file) => readIracing(written(file)).ok)).toEqual([true, false]);
});

test('a place far above any is none', () => {
  const read = race((result) => Object.assign(row(result, 1), { finish_position: Number.MAX_SAFE_INTEGER }));
  expect(read.sheet.cars[1]).not.toHaveProperty('place');
  expect(doubts(read)[0]).toMatch('bad-value session_results[0].results[1].finish_position');
});
