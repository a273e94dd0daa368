import { describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#core/documents/document.schema';
import { emptySeason, fold } from '#core/season/fold';
import type { Role } from '#store/people/role';
import { board, decision, entries, type Piece, race, rounds, rules } from '../../../test/board.ts';
import { mayPost } from '../people/may-post.ts';
import { refusalText } from '../people/refusal-text.ts';
import { onBoard } from './on-board.ts';

const BOARD = [rules(), rounds('fuji', 'sepang'), entries({ GT: ['90', '91', '92'] })] as const;

/** What the office says to the last so many documents, posted at once by somebody of one role. */
function posted(role: Role, pieces: readonly Piece[], count = 1): string {
  const documents = board(...BOARD, ...pieces);
  const drafts: readonly OfficialDocument[] = documents.slice(-count);
  const season = documents.slice(0, -count).reduce(fold, emptySeason);
  const judged = onBoard(season, drafts);
  for (const draft of drafts) {
    const may = mayPost([{ series: 'alms', role }], 'alms', draft, judged);
    if (!may.ok) return refusalText(may.error);
  }
  return 'ok';
}

const final = race('fuji', '90', '91', '92');
const provisional = { ...final, state: 'provisional' };
const UNSIGNED =
  'only who may post document 4 may replace or undo it: the stewards make a result final: post it as provisional';

describe('a final result', () => {
  test('is not unsigned by a provisional one of the timekeeper, whether that says what it replaces or not', () => {
    expect(posted('timekeeper', [final, provisional])).toBe(UNSIGNED);
    expect(posted('timekeeper', [final, { ...provisional, replaces: 4 }])).toBe(UNSIGNED);
    expect(posted('timekeeper', [provisional, provisional])).toBe('ok');
    expect(posted('timekeeper', [final, { ...race('sepang', '90'), state: 'provisional' }])).toBe('ok');
    for (const role of ['steward', 'organiser'] as const)
      expect(posted(role, [final, provisional])).toBe('ok');
  });

  test('that the stewards have opened again is corrected by the timekeeper', () => {
    expect(posted('timekeeper', [final, provisional, provisional])).toBe('ok');
  });

  test('does not come back by a timekeeper who annuls what took its place', () => {
    const annulment = { kind: 'bulletin', text: 'An error.', annuls: 5 } as const;
    expect(posted('timekeeper', [final, provisional, annulment])).toMatch('document 4');
    expect(posted('steward', [final, provisional, annulment])).toBe('ok');
    expect(posted('timekeeper', [provisional, provisional, annulment])).toBe('ok');
  });
});

describe("a stewards' penalty", () => {
  const penalty = decision('fuji', { dropPlaces: 1, car: '90' });
  const including = { ...provisional, includes: 5 };
  const NOT_YOURS =
    'only who may post document 5 may replace or undo it: no role of yours posts documents of the kind decision';

  test('is not taken out of effect by a timekeeper who says that it is in the order, or leaves it out of the next', () => {
    expect(posted('timekeeper', [provisional, penalty, including])).toBe(NOT_YOURS);
    expect(posted('timekeeper', [provisional, penalty, including, provisional])).toBe(NOT_YOURS);
    expect(posted('timekeeper', [provisional, penalty, including, including])).toBe('ok');
    expect(posted('steward', [provisional, penalty, including])).toBe('ok');
  });

  test('nor by a draft of several documents, of which the second does it', () => {
    expect(posted('timekeeper', [provisional, penalty, provisional, including], 2)).toBe(NOT_YOURS);
  });
});

test('of documents that all undo all others each is judged once, and what is behind one of them is found', () => {
  const bulletins = Array.from({ length: 50 }, (_, index) => ({
    kind: 'bulletin' as const,
    text: 'An error.',
    ...(index === 0 ? {} : { annuls: Array.from({ length: index }, (_, other) => 5 + other) }),
  }));
  expect(posted('timekeeper', [provisional, ...bulletins], bulletins.length)).toBe('ok');
  const last = { kind: 'bulletin', text: 'An error.', annuls: [54, 53] } as const;
  const unsigning = bulletins.with(0, { kind: 'bulletin', text: 'An error.', annuls: [4] });
  expect(posted('timekeeper', [final, ...unsigning, last], 1)).toMatch('document 4');
});
