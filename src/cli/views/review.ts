import { diff } from '#core/scoring/diff';
import type { Season } from '#core/season/season';
import type { DraftReview } from '#office/review-draft';
import type { Remark, Reviewed } from '#office/reviewed';
import type { Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted, documentsText, postedText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { diffLines } from './diff.ts';
import { documentTitle } from './document-words.ts';

/** What the review says of each document: refusals, findings, or nothing. */
export function reviewLines(season: Season, documents: readonly Reviewed[], page: Page): readonly Text[] {
  return documents.flatMap((one) => ['', ...documentLines(season, one, page)]);
}

function documentLines(
  season: Season,
  { document, refusals, findings }: Reviewed,
  page: Page,
): readonly Text[] {
  const title = `Document ${document.document}: ${documentTitle(season, document)}`;
  const rows = [
    ...refusals.map((one): Row => [styled('bad', 'bold')('refused'), remarkText(one)]),
    ...findings.map(
      (one): Row => [
        one.accepted === undefined ? styled('warning')('finding') : dim('accepted'),
        [remarkText(one), one.accepted === undefined ? '' : dim(` (accepted: ${one.accepted})`)],
      ],
    ),
  ];
  const fine = [[styled('good')('fine'), dim('nothing to refuse, nothing found')]];
  return [
    ...paragraph([bold(title), dim(`, ${postedText(document.posted)}`)], page.width),
    ...table([{}, { narrow: 'wrap', least: 24 }], rows.length === 0 ? fine : rows, { width: page.width }),
  ];
}

const remarkText = ({ text, file, line, column }: Remark): string => `${file}:${line}:${column}  ${text}`;

/** What the draft would change, or has changed. */
export function effectLines(before: Season, review: DraftReview, title: string, page: Page): readonly Text[] {
  return section(page, title, diffLines(before, review.after, diff(before, review.after), page).slice(1));
}

/** The verdict, in a sentence, and what to do. */
export function verdict(
  { documents, isRefused }: DraftReview,
  posted: readonly number[] | undefined,
): string {
  const refused = documents.flatMap(({ refusals }) => refusals).length;
  if (isRefused)
    return `Refused for ${counted(refused, 'reason')}; nothing was posted. Mend the file and try again.`;
  const found = documents.flatMap(unaccepted);
  const [first] = found;
  const seen =
    first === undefined
      ? ''
      : ` ${counted(found.length, 'finding')} to look at. What is meant is said in the document, as accepts: { finding: ${first.code}, because: … }.`;
  if (posted !== undefined) return `Posted as ${documentsText(posted)}.${seen}`;
  return `It may be posted, and was not: parcferme post does that.${seen}`;
}

/** The findings that the document does not accept. */
const unaccepted = ({ findings }: Reviewed) => findings.filter(({ accepted }) => accepted === undefined);

/** Of the documents of a board those that the office would have refused, and those with findings that none accepts. */
export function boardReviewLines(
  season: Season,
  documents: readonly Reviewed[],
  page: Page,
): readonly Text[] {
  const told = documents
    .map((one) => ({ ...one, findings: unaccepted(one) }))
    .filter(({ refusals, findings }) => refusals.length + findings.length > 0);
  return [
    ...reviewLines(season, told, page),
    '',
    ...paragraph(boardVerdict(documents, season.board.length), page.width),
  ];
}

/** @param posted how many documents the board has, those that were annulled or replaced among them. */
function boardVerdict(documents: readonly Reviewed[], posted: number): string {
  const refused = documents.filter(({ refusals }) => refusals.length > 0).length;
  const found = documents.flatMap(unaccepted).length;
  const held =
    documents.length === posted
      ? counted(posted, 'document')
      : `${documents.length} of ${counted(posted, 'document')} stand`;
  const sentences = [
    `${held}, each held against those above it: the office would have refused ${refused === 0 ? 'none' : refused}.`,
    found === 0 ? '' : `${counted(found, 'finding')} to look at.`,
    refused === 0
      ? ''
      : 'Mend a file that nobody has seen yet; otherwise post a document that replaces or annuls it.',
  ];
  return sentences.filter((one) => one !== '').join(' ');
}
