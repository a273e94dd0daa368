import { describe, expect, test } from 'vitest';
import { readDay } from '#core/base/day';
import { RACE, roundKey, sessionName } from '#core/base/ids';
import type { SheetCar } from '#core/timing/sheet';
import { entries, rounds, rules, season, table } from '../../../test/board.ts';
import { flagged, raced } from '../../../test/laps.ts';
import type { Asked } from './asked.ts';
import { importFiles } from './import-files.ts';

const today = readDay('2014-03-01') ?? expect.fail('no day');
const ASKED: Asked = { round: roundKey('fuji'), state: 'final', includes: [], withEntries: false, today };
/** Car 2 leads after one minute and at the end, car 1 after two. */
const LAPS: readonly SheetCar[] = [
  raced('1', [58, 59, 90, flagged(90)]),
  raced('2', [50, 100, 60, flagged(60)]),
];
const PLACES: readonly SheetCar[] = ['1', '2'].map((number, index) => ({
  ...{ line: index + 2, number, place: index + 1, drivers: [] },
}));

type Awards = Readonly<Record<string, object>>;
const award = (session: string, ...scale: readonly (string | object)[]) => ({
  ...{ session, order: 'class', scale, to: 'entry' },
});
const over = (atLeast: string, under?: string) => ({
  scale: 'full',
  when: { length: { atLeast, ...(under && { under }) } },
});

/** The season after a race of Fuji, planned to be so long, was imported from a file of its cars. */
function imported(awards: Awards, length?: string, { cars = LAPS, session = RACE } = {}) {
  const board = season(
    rules({
      awards,
      everyTitle: { awards: Object.keys(awards), counting: 'everything', ranking: 'table' },
    }),
    rounds({ fuji: { date: '2014-03-01', ...(length && { length }) } }),
    entries({ GT: ['1', '2'] }),
  );
  const sheet = { session, event: {}, cars };
  const file = {
    name: 'x.csv',
    bytes: new Uint8Array(),
    format: 'a format',
    sheets: [{ sheet, doubts: [] }],
  };
  const read = importFiles(board, [file], ASKED);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.sessions[0] ?? expect.fail('nothing was imported');
}
/** The sessions of which it makes results. */
const results = (...args: Parameters<typeof imported>) =>
  imported(...args).documents.flatMap(({ said }) => ('results' in said ? [said.session] : []));

describe('the race at an hour is read from its laps', () => {
  test('where an award is given at that hour, and gives its points', () => {
    const awards = { early: award('race at 2 min', 'full') };
    expect(results(awards)).toEqual(['race', 'race at 2 min']);
    expect(table(imported(awards).after, 'gt-teams')).toEqual(['1 1 25', '2 2 18']);
    expect(table(imported({ race: award('race', 'full') }).after, 'gt-teams')).toEqual(['1 2 25', '2 1 18']);
  });

  test('only if the race is of a length for which the award is given', () => {
    const awards = { early: award('race at 2 min', over('8 h')) };
    expect(results(awards, '8 h')).toEqual(['race', 'race at 2 min']);
    expect(results(awards, '6 h')).toEqual(['race']);
    expect(results(awards, '1000 km')).toEqual(['race']);
    expect(results(awards)).toEqual(['race']);
  });

  test('at the hours of its own length, where each length has others', () => {
    const awards = {
      short: award('race at 1 min', over('4 h', '8 h')),
      long: award('race at 2 min', over('8 h', '24 h')),
      longest: award('race at 3 min', over('24 h')),
    };
    expect(results(awards, '6 h')).toEqual(['race', 'race at 1 min']);
    expect(results(awards, '12 h')).toEqual(['race', 'race at 2 min']);
    expect(results(awards, '24 h')).toEqual(['race', 'race at 3 min']);
    expect(results(awards, '2 h')).toEqual(['race']);
  });

  test('where one scale of the award is for its length, or for any', () => {
    expect(results({ early: award('race at 2 min', over('24 h'), over('6 h', '8 h')) }, '6 h')).toEqual([
      'race',
      'race at 2 min',
    ]);
    expect(results({ early: award('race at 2 min', over('24 h'), 'full') }, '6 h')).toEqual([
      'race',
      'race at 2 min',
    ]);
    const green = { scale: 'full', when: { green: { atLeast: 2 } } };
    expect(results({ early: award('race at 2 min', green) }, '6 h')).toEqual(['race', 'race at 2 min']);
  });

  test('once, though several awards are given at the hour', () => {
    const awards = { early: award('race at 2 min', 'full'), more: award('race at 2 min', 'pole') };
    expect(results(awards)).toEqual(['race', 'race at 2 min']);
  });

  test('unless the race was over before, which is told', () => {
    const awards = { late: award('race at 6 min', 'full'), early: award('race at 2 min', 'full') };
    expect(results(awards)).toEqual(['race', 'race at 2 min']);
    const [doubt, ...others] = imported(awards).doubts;
    expect([doubt?.at, doubt?.found, doubt?.so, others]).toEqual([
      'race at 6 min',
      'a race of 4:30.000',
      'there is no result of that hour',
      [],
    ]);
  });
  test('and not from places alone, nor in qualifying, nor at what is no time', () => {
    const awards = { early: award('race at 2 min', 'full') };
    expect(results(awards, '6 h', { cars: PLACES })).toEqual(['race']);
    expect(results(awards, '6 h', { session: sessionName('qualifying') })).toEqual(['qualifying']);
    expect(results({ early: award('race at noon', 'full') })).toEqual(['race']);
  });
});
