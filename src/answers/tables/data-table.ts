import type { Day } from '#core/base/day';

/**
 * A table as spreadsheets have it: one line for each thing, each cell one value. Numbers are numbers and days are days;
 * what only looks like a number, as car 007, is text.
 */
export interface DataTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface Column {
  readonly heading: string;
  /** Kept in sight while the others are moved: the columns that say whose row it is, which come first. */
  readonly isKept?: true;
}

/** null where nothing is known or nothing applies. */
export type CellValue = string | number | DayCell | null;

export interface DayCell {
  readonly day: Day;
}

export const isDay = (value: CellValue): value is DayCell => typeof value === 'object' && value !== null;

/** Columns as they are written down: a heading, and what a line has there. */
export type Columns<Line> = readonly (readonly [
  heading: string,
  value: (line: Line) => CellValue | undefined,
  isKept?: 'kept',
])[];

export const dataTable = <Line>(name: string, columns: Columns<Line>, lines: readonly Line[]): DataTable => ({
  name,
  columns: columns.map(([heading, , kept]) => (kept === undefined ? { heading } : { heading, isKept: true })),
  rows: lines.map((line) => columns.map(([, value]) => value(line) ?? null)),
});
