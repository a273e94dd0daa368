import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#core/documents/document.schema';
import { allStandings } from '#core/scoring/standings';
import type { Row } from '#core/scoring/table';
import { type Unsettled, unsettled } from '#core/scoring/unsettled';
import { cases } from '#core/season/cases';
import { emptySeason, fold, standing } from '#core/season/fold';
import { penalties } from '#core/season/penalties';
import { headOf, type Season } from '#core/season/season';
import { arbitraryBoard, racedBoard } from './arbitrary-board.ts';

const seasonOf = (board: readonly OfficialDocument[]): Season => board.reduce(fold, emptySeason);
const next = (season: Season, said: object) =>
  fold(season, {
    posted: { by: '2014-01-01' },
    by: 'office',
    document: headOf(season) + 1,
    ...said,
  } as OfficialDocument);

/** The titles whose tables differ, by ranks and points. */
function titlesThatChange(before: Season, after: Season): readonly string[] {
  const tables = new Map(allStandings(after).map((table) => [table.title, table.rows]));
  // A round that does not count for a title has its results shown there all the same.
  const shown = (rows: readonly Row[] = []) =>
    JSON.stringify(rows.map(({ position, contender, points }) => [position, contender, points]));
  return allStandings(before).flatMap(({ title, rows }) =>
    shown(rows) === shown(tables.get(title)) ? [] : [title],
  );
}

const documentIn = ({ board }: Season, number: number | undefined) =>
  board.find(({ document }) => document === number);

/** One that undoes nothing else, so that without it the board is as if it had never been decided. */
const isPlain = ({ replaces, annuls, answers }: OfficialDocument) =>
  replaces === undefined && annuls === undefined && answers === undefined;

/** The titles whose tables are others without a decision, and those that a protest against it marks. */
function heldAgainst(season: Season, decision: OfficialDocument): void {
  const protest = { kind: 'protest', against: decision.document, party: 'AAI' };
  const item = unsettled(next(season, protest)).at(-1);
  const without = next(season, { kind: 'bulletin', annuls: [decision.document] });
  for (const title of titlesThatChange(season, without)) expect(item?.titles).toContain(title);
}

describe('without a decision no table is another but those that a protest against it marks', () => {
  test.each([
    ['on any board', arbitraryBoard, 500],
    ['where every round is run and then decided on', racedBoard, 500],
  ] as const)('%s', (_, boards, numRuns) => {
    fc.assert(
      fc.property(boards, (board) => {
        const season = seasonOf(board);
        for (const decision of standing(season.board))
          if (decision.kind === 'decision' && isPlain(decision)) heldAgainst(season, decision);
      }),
      { numRuns },
    );
  });
});

test('a final order other than the provisional one changes no table but those that are marked', () => {
  fc.assert(
    fc.property(arbitraryBoard, (board) => {
      const season = seasonOf(board);
      for (const item of unsettled(season)) {
        const posted = item.kind === 'provisional' ? documentIn(season, item.document) : undefined;
        if (posted?.kind !== 'classification') continue;
        const after = next(season, {
          ...posted,
          ...turned(posted),
          annuls: undefined,
          replaces: undefined,
          answers: undefined,
          document: headOf(season) + 1,
        });
        expect(isMarked(unsettled(after), item)).toBe(false);
        for (const title of titlesThatChange(season, after)) expect(item.titles).toContain(title);
      }
    }),
    { numRuns: 500 },
  );
});

const isMarked = (all: readonly Unsettled[], { results: [one] }: Unsettled) =>
  all.some(
    ({ kind, results: [other] }) =>
      kind === 'provisional' && other?.round === one?.round && other?.session === one?.session,
  );

/** The same cars, each with the place and the fate of another. */
const turned = ({ results }: Extract<OfficialDocument, { kind: 'classification' }>) => ({
  state: 'final',
  results: results.map((line, index) => {
    const { place, classPlace, out } = results.at(-1 - index) ?? line;
    const { place: _place, classPlace: _classPlace, out: _out, ...rest } = line;
    return JSON.parse(JSON.stringify({ ...rest, place, classPlace, out }));
  }),
});

test('every decision that stands is of one case, and every penalty of one decision', () => {
  fc.assert(
    fc.property(arbitraryBoard, (board) => {
      const season = seasonOf(board);
      const numbers = cases(season).flatMap(({ documents }) => documents.map(({ document }) => document));
      expect(numbers.length).toBe(new Set(numbers).size);
      const decisions = standing(season.board).filter(({ kind }) => kind === 'decision');
      for (const { document } of decisions) expect(numbers).toContain(document);
      for (const { decision } of penalties(season)) expect(decisions).toContain(decision);
    }),
    { numRuns: 300 },
  );
});

test('a case has what is open of it, and all that is open is of some case', () => {
  fc.assert(
    fc.property(arbitraryBoard, (board) => {
      const season = seasonOf(board);
      const open = cases(season).flatMap((one) => one.open.map(({ document }) => document));
      expect(open.toSorted((a, b) => a - b)).toEqual(season.open.map(({ document }) => document));
    }),
    { numRuns: 300 },
  );
});
