import { type Day, dayOf } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Words } from '#words/en';
import type { Known } from '../known.ts';
import { roundName } from '../names.ts';
import { documentTitle } from '../text/document-title.ts';
import { documentsText } from './cells.ts';
import { type DataTable, dataTable } from './data-table.ts';

/** The notice board: a line for each document, in the order of posting. */
export function documentsTable(words: Words, { season }: Known): DataTable {
  const { tables } = words;
  return dataTable<OfficialDocument>(
    words.board.title,
    [
      [tables.document, ({ document }) => document, 'kept'],
      [tables.posted, ({ posted }) => ({ day: dayOf(posted.by) as Day })],
      [tables.time, ({ posted }) => posted.by.slice(11) || null],
      [tables.kind, ({ kind }) => words.documents.kinds[kind]],
      [tables.title, (document) => documentTitle(words, season, document)],
      [words.reasons.round, (document) => roundOf(season, document)],
      [tables.by, ({ by }) => words.documents.poster(by)],
      [tables.printed, ({ printed }) => printed],
      [tables.replaces, ({ replaces = [] }) => documentsText(replaces)],
      [tables.annuls, ({ annuls = [] }) => documentsText(annuls)],
      [tables.answers, ({ answers }) => answers],
    ],
    season.board,
  );
}

const roundOf = (season: Known['season'], document: OfficialDocument) =>
  'for' in document && document.for !== undefined ? roundName(season, document.for) : null;
