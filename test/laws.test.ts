import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleKey } from '#core/base/ids';
import { NO_POINTS } from '#core/base/points';
import type { OfficialDocument } from '#core/documents/document.schema';
import { diff, isUnchanged } from '#core/scoring/diff';
import { explain, sumOf } from '#core/scoring/explain';
import { allStandings } from '#core/scoring/standings';
import { unsettled } from '#core/scoring/unsettled';
import { asOf } from '#core/season/as-of';
import { cases } from '#core/season/cases';
import { checks } from '#core/season/check';
import { emptySeason, fold } from '#core/season/fold';
import { penalties } from '#core/season/penalties';
import { headOf, type Season } from '#core/season/season';
import { arbitraryBoard, arbitraryDocument } from './arbitrary-board.ts';

const seasonOf = (board: readonly OfficialDocument[]): Season => board.reduce(fold, emptySeason);
/** What a season says, but for the board it is read from. */
const said = (season: Season) => ({
  ...season,
  board: [],
  tables: allStandings(season),
  checks: checks(season),
  unsettled: unsettled(season),
  // A case shows what was posted in error, and is the same without.
  cases: cases(season).map(({ annulled, documents, ...one }) => ({
    ...one,
    documents: documents.filter(({ document }) => !annulled.has(document)),
  })),
  penalties: penalties(season),
});

describe('on any readable board', () => {
  test('posting a document and then annulling it equals never posting it', () => {
    fc.assert(
      fc.property(
        arbitraryBoard.chain((board) => fc.tuple(fc.constant(board), arbitraryDocument(board.length + 1))),
        ([board, document]) => {
          const annulment = {
            ...document,
            kind: 'bulletin',
            document: board.length + 2,
            annuls: [board.length + 1],
          };
          const { answers: _answers, replaces: _replaces, case: _case, ...others } = annulment;
          const {
            against: _against,
            timetable: _timetable,
            ...plain
          } = others as typeof others & { readonly against?: number; readonly timetable?: object };
          expect(said(seasonOf([...board, document, plain as OfficialDocument]))).toEqual(
            said(seasonOf(board)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the order of rows in an entry list does not matter', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const turned = board.map((document) =>
          document.kind === 'entry-list'
            ? { ...document, entries: reversed(document.entries), crews: reversed(document.crews) }
            : document,
        ) as readonly OfficialDocument[];
        expect(allStandings(seasonOf(turned))).toEqual(allStandings(seasonOf(board)));
      }),
      { numRuns: 200 },
    );
  });

  test('the counted awards and the adjustments of a row sum to its points', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const season = seasonOf(board);
        for (const { title, rows } of allStandings(season)) {
          for (const row of rows) {
            const explanation = explain(season, title, row.contender);
            expect(explanation && sumOf(explanation)).toBe(row.points);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('ranks do not fall as points do, and equal rows share one', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        for (const { rows } of allStandings(seasonOf(board))) {
          rows.forEach((row, index) => {
            const above = rows[index - 1];
            if (above === undefined || row.position === null || above.position === null) return;
            expect(above.points).toBeGreaterThanOrEqual(row.points);
            expect(row.position - above.position).toBeGreaterThanOrEqual(
              row.separatedBy === undefined ? 0 : 1,
            );
            if (row.separatedBy === undefined) expect(row.position).toBe(above.position);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('as of the last document is now, and as of none is nothing', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const now = seasonOf(board);
        expect(seasonOf(asOf(board, { document: headOf(now) }))).toEqual(now);
        expect(seasonOf(asOf(board, { document: 0 }))).toEqual(emptySeason);
      }),
      { numRuns: 100 },
    );
  });

  test('the tables are the same whatever was asked before: after each document, back and forth, or once at the end', () => {
    fc.assert(
      fc.property(arbitraryBoard, fc.array(fc.nat(), { maxLength: 8 }), (board, jumps) => {
        const states: Season[] = [emptySeason];
        for (const document of board) states.push(fold(states.at(-1) ?? emptySeason, document));
        for (const state of [
          ...states,
          ...jumps.map((jump) => states[jump % states.length] ?? emptySeason),
        ]) {
          // A copy is nothing that anything is remembered of.
          const apart = seasonOf(structuredClone(board.slice(0, headOf(state))));
          // Not the table that was asked for before, but one that is worked out beside it.
          expect(allStandings({ ...state })).toEqual(allStandings(apart));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what a document changed is the same whether the states before and after it have parts in common or not', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        let before = emptySeason;
        for (const [index, document] of board.entries()) {
          const after = fold(before, document);
          const apart = structuredClone(board.slice(0, index + 1));
          expect(diff(before, after)).toEqual(diff(seasonOf(apart.slice(0, -1)), seasonOf(apart)));
          before = after;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a state differs in nothing from itself, and what one way adds the other removes', () => {
    fc.assert(
      fc.property(arbitraryBoard, fc.nat(), (board, cut) => {
        const [before, after] = [seasonOf(board.slice(0, cut % (board.length + 1))), seasonOf(board)];
        const [there, back] = [diff(before, after), diff(after, before)];
        for (const part of ['calendar', 'entries', 'results'] as const) {
          expect(there[part].added).toEqual(back[part].removed);
          expect(isUnchanged(diff(after, after)[part])).toBe(true);
        }
        expect(diff(after, after).standings).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('what is folded is never changed: an earlier state reads the same after later documents', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const half = seasonOf(board.slice(0, board.length >> 1));
        const before = structuredClone(said(half));
        board.slice(board.length >> 1).reduce(fold, half);
        expect(structuredClone(said(half))).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

test('arbitrary boards are worth testing: most of them give points', () => {
  const boards = fc.sample(arbitraryBoard, { numRuns: 300, seed: 1 });
  const scoring = boards.filter((board) =>
    allStandings(seasonOf(board)).some(({ rows }) => rows.some(({ points }) => points > NO_POINTS)),
  );
  const clean = boards.filter((board) => board.length > 3);
  expect(scoring.length).toBeGreaterThan(60);
  expect(clean.length).toBeGreaterThan(150);
  expect(allStandings(seasonOf(boards[0] ?? []))[0]?.title).toBe(titleKey('gt-teams'));
});

function reversed<Value>(
  record: Readonly<Record<string, Value>> | undefined,
): Readonly<Record<string, Value>> | undefined {
  return record === undefined ? undefined : Object.fromEntries(Object.entries(record).toReversed());
}
