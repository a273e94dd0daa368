import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { afterRound } from '#core/season/after-round';
import { emptySeason, fold } from '#core/season/fold';
import { racedBoard } from '../../../test/arbitrary-board.ts';
import { entries, race, rounds, rules, season } from '../../../test/board.ts';
import { progress } from './progress.ts';
import { standings } from './standings.ts';

const GT = titleKey('gt-teams');

test('the table after each race that was run, the last as it stands', () => {
  const known = season(
    rules(),
    rounds('fuji', 'sepang', 'inje'),
    entries({ GT: { 1: ['Ann'], 2: ['Bea'] } }),
    race('fuji', '1', '2'),
    race('sepang', '2', '1'),
  );
  const told = progress(known, GT).map(({ round, table }) => [
    round.key,
    ...table.rows.map(({ contender, points }) => `${contender} ${points / 2520}`),
  ]);
  expect(told.map(([round]) => round)).toEqual(['fuji', 'sepang']);
  expect(told[1]?.length).toBe(3);
  expect(progress(known, GT).at(-1)?.table).toBe(standings(known, GT));
});

test('is what folding each anew gives, whatever was asked before', () => {
  fc.assert(
    fc.property(racedBoard, fc.nat({ max: 8 }), (board, less) => {
      for (const documents of [board, board.slice(0, Math.max(1, board.length - less)), board]) {
        const known = documents.reduce(fold, emptySeason);
        for (const { round, table } of progress(known, GT))
          expect(table.rows).toEqual(
            standings(afterRound(known, round.key).reduce(fold, emptySeason), GT)?.rows,
          );
      }
    }),
    { numRuns: 100 },
  );
});
