import { rowsBelow } from '#formats/table/header-row';
import { MEANING_WORDS, MEANINGS } from '#formats/table/meanings';
import { printColumns } from '#formats/table/print-columns';
import { columnsOf } from '#formats/table/propose-columns';
import type { ProposedColumn } from '#formats/table/settle-columns';
import { columnLetters } from '#formats/table/table';
import type { ProposedTable } from '#office/json/columns';
import type { Opened } from '../open-season.ts';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, styled, type Text } from '../print/text.ts';
import { counted, sentence } from '../print/words.ts';
import { paragraph, wrapped } from '../print/wrap.ts';
import { pageHeading } from './heading.ts';

/**
 * What the columns of tables may mean, and the command that reads them so.
 *
 * @param typed the command without its columns.
 */
export function proposalLines(
  opened: Opened,
  proposed: readonly ProposedTable[],
  typed: string,
  page: Page,
): readonly Text[] {
  const mappings = [...new Set(proposed.map(({ proposal }) => printColumns(columnsOf(proposal))))];
  return [
    ...pageHeading(opened, page, 'import'),
    ...proposed.flatMap((one) => tableLines(one, page)),
    '',
    ...paragraph(CONFIRM, page.width),
    ...(mappings.length > 1 ? paragraph(DIFFERENT, page.width) : []),
    '',
    ...commandLines(typed, mappings[0] ?? '', page),
    '',
    ...wrapped(
      dim(`A column can be: ${MEANINGS.join(', ')}. header=4 is the line that names them.`),
      page.width,
    ),
  ];
}

const CONFIRM =
  'Nothing was read yet: a table does not tell what its columns mean, so a person must. If this is right, it is read with:';
const DIFFERENT =
  'The tables differ in their columns: import them one by one. This is for the first of them.';

function tableLines({ file, format, table: rows, proposal }: ProposedTable, page: Page): readonly Text[] {
  const { header, columns } = proposal;
  const body = rowsBelow(rows, header);
  const where = header === undefined ? 'No line names the columns' : `Line ${header.line} names the columns`;
  const sheet = rows.name === undefined ? '' : `, worksheet ${rows.name}`;
  const lines = columns.map((column): Row => {
    const values = body.flatMap(({ cells }) => (cells[column.ref.at] ?? '') || []);
    return [dim(columnLetters(column.ref.at)), column.ref.name, meaningText(column), dim(samples(values))];
  });
  return [
    '',
    ...wrapped(bold(`${file}${sheet}`), page.width),
    ...wrapped(dim(`  ${sentence(format)}. ${where}; ${counted(body.length, 'row')} below.`), page.width),
    '',
    ...table(
      [
        {},
        { head: dim('column'), narrow: 'cut', least: 12 },
        { head: dim('means'), narrow: 'wrap', least: 24 },
        { head: dim('such as'), narrow: 'cut', least: 12 },
      ],
      lines,
      { width: page.width, indent: 2 },
    ),
  ];
}

function meaningText({ meaning, sureness, reason, order }: ProposedColumn): Text {
  if (meaning === undefined) return [styled('warning')('not read'), dim(`: ${reason}`)];
  const of = order === undefined || order === 1 ? '' : ` ${order}`;
  return [`${MEANING_WORDS[meaning]}${of}`, dim(sureness === 'certain' ? '' : `: ${reason}`)];
}

/** So many values show what a column holds. */
const SAMPLES = 3;

const samples = (values: readonly string[]) => [...new Set(values)].slice(0, SAMPLES).join(' | ');

/** In quotes a mapping may go over several lines, as long as no name is cut. */
function commandLines(typed: string, mapping: string, page: Page): readonly Text[] {
  const words = mapping.replaceAll("'", "'\\''").match(/(?:"(?:[^"]|"")*"|[^\s"])+/g) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 < page.width - 2)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  return [`${typed} --columns '`, ...lines.slice(0, -1), `${lines.at(-1) ?? '  …'}'`].map((line) =>
    bold(line),
  );
}
