import {
  type Column,
  cellWidth,
  columnWidths,
  gapBefore,
  hasLines,
  type Row,
  type Widths,
} from './columns.ts';
import { spansOf, type Text, widthOf } from './text.ts';
import { cut, padded, wrapped } from './wrap.ts';

interface Layout {
  /** Columns of the page. */
  readonly width: number;
  readonly indent?: number;
  /** The widths of another table, to stand in line with it. */
  readonly widths?: Widths;
}

/** Rows under their heads; cells may take several lines, and on a narrow page stand beneath their row. */
export function table(columns: readonly Column[], rows: readonly Row[], layout: Layout): readonly Text[] {
  const widths = layout.widths ?? columnWidths(columns, rows, layout);
  const { beside, beneath, indent } = widths;
  const heads = columns.map(({ head }, index) => (beside[index] === 0 ? undefined : head));
  const isHeaded = heads.some((head) => head !== undefined);
  return [
    ...(isHeaded ? rowLines(columns, heads, beside, layout.indent) : []),
    ...rows.flatMap((row) => {
      const below = beneath
        .filter((one) => isFilled(row, one))
        .flatMap((one) => rowLines(columns, row, one, indent));
      const isOnlyBelow = below.length > 0 && !isFilled(row, beside);
      return isOnlyBelow ? below : [...rowLines(columns, row, beside, layout.indent), ...below];
    }),
  ];
}

/** Is anything in the columns that have a width? */
const isFilled = (row: Row, widths: readonly number[]): boolean =>
  row.some((cell, index) => widths[index] !== 0 && cellWidth(cell) > 0);

function rowLines(
  columns: readonly Column[],
  row: Row,
  widths: readonly number[],
  indent = 2,
): readonly Text[] {
  const cells = columns.map(({ narrow }, index) => {
    const [cell, width] = [row[index] ?? '', widths[index] ?? 0];
    if (width === 0) return [];
    return (hasLines(cell) ? cell.lines : [cell]).flatMap((line) => {
      if (widthOf(line) <= width) return [line];
      return narrow === 'wrap' ? wrapped(line, width) : [cut(line, width)];
    });
  });
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns.flatMap((column, index) => [
      ' '.repeat(gapBefore(column, index, widths) + (index === 0 ? indent : 0)),
      ...spansOf(padded(cells[index]?.[line] ?? '', widths[index] ?? 0, column.align)),
    ]),
  );
}
