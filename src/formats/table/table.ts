/** Cells in rows and columns, of a worksheet or a CSV text, before anybody knows what they mean. */
export interface Table {
  /** Of the worksheet. */
  readonly name?: string;
  /** The worksheet is one that its makers do not show. */
  readonly isHidden?: boolean;
  /** The rows in which something stands, in their order. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** As a person counts them in the worksheet or the file, from 1. */
  readonly line: number;
  /** As a person sees them, trimmed; '' where nothing stands. A row of a CSV text has as many as stand in it. */
  readonly cells: readonly string[];
  /** Nothing stands in the row above, or what stands there is left out. */
  readonly isAfterGap: boolean;
  /** Its makers do not show it, by a filter or by hand. */
  readonly isHidden?: boolean;
}

/** Far above any result. */
export const MOST_ROWS = 5000;
export const MOST_COLUMNS = 256;

const LETTERS = 26;
const CODE_OF_A = 65;

/** How a worksheet calls a column, from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(CODE_OF_A + (column % LETTERS));
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last;
}

/** The column that is called so, from 0, in capitals or not; undefined if the text is not one to three letters. */
export function columnAt(letters: string): number | undefined {
  if (!/^[a-z]{1,3}$/i.test(letters)) return undefined;
  const codes = Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - CODE_OF_A + 1);
  return codes.reduce((column, code) => column * LETTERS + code, 0) - 1;
}

/** Columns of the widest row. */
export const widthOf = ({ rows }: Table): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
