import { createHash } from 'node:crypto';
import type { Known } from '#answers/known';
import { laidOut } from '#formats/pdf/laid-out';
import type { Stamp } from '#formats/pdf/paper';
import { paperName, papersOf } from '#formats/pdf/papers-of';
import { pdfOf } from '#office/paper/pdf-of';
import { en } from '#words/en';

/** A stamp that no release changes. */
export const STAMP: Stamp = { edition: '0.0.0', hash: '0123456789abcdef'.repeat(4) };

/** What stands on each paper of a season, and the SHA-256 of each file: those are the same on every machine. */
export async function goldenPapers(known: Known): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const hashes: string[] = [];
  for (const paper of papersOf(known.season)) {
    const name = paperName(paper);
    files.set(`papers/${name}.json`, `${JSON.stringify(laidOut(known, paper, en, STAMP), undefined, 1)}\n`);
    const pdf = (await pdfOf(known, paper, en, STAMP)) ?? '';
    hashes.push(`${createHash('sha256').update(pdf).digest('hex')}  ${name}.pdf\n`);
  }
  return files.set('papers/SHA256SUMS', hashes.join(''));
}
