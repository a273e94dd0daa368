import { type Day, dayOf } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';

/** A state of the board: all documents posted up to and including a day, or up to a document. */
export type AsOf = { readonly day: Day } | { readonly document: number };

/** What was known: by the dates printed on the documents (`by`, where only bounds are known), or up to a number. */
export function asOf(board: readonly OfficialDocument[], when: AsOf): readonly OfficialDocument[] {
  if ('day' in when) return knownOn(board, when.day);
  return board.filter(({ document }) => document <= when.document);
}

/** The documents posted up to and including a day. */
export function knownOn(board: readonly OfficialDocument[], day: Day): readonly OfficialDocument[] {
  return board.filter(({ posted }) => dayOf(posted.by) <= day);
}
