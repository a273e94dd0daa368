import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf } from '#core/timing/clock';
import { lapsOf, raced, type WrittenLap } from '../../../test/laps.ts';
import type { TimedCar } from './timing.ts';
import { readTimings, timingsJson } from './timing-json.ts';

const lap = fc.record<WrittenLap>(
  {
    time: fc.integer({ min: 1, max: 9 }),
    driver: fc.integer({ min: -1, max: 2 }),
    inPit: fc.boolean(),
    pit: fc.integer({ min: 1, max: 3 }),
    flag: fc.constantFrom('unknown', 'green', 'neutralised', 'red', 'chequered'),
    isValid: fc.boolean(),
    elapsed: fc.constantFrom(Number.NaN, 5, 100),
  },
  { requiredKeys: [] },
);
/** Laps whose numbers rise, with some missing. */
const numbered = fc.array(fc.tuple(lap, fc.integer({ min: 1, max: 3 })), { maxLength: 12 }).map((laps) =>
  laps.map(([one], at): WrittenLap => {
    const steps = laps.slice(0, at + 1).map(([, step]) => step);
    return { ...one, lap: steps.reduce((a, b) => a + b, 0) };
  }),
);
const car = numbered.map((laps): TimedCar => {
  const record = lapsOf(laps);
  const line = new Int32Array(record.lap.length);
  return {
    ...{ line: 0, drivers: [{ name: 'Ann' }, { name: 'Bob' }], number: '7', class: 'GT' },
    // As a timing has it: when each lap ended, as far as that follows.
    record: { ...record, line, elapsed: clockOf(record) },
  };
});

test('what is written is read again, whatever the laps are', () => {
  fc.assert(
    fc.property(fc.array(car, { maxLength: 4 }), (cars) => {
      const read = new Map([[4, { cars }]]);
      const json = JSON.stringify(timingsJson({ told: new Set([4]), read }));
      expect(readTimings(JSON.parse(json))).toEqual(read);
    }),
  );
});

test('what several classifications attach is sent once', () => {
  const [once, other] = [raced('7', [60, 61]), raced('7', [60, 62])] as readonly TimedCar[];
  if (once === undefined || other === undefined) throw new Error('no cars');
  const read = new Map([
    [4, { cars: [once] }],
    [5, { cars: [other] }],
    [9, { cars: [{ ...once }] }],
  ]);
  const json = timingsJson({ told: new Set(read.keys()), read });
  expect(json.timings.map(({ documents }) => documents)).toEqual([[4, 9], [5]]);
  expect([...readTimings(json).keys()].toSorted()).toEqual([4, 5, 9]);
});
