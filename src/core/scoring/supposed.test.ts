import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryKey, RACE, roundKey, titleKey } from '#core/base/ids';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { racedBoard } from '../../../test/arbitrary-board.ts';
import { entries, qualifying, race, result, rounds, rules, season } from '../../../test/board.ts';
import { shipped, top } from '../../../test/shipped.ts';
import { classify } from './classify.ts';
import { type Supposed, supposing } from './supposed.ts';

const [FUJI, SEPANG] = [roundKey('fuji'), roundKey('sepang')];
const car = entryKey;
const of2014 = async () => (await shipped('asian-le-mans-series-2014')).season;
const gt = (known: Season) => top(known, 'gt-teams', 4);

test('with a victory at Sepang #92 is champion', async () => {
  const known = supposing(await of2014(), [{ what: 'place', round: SEPANG, car: car('92'), place: 1 }]);
  expect(gt(known)).toEqual(['1 #92 80', '2 #91 73', '3 #90 48', '4 #33 43']);
});

test('without the pole point the gap is the same, and #90 loses three', async () => {
  const known = supposing(await of2014(), [{ what: 'no award', award: 'pole' }]);
  expect(gt(known)).toEqual(['1 #91 76', '2 #92 70', '3 #33 50', '4 #90 45']);
});

test('if only the best two of each counted, #33 would be champion', async () => {
  expect(gt(supposing(await of2014(), [{ what: 'best', rounds: 2 }]))).toMatchInlineSnapshot(`
    [
      "1 #33 50",
      "2 #91 43",
      "3 #92 43",
      "4 #90 35",
    ]
  `);
});

test('with the scale of Formula One of 1991 the order is another', async () => {
  const scale = { what: 'scale', scale: 'full', points: [10, 6, 4, 3, 2, 1] } as const;
  expect(gt(supposing(await of2014(), [scale]))).toMatchInlineSnapshot(`
    [
      "1 #91 26",
      "2 #92 23",
      "3 #33 20",
      "4 #90 16",
    ]
  `);
});

test('without Fuji, and with five points taken from #91', async () => {
  const all: Supposed[] = [
    { what: 'cancel', round: FUJI },
    { what: 'points', title: titleKey('gt-teams'), contender: '91', points: -5 },
  ];
  expect(gt(supposing(await of2014(), all))).toMatchInlineSnapshot(`
    [
      "1 #92 52",
      "2 #33 50",
      "3 #90 47",
      "4 #91 46",
    ]
  `);
});

const LIST = entries({ GT: { 1: ['Ann'], 2: ['Bea'], 3: ['Cy'] }, CN: { 7: ['Di'], 8: ['Ed'] } });
const RACED = season(
  rules(),
  rounds('fuji', 'sepang'),
  LIST,
  qualifying('fuji', '1', '2'),
  race('fuji', '1', '7', '2', '8', '3'),
);
const then = (...all: Supposed[]) => result(supposing(RACED, all), 'fuji');

test('a car that is moved stands among those of its class, and the others move by one', () => {
  expect(then({ what: 'place', round: FUJI, car: car('3'), place: 1 })).toEqual(
    result(season(rules(), rounds('fuji'), LIST, race('fuji', '3', '1', '7', '2', '8')), 'fuji'),
  );
  expect(then({ what: 'place', round: FUJI, car: car('1'), place: 3 })).toEqual(
    result(season(rules(), rounds('fuji'), LIST, race('fuji', '7', '2', '8', '3', '1')), 'fuji'),
  );
});

test('a car that is out gives its place to those behind it', () => {
  expect(then({ what: 'out', round: FUJI, car: car('1'), out: 'Ret' })).toEqual(
    result(season(rules(), rounds('fuji'), LIST, race('fuji', '7', '2', '8', '3', ['1', 'Ret'])), 'fuji'),
  );
});

test('a race that is still to come has what is supposed of it, and no more', () => {
  const known = supposing(RACED, [
    { what: 'place', round: SEPANG, car: car('2'), place: 1 },
    { what: 'place', round: SEPANG, car: car('1'), place: 2 },
    { what: 'pole', round: SEPANG, car: car('3') },
  ]);
  expect(
    classify(known, SEPANG, RACE)?.lines.map(({ starter, classPlace }) => [starter.number, classPlace?.from]),
  ).toEqual([
    ['2', 1],
    ['1', 2],
  ]);
});

test('what a season does not know changes nothing', () => {
  const all: Supposed[] = [
    { what: 'place', round: roundKey('spa'), car: car('1'), place: 1 },
    { what: 'place', round: FUJI, car: car('99'), place: 1 },
    { what: 'cancel', round: roundKey('spa') },
    { what: 'scale', scale: 'none', points: [1] },
    { what: 'no award', award: 'none' },
  ];
  expect(supposing(RACED, all)).toBe(RACED);
});

test('a car that goes to a place and comes back leaves its class as it was, where no decision is in the way', () => {
  fc.assert(
    fc.property(racedBoard, fc.nat({ max: 4 }), fc.integer({ min: 1, max: 5 }), (board, which, to) => {
      const known = board.filter(({ kind }) => kind !== 'decision').reduce(fold, emptySeason);
      for (const round of known.rounds.keys()) {
        const lines = (classify(known, round, RACE)?.lines ?? []).filter(
          ({ classPlace, place }) => place !== undefined && classPlace?.from === classPlace?.to,
        );
        const line = lines[which % Math.max(1, lines.length)];
        const mates = lines.filter(({ starter }) => starter.class === line?.starter.class);
        if (line?.classPlace === undefined || to > mates.length) continue;
        const move = { what: 'place', round, car: line.starter.entry } as const;
        const after = supposing(known, [
          { ...move, place: to },
          { ...move, place: line.classPlace.from },
        ]);
        const places = (season: Season) =>
          classify(season, round, RACE)
            ?.lines.filter(({ starter }) => starter.class === line.starter.class)
            .map(({ starter, classPlace }) => [starter.entry, classPlace]);
        expect(places(after)).toEqual(places(known));
      }
    }),
    { numRuns: 200 },
  );
});
