import { type LapTime, readLapTime } from '#core/base/laptime';
import { isReserved } from '#core/base/reserved';
import type { Doubt } from '#core/timing/sheet';
import type { CsvHeader } from '#formats/csv/csv-header';
import type { Note } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { unprintable } from '#formats/text/printable';

/** The cells of one row, found by the names of their columns. What is no value of its kind is a doubt, and undefined. */
export interface Cells {
  readonly line: number;
  /** Trimmed, '' where there is none. */
  readonly raw: (column: string) => string;
  /** The row has the cell, and nothing stands in it. */
  readonly isEmpty: (column: string) => boolean;
  readonly text: (column: string) => string | undefined;
  /** A whole number from `least` to `most`. */
  readonly count: (column: string, least: number, most: number) => number | undefined;
  readonly time: (column: string) => LapTime | undefined;
  /** A doubt about a cell of the row. */
  readonly note: (
    code: Doubt['code'],
    column: string,
    expected: string,
    so: string,
    lost?: Pick<Doubt, 'isRowLost'>,
  ) => void;
}

export function cellsOf(fields: readonly string[], header: CsvHeader, line: number, note: Note): Cells {
  const cell = (column: string) => fields[header.columns.get(column) ?? fields.length]?.trim();
  const raw = (column: string) => cell(column) ?? '';
  const noteCell: Cells['note'] = (code, column, expected, so, lost = {}) =>
    note({ code, line, at: column, found: excerpt(raw(column)), expected, so, ...lost });
  return {
    line,
    raw,
    isEmpty: (column) => cell(column) === '',
    text: (column) => readText(raw(column), { line, at: column }, note),
    count: (column, least, most) => {
      const count = /^\d{1,6}$/.test(raw(column)) ? Number(raw(column)) : -1;
      if (count >= least && count <= most) return count;
      const expected = `a whole number from ${least} to ${most}`;
      if (raw(column) !== '') noteCell('bad-value', column, expected, 'it is left out');
      return undefined;
    },
    time: (column) => {
      const time = readLapTime(raw(column));
      if (time === undefined && raw(column) !== '')
        noteCell('bad-value', column, A_TIME, 'the time is left out');
      return time;
    },
    note: noteCell,
  };
}

export const A_TIME = 'a time such as 1:23.889';
const LONGEST_TEXT = 200;

/** A name as printed, trimmed and on one line; undefined if there is none, or nobody could read it. */
export function readText(cell: string, where: Pick<Doubt, 'line' | 'at'>, note: Note): string | undefined {
  const text = cell.trim().replaceAll(/[\t\r\n]+/g, ' ');
  if (text === '') return undefined;
  const hidden = unprintable(text);
  if (hidden !== undefined || text.length > LONGEST_TEXT || isReserved(text)) {
    const expected = `a text of at most ${LONGEST_TEXT} letters`;
    note({
      ...where,
      code: 'bad-value',
      found: hidden?.name ?? excerpt(text),
      expected,
      so: 'it is left out',
    });
    return undefined;
  }
  if (text.includes('\uFFFD'))
    note({
      ...where,
      code: 'not-utf8',
      found: excerpt(text),
      expected: 'a text in UTF-8',
      so: 'it is kept as it is',
    });
  return text;
}
