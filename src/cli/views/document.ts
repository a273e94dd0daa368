import { roundName } from '#answers/names';
import { lineNotes } from '#answers/notes-of';
import { around, undoneBy } from '#answers/notice-board';
import { lookup } from '#core/base/lookup';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Sources } from '#core/documents/sources.schema';
import { diff } from '#core/scoring/diff';
import type { Season } from '#core/season/season';
import { columnWidths, type Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, styled, type Text } from '../print/text.ts';
import { documentsText, postedText } from '../print/words.ts';
import { diffLines } from './diff.ts';
import { bodyLines } from './document-body.ts';
import { documentNotes } from './document-notes.ts';
import { KIND_WORDS } from './document-words.ts';
import { noteLines } from './notes.ts';

/** One document whole, and what it changed. */
export function documentLines(
  season: Season,
  document: OfficialDocument,
  sources: Sources['sources'],
  page: Page,
): readonly Text[] {
  const { before, after } = around(season, document.document);
  return [
    '',
    ...table([{}, { narrow: 'wrap', least: 20 }], envelopeRows(season, document), { width: page.width }),
    ...bodyLines(season, document, page),
    ...noteLines([...documentNotes([document]), ...lineNotes(document)], page),
    ...section(page, 'What it changed', diffLines(before, after, diff(before, after), page).slice(1)),
    ...sourceLines(document, sources, page),
  ];
}

/** What every document carries. */
function envelopeRows(season: Season, document: OfficialDocument): readonly Row[] {
  const {
    kind,
    posted,
    by,
    printed,
    replaces = [],
    annuls = [],
    answers,
    case: named,
    accepts = [],
    attachments = [],
    reconstructed,
  } = document;
  const undone = undoneBy(season, document.document);
  const scope =
    'for' in document && document.for !== undefined ? `, for ${roundName(season, document.for)}` : '';
  const from =
    'from' in document && document.from !== undefined ? `, from ${roundName(season, document.from)} on` : '';
  const after = posted.after === undefined ? '' : `, after ${postedText({ by: posted.after })}`;
  const rows: (readonly [string, Text])[] = [
    ['Kind', `${KIND_WORDS[kind][0]}${scope}${from}`],
    ['Posted', `${postedText(posted)}${after}`],
    ['By', `${by}${reconstructed ? ', put together later from sources' : ''}`],
    ['Number on paper', printed ?? ''],
    ['Replaces', documentsText(replaces)],
    ['Annuls', documentsText(annuls)],
    ['Answers', answers === undefined ? '' : documentsText([answers])],
    ['Case', named ?? ''],
    ['Undone by', undone.length === 0 ? '' : styled('bad')(documentsText(undone))],
    ['Accepts', accepts.map(({ finding, because }) => `${finding}: ${because}`).join('; ')],
    [
      'Attached',
      attachments.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256.slice(0, 16)}…)`).join('; '),
    ],
  ];
  return rows.filter(([, said]) => said !== '').map(([name, said]): Row => [dim(name), said]);
}

function sourceLines(
  { sources: keys = [] }: OfficialDocument,
  sources: Sources['sources'],
  page: Page,
): readonly Text[] {
  const rows = keys.map((key): { readonly row: Row; readonly address: string | undefined } => {
    const source = lookup(sources, key);
    if (source === undefined) return { row: [dim(key)], address: undefined };
    const { title, publisher, date, address } = source;
    return {
      row: [dim(key), [title, publisher, date].filter((one) => one !== undefined).join(', ')],
      address,
    };
  });
  const columns = [{}, { narrow: 'wrap', least: 24, beneath: 1 }] as const;
  const layout = {
    width: page.width,
    widths: columnWidths(
      columns,
      rows.map(({ row }) => row),
      page,
    ),
  };
  // An address is never broken: whoever copies it wants it whole.
  const lines = rows.flatMap(({ row, address }) => [
    ...table(columns, [row], layout),
    ...(address === undefined ? [] : [dim(`    ${address}`)]),
  ]);
  return section(page, 'Sources', lines);
}
