import { expect, test } from 'vitest';
import { MOST_IN_TEXT } from '#store/board';
import { memoryBoard } from '#store/memory';
import { board } from '../../test/board.ts';
import type { DraftDocument } from './draft.ts';
import { postDraft } from './post-draft.ts';

const drafts = (...texts: readonly string[]): readonly DraftDocument[] =>
  board(...texts.map(() => ({ kind: 'bulletin' as const, text: 'Read it.' }))).map((document, index) => ({
    document,
    text: texts[index] ?? '',
    attachments: [],
    where: () => ({ file: 'draft.yaml', line: 1, column: 1 }),
  }));

test('of several documents none is posted if one is too large for the board', async () => {
  const posted = memoryBoard();
  expect(await postDraft(posted, drafts('fine', 'x'.repeat(MOST_IN_TEXT + 1)), 0)).toEqual({
    ok: false,
    error: {
      code: 'posting-too-large',
      faults: [
        {
          code: 'file-too-large',
          file: '0002-bulletin.yaml',
          found: '8.1 MB',
          expected: 'at most 8.0 MB',
        },
      ],
      posted: [],
    },
  });
  expect(await posted.read()).toEqual({ ok: true, value: [] });
});

test('what was posted before somebody else posted is told', async () => {
  const posted = memoryBoard();
  await posted.post({ kind: 'season', text: 'first', attachments: [] }, 0);
  const movedOn = { code: 'board-moved-on', last: 1, posted: [] };
  expect(await postDraft(posted, drafts('late'), 0)).toEqual({ ok: false, error: movedOn });
  expect(await postDraft(posted, drafts('a', 'b'), 1)).toEqual({ ok: true, value: [2, 3] });
});
