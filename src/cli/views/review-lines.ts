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

const withProof = ({ text, proof }: Sentence, space: string) => [
  `${text} `,
  dim(`[${rangesText(proof.documents)}]`),
  space,
];
