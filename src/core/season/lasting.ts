import type { OfficialDocument } from '#core/documents/document.schema';
import { standing } from './fold.ts';

type Board = readonly OfficialDocument[];
const remembered = new WeakMap<Board, Board>();

/** The documents that stand, and those whose place another took. What was annulled is as if never posted. */
export function lastingOf(board: Board): Board {
  const known = remembered.get(board) ?? withReplaced(board);
  remembered.set(board, known);
  return known;
}

function withReplaced(board: Board): Board {
  const stands = standing(board);
  if (stands === board) return board;
  const lasting = new Set(stands.map(({ document }) => document));
  for (const { document, replaces = [] } of board.toReversed())
    if (lasting.has(document)) for (const number of replaces) if (number < document) lasting.add(number);
  return board.filter(({ document }) => lasting.has(document));
}
