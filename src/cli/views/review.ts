import { diff } from '#core/scoring/diff';
import type { Season } from '#core/season/season';
import type { DraftReview, Remark, Reviewed } from '#office/review-draft';
import { type Page, section } from '../print/page.ts';
import { type Row, table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted, listed, postedText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { diffLines } from './diff.ts';
import { documentTitle } from './document-words.ts';

/** What the review says of each document of a draft: refusals, findings, or nothing. */
export function reviewLines(review: DraftReview, file: string, page: Page): readonly Text[] {
  return review.documents.flatMap((one) => ['', ...documentLines(one, file, page)]);
}

function documentLines(
  { draft: { document }, refusals, findings }: Reviewed,
  file: string,
  page: Page,
): readonly Text[] {
  const title = `Document ${document.document}: ${documentTitle(document)}`;
  const rows = [
    ...refusals.map((one): Row => [styled('bad', 'bold')('refused'), remarkText(one, file)]),
    ...findings.map(
      (one): Row => [
        one.accepted === undefined ? styled('warning')('finding') : dim('accepted'),
        [remarkText(one, file), one.accepted === undefined ? '' : dim(` (accepted: ${one.accepted})`)],
      ],
    ),
  ];
  const fine = [[styled('good')('fine'), dim('nothing to refuse, nothing found')]];
  return [
    ...paragraph([bold(title), dim(`, ${postedText(document.posted)}`)], page.width),
    ...table([{}, { narrow: 'wrap', least: 40 }], rows.length === 0 ? fine : rows, { width: page.width }),
  ];
}

const remarkText = ({ text, line, column }: Remark, file: string): string =>
  `${file}:${line}:${column}  ${text}`;

/** What the draft would change, or has changed. */
export function effectLines(before: Season, review: DraftReview, title: string, page: Page): readonly Text[] {
  return section(title, diffLines(before, review.after, diff(before, review.after), page).slice(1));
}

/** The verdict, in a sentence, and what to do. */
export function verdict(review: DraftReview, posted: readonly number[] | undefined): string {
  const { documents, isRefused } = review;
  const refused = documents.flatMap(({ refusals }) => refusals).length;
  const found = documents.flatMap(({ findings }) =>
    findings.filter(({ accepted }) => accepted === undefined),
  ).length;
  if (isRefused)
    return `Refused for ${counted(refused, 'reason')}; nothing was posted. Mend the file and try again.`;
  const seen =
    found === 0
      ? ''
      : ` ${counted(found, 'finding')} to look at: 'accepts:' in the document would say why it stands all the same.`;
  if (posted !== undefined)
    return `Posted as ${listed(posted.map((number) => `document ${number}`))}.${seen}`;
  return `It may be posted, and was not: parcferme post does that.${seen}`;
}
