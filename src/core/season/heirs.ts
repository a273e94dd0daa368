import type { OfficialDocument } from '#core/documents/document.schema';
import { standing } from './fold.ts';

/* Which document of a board stands in the place of another. */

type Board = readonly OfficialDocument[];

interface Heirs {
  readonly byNumber: ReadonlyMap<number, OfficialDocument>;
  /** Who said that they take the place of each number, in the order of the board. */
  readonly replacing: ReadonlyMap<number, readonly number[]>;
}
const remembered = new WeakMap<Board, Heirs>();

/** The document of that number, or the one that stands in its place; undefined where none does. */
export function heirOf(board: Board, number: number): OfficialDocument | undefined {
  const { byNumber, replacing } = heirsOf(board);
  const found = byNumber.get(number);
  if (found !== undefined) return found;
  for (const newer of replacing.get(number) ?? []) {
    const heir = heirOf(board, newer);
    if (heir !== undefined) return heir;
  }
  return undefined;
}

/** Does this very document stand? */
export const isStanding = (board: Board, posted: OfficialDocument): boolean =>
  heirsOf(board).byNumber.get(posted.document) === posted;

function heirsOf(board: Board): Heirs {
  const known = remembered.get(board);
  if (known !== undefined) return known;
  const replacing = new Map<number, number[]>();
  for (const { document, replaces = [] } of board)
    for (const number of replaces) if (number < document) listed(replacing, number).push(document);
  const heirs = { byNumber: new Map(standing(board).map((posted) => [posted.document, posted])), replacing };
  remembered.set(board, heirs);
  return heirs;
}

function listed(lists: Map<number, number[]>, number: number): number[] {
  const list = lists.get(number) ?? [];
  lists.set(number, list);
  return list;
}
