import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { QUALIFYING } from '#core/base/ids';
import { readingOf, withCell } from '../../../test/tables.ts';

const sample = (name: string) => readFileSync(new URL(`samples/${name}.csv`, import.meta.url), 'utf8');

describe('a place', () => {
  test('is read in any of its shapes', () => {
    const { cars, doubts } = readingOf('Pos,No,Team\n1st,7,Nord\nP2,8,Hof\n=3,9,Azur\n=3,10,Mill\n5.,11,Lac');
    expect(cars.map(({ place }) => place)).toEqual([1, 2, 3, 3, 5]);
    expect(doubts).toEqual(['5 twice place: place 3']);
  });
  test('that is none is a doubt, and one that is missing too', () => {
    const { cars, doubts } = readingOf('Pos,No,Team\n1,7,Nord\nx,8,Hof\n,9,Azur\n4,10,Lac');
    expect(cars.map(({ place }) => place)).toEqual([1, undefined, undefined, 4]);
    expect(doubts).toEqual(["3 bad-value Pos: 'x'", '4 missing-value Pos: nothing']);
  });
});

describe('times', () => {
  test('that are none are doubts', () => {
    const { cars, doubts } = withCell('best', '1:23.889', '83889', '1:23 (h:mm)', '0.000970937', '0:00.000');
    expect(cars.map(({ best }) => best)).toEqual([83_889, undefined, undefined, undefined, undefined]);
    expect(doubts).toEqual([
      "3 bad-value Cell: '83889'",
      "4 bad-value Cell: '1:23 (h:mm)'",
      "5 bad-value Cell: '0.000970937'",
    ]);
  });
  test('shorter than any lap are doubts', () => {
    expect(withCell('best', '1:23.889', '1.240').doubts).toEqual(["3 bad-value Cell: '1.240'"]);
  });
  test('and gaps may stand in one column', () => {
    const { cars, doubts } = readingOf(sample('time-or-gap-in-one-column'));
    expect(cars.map(({ time, gap, out }) => [time, gap, out])).toEqual([
      [3_312_001, undefined, undefined],
      [undefined, '+3.250', undefined],
      [undefined, '+10.000', undefined],
      [undefined, '+10.000', undefined],
      [undefined, '+1 lap', undefined],
      [undefined, undefined, 'Ret'],
    ]);
    expect(doubts).toEqual(['5 twice place: place 3', "7 bad-value Time/Retired: 'Gearbox'"]);
  });
  test('outside of a race are best laps', () => {
    const text = 'Pos,No,Time\n1,7,1:23.889\n2,8,1:24.000';
    expect(readingOf(text, { session: QUALIFYING }).cars[0]).toMatchObject({ time: 83_889, best: 83_889 });
    expect(readingOf(text, { session: 'unknown' }).cars[0]).toEqual({
      line: 2,
      number: '7',
      place: 1,
      time: 83_889,
      drivers: [],
    });
    expect(readingOf(text.replace('Time', 'Best'), { session: QUALIFYING }).cars[1]).toMatchObject({
      time: 84_000,
      best: 84_000,
    });
  });
});

describe('the gap', () => {
  test('stays as printed; the first has none', () => {
    const { cars, doubts } = withCell('gap', '-', "1'09.676", '+1 lap', '5 Laps', '12,5');
    expect(cars.map(({ gap }) => gap)).toEqual([undefined, "1'09.676", '+1 lap', '5 Laps', '12,5']);
    expect(doubts).toEqual([]);
  });
  test.each(['Leader', '0', '0.000', '+0.000', '—'])('%s of the first is none', (mark) => {
    expect(withCell('gap', mark, '1.000')).toMatchObject({
      cars: [{ line: 2 }, { gap: '1.000' }],
      doubts: [],
    });
  });
  test('of the first may be its laps or its time, which is a doubt', () => {
    expect(withCell('gap', '92 laps', '1.000').doubts).toEqual(["2 bad-value Cell: '92 laps'"]);
  });
  test('of the car above all others is none too, where the table has no places', () => {
    const text = 'No,Team,Gap\n7,Nord,92 laps\n8,Hof,1 lap';
    expect(readingOf(text).cars.map(({ gap }) => gap)).toEqual([undefined, '1 lap']);
  });
  test('that may be seconds or laps is a doubt', () => {
    expect(withCell('gap', '', '+5').doubts).toEqual(["3 bad-value Cell: '+5'"]);
  });
});
