import type { Known } from '#answers/known';
import { laidOut } from '#formats/pdf/laid-out';
import type { Layout } from '#formats/pdf/layout';
import type { Paper, Stamp } from '#formats/pdf/paper';
import type { Words } from '#words/en';
import { breathe } from '../breathe.ts';
import { declaredAccessible } from './declared-accessible.ts';
import { printable } from './printable.ts';
import { typeset } from './typeset.ts';

/**
 * A paper as a PDF, for archives (PDF/A-2a) and for those who cannot see it (PDF/UA-1). The same for the same season, words
 * and stamp, on every machine.
 *
 * @returns undefined where the season has nothing of that name, or nothing of it is known yet.
 */
export async function pdfOf(
  known: Known,
  paper: Paper,
  words: Words,
  stamp: Stamp,
): Promise<Uint8Array | undefined> {
  const layout = laidOut(known, paper, words, stamp);
  return layout && pdfOfLayout(layout);
}

/** A layout as a PDF. What no font can draw stands there as its code. */
export async function pdfOfLayout(layout: Layout): Promise<Uint8Array> {
  const { value, fonts } = await printable(layout);
  // Others are answered in between, and what earlier papers took is given back.
  await breathe();
  const { compiler, document } = typeset('paper', { ...value, hasCodes: fonts.missing.size > 0 }, fonts);
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: secondsOf(layout.posted) });
  return declaredAccessible(pdf);
}

/** A moment in seconds since 1970; its clock is taken for that of Greenwich, since a board does not say its zone. */
const secondsOf = (moment: string): number =>
  Date.parse(moment.length === 10 ? `${moment}T00:00Z` : `${moment}Z`) / 1000;
