import type { Doubts } from '#formats/text/doubts';
import { type Field, noteDoubt, text } from '#formats/text/field';
import { isNothing, isNoValue } from './cell-values.ts';
import type { Columns } from './columns.ts';
import { MEANINGS, type Meaning } from './meanings.ts';
import type { TableRow } from './table.ts';

/** The cells of a row by what they mean. A cell in which nothing stands, or a dash, is missing. */
export interface RowFields {
  readonly row: TableRow;
  /** The first of its columns; missing where no column means it. */
  readonly field: (meaning: Meaning) => Field;
  /** One for each column. */
  readonly fields: (meaning: Meaning) => readonly Field[];
  /** What stands in the row, of all that columns mean. */
  readonly filled: ReadonlySet<Meaning>;
}

export function rowFields(row: TableRow, { of }: Columns, doubts: Doubts): RowFields {
  const fields = (meaning: Meaning): readonly Field[] =>
    (of[meaning] ?? []).map(({ at, name }) => {
      const written = row.cells[at] ?? '';
      return { kind: isNothing(written) ? 'missing' : 'text', written, at: name, line: row.line, doubts };
    });
  const field = (meaning: Meaning): Field =>
    fields(meaning)[0] ?? { kind: 'missing', written: '', at: meaning, line: row.line, doubts };
  const isFilled = (meaning: Meaning) => fields(meaning).some(({ kind }) => kind !== 'missing');
  return { row, field, fields, filled: new Set(MEANINGS.filter(isFilled)) };
}

const LONGEST_TEXT = 200;

/** A name as printed; undefined if there is none, and for what a worksheet could not work out, which is noted. */
export function textIn(field: Field): string | undefined {
  const { kind, written } = field;
  if (kind === 'missing') return undefined;
  if (!isNoValue(written) && written.length <= LONGEST_TEXT) return text(field);
  noteDoubt(field, {
    code: 'bad-value',
    expected: `a text of at most ${LONGEST_TEXT} letters`,
    so: 'it is left out',
  });
  return undefined;
}
