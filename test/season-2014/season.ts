import { fileURLToPath } from 'node:url';
import type { Day } from '#core/base/day';
import type { Claim } from '#core/documents/claims.schema';
import type { OfficialDocument } from '#core/documents/document.schema';
import { asOf } from '#core/season/as-of';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { readSeason } from '#office/read-season';
import { folderBoard } from '#store/folder';

/** The real season, read from its folder as every command reads it. */
const reading = await readSeason(
  folderBoard(fileURLToPath(new URL('../../seasons/asian-le-mans-series-2014', import.meta.url))),
);
if (!reading.ok) throw new Error(`the season cannot be read: ${JSON.stringify(reading.error[0])}`);

export const board: readonly OfficialDocument[] = reading.value.documents;
export const claims: readonly Claim[] = reading.value.claims?.claims ?? [];
export const sources = reading.value.sources?.sources ?? {};
export const season: Season = board.reduce(fold, emptySeason);

/** The season as known on a day. */
export const on = (day: string): Season => asOf(board, { day: day as Day }).reduce(fold, emptySeason);

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
