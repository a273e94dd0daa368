import type { Review, Sentence } from '#answers/review/review';
import { rangesText } from '#answers/round-numbers';
import type { Page } from '../print/page.ts';
import { dim, type Text } from '../print/text.ts';
import { paragraph } from '../print/wrap.ts';

/** The season in words, each sentence with the numbers of the documents that prove it. */
export const reviewLines = ({ paragraphs, space }: Review, page: Page): readonly Text[] =>
  paragraphs.flatMap((some) => [
    '',
    ...paragraph(
      some.flatMap((one) => withProof(one, space)),
      page.width,
    ),
  ]);

/** So many are listed; JSON has them all. */
const MOST = 16;

const documentsText = (numbers: readonly number[]): string =>
  numbers.length <= MOST ? rangesText(numbers) : `${numbers.length} of ${numbers[0]}–${numbers.at(-1)}`;

const withProof = ({ text, proof }: Sentence, space: string) => [
  `${text} `,
  dim(`[${documentsText(proof.documents)}]`),
  space,
];
