import type { Day } from '#core/base/day';
import type { Claim } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import { asOf } from '#core/season/as-of';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { shipped } from '../shipped.ts';

/** The real season, read from its folder as every command reads it. */
const read = await shipped('asian-le-mans-series-2014');

export const board: readonly OfficialDocument[] = read.documents;
export const claims: readonly Claim[] = read.claims;
export const sources = read.sources;
export const season: Season = read.season;

/** The season as known on a day. */
export const on = (day: string): Season => asOf(board, { day: day as Day }).reduce(fold, emptySeason);

/** The season as its first documents make it, up to and with this one. */
export const upTo = (number: number): Season =>
  board.filter(({ document }) => document <= number).reduce(fold, emptySeason);

/** The season without a document, as if it had never been posted. */
export const without = (number: number): Season =>
  board.filter(({ document }) => document !== number).reduce(fold, emptySeason);

/** The number of the document of a kind that holds for a round. */
export function numberOf(kind: string, round?: string): number {
  const found = board.find(
    (document) =>
      document.kind === kind && (round === undefined || ('for' in document && document.for === round)),
  );
  if (found === undefined) throw new Error(`no ${kind} for ${round ?? 'the season'}`);
  return found.document;
}
