/*
 * Seasons printed on paper, and read again.
 */
import { type Known, knownNow } from '#answers/known';
import type { Paper } from '#formats/pdf/paper';
import { pdfOf } from '#office/paper/pdf-of';
import { type Language, wordsIn } from '#words/languages';
import { opening, type Piece, rounds, rules, season } from './board.ts';
import { type ReadPdf, readPdf } from './pdf.ts';
import { shipped } from './shipped.ts';

export const STAMP = { edition: '1.2.3', hash: 'c0ffee' };

/** What is known of a season with these pieces on its board. */
export function knownOf(...pieces: readonly Piece[]): Known {
  const now = knownNow('series-2014', season(...pieces));
  if (now === undefined) throw new Error('an empty board');
  return now;
}

/** The same of these pieces after an opening, a rulebook and one round, which is document 3. */
export const knownAfter = (...pieces: readonly Piece[]): Known =>
  knownOf(opening(), rules(), rounds('fuji'), ...pieces);

export async function shippedKnown(name: string): Promise<Known> {
  const now = knownNow(name, (await shipped(name)).season);
  if (now === undefined) throw new Error(name);
  return now;
}

export async function printed(known: Known, paper: Paper, language: Language = 'en'): Promise<Uint8Array> {
  const pdf = await pdfOf(known, paper, await wordsIn[language](), STAMP);
  if (pdf === undefined) throw new Error('no such paper');
  return pdf;
}

export const read = async (...of: Parameters<typeof printed>): Promise<ReadPdf> =>
  readPdf(await printed(...of));
