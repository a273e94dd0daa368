import { headText, type VerifiedBoard, type Vouched, vouched } from '#office/json/verify';
import type { Row } from '../print/columns.ts';
import { heading, type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted, documentsText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';

const MARKS = {
  unaltered: styled('good', 'bold')('✓ '),
  altered: styled('bad', 'bold')('✗ '),
  'cannot tell': styled('warning', 'bold')('? '),
} as const satisfies Record<Vouched, Text>;

/** What was found of each board, and what to keep of it. @param place of all of them */
export function verifyLines(
  place: string,
  boards: readonly VerifiedBoard[],
  isLedgerStarted: boolean,
  page: Page,
): readonly Text[] {
  const title = `${place}: verify`;
  return [
    ...heading(page, title, counted(boards.length, 'board')),
    ...(boards.length === 0 ? ['', dim('  Nothing was posted yet: there is nothing to verify.')] : []),
    ...boards.flatMap((one) => boardLines(one, page)),
    ...headLines(boards, page),
    ...(isLedgerStarted
      ? [
          '',
          ...paragraph(
            'A ledger was begun: ledger.jsonl notes what stands there now, and all that is posted from now on.',
            page.width,
          ),
        ]
      : adviceLines(boards, page)),
  ];
}

function boardLines(one: VerifiedBoard, page: Page): readonly Text[] {
  const { broken } = one.verified;
  const rows = broken.map(({ document, text }): Row => [document === 0 ? '' : String(document), text]);
  return [
    '',
    ...paragraph([MARKS[vouched(one)], bold(one.board), `: ${verdictText(one)}`], page.width),
    ...(rows.length > 1
      ? table([{ align: 'right' }, { narrow: 'wrap', least: 24 }], rows, { width: page.width, indent: 4 })
      : []),
    ...doubtsOf(one).flatMap((text) => paragraph(dim(text), page.width, 2)),
  ];
}

/** The first thing that is wrong, or what is vouched for and by what. */
function verdictText({ verified, known }: VerifiedBoard): string {
  const { broken, documents, attachments, unnoted } = verified;
  const [first] = broken;
  if (first !== undefined)
    return broken.length === 1 ? `${first.text}.` : `${first.text}, and ${broken.length - 1} more.`;
  if (documents === 0) return 'nothing was posted yet.';
  const all = `${counted(documents, 'document')} and ${counted(attachments, 'attachment')}`;
  if (known?.document === documents) return `${all} are as they were when that head was kept.`;
  if (known !== undefined)
    return `the documents up to ${known.document} are as they were when that head was kept.`;
  if (unnoted.length === documents) return `nobody noted anything of its ${counted(documents, 'document')}.`;
  return `${all} are as they were noted when they were posted.`;
}

/** What nobody can tell, and how far the board can be trusted all the same. */
function doubtsOf({ verified, known }: VerifiedBoard): readonly string[] {
  const { documents, attachments, unnoted, unread, broken } = verified;
  const open = unnoted.filter((number) => number > (known?.document ?? 0));
  const attached =
    attachments === 0 ? '' : `, and ${counted(attachments, 'attachment')} as the documents name them`;
  return [
    ...(open.length === documents && documents > 0
      ? [
          `No ledger is kept here, so a document that was altered or removed at the end cannot be told.${broken.length > 0 ? '' : ` Numbers without a gap${attached}.`}`,
        ]
      : open.length > 0
        ? [
            `Nothing was noted of ${documentsText(open)}: put there by hand, or when the ledger could not be written.`,
          ]
        : []),
    ...(unread.length > 0 ? [`${documentsText(unread)} cannot be read, nor what is attached to it.`] : []),
  ];
}

/** The heads, each on a line of its own, so that it can be copied. */
function headLines(boards: readonly VerifiedBoard[], page: Page): readonly Text[] {
  const heads = boards.flatMap(({ board, verified }) => {
    const head = headText(verified);
    return head === undefined ? [] : [...(boards.length > 1 ? [`  ${board}`] : []), `  ${head}`];
  });
  if (heads.length === 0) return [];
  return [
    ...section(page, heads.length === 1 ? 'Head' : 'Heads', heads),
    '',
    ...paragraph(
      dim(
        'Keep it where nobody can write who can write here: on paper, in a mail, in a bulletin. Who alters documents and ledger alike is told by it alone: parcferme verify --head <number>:<hash>',
      ),
      page.width,
    ),
  ];
}

function adviceLines(boards: readonly VerifiedBoard[], page: Page): readonly Text[] {
  if (boards.some((one) => vouched(one) === 'altered')) return ['', ...paragraph(ALTERED, page.width)];
  const isWithout = boards.some(
    ({ verified }) => verified.documents > 0 && verified.unnoted.length === verified.documents,
  );
  return isWithout
    ? [
        '',
        ...paragraph(
          dim('parcferme verify --start-ledger begins a ledger, with what stands here now.'),
          page.width,
        ),
      ]
    : [];
}

const ALTERED =
  'What was posted is never altered: bring back what stood there, from a backup or from git. A correction is a new document.';
