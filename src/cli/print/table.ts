import { spansOf, type Text, widthOf } from './text.ts';
import { cut, padded, wrapped } from './wrap.ts';

export interface Column {
  readonly head?: Text;
  readonly align?: 'left' | 'right';
  /** What happens where the table is wider than the page; a column that does not say keeps its width. */
  readonly narrow?: 'wrap' | 'cut';
  /** It is not made narrower than this. */
  readonly least?: number;
  /** At least so wide, even where nothing is. */
  readonly width?: number;
  /** Spaces before it; two where nothing is said. */
  readonly gap?: number;
}
/** A cell that has its lines already. */
export interface Lines {
  readonly lines: readonly Text[];
}
export type Row = readonly (Text | Lines | undefined)[];

interface Layout {
  /** Columns of the page. */
  readonly width: number;
  readonly indent?: number;
  /** The widths of another table, to stand in line with it. */
  readonly widths?: readonly number[];
}

/** Rows under their heads; cells may take several lines. */
export function table(columns: readonly Column[], rows: readonly Row[], layout: Layout): readonly Text[] {
  const widths = layout.widths ?? columnWidths(columns, rows, layout);
  const heads = columns.map(({ head }, index) => (widths[index] === 0 ? undefined : head));
  const isHeaded = heads.some((head) => head !== undefined);
  return [...(isHeaded ? [heads] : []), ...rows].flatMap((row) => rowLines(columns, row, widths, layout));
}

/** How wide each column is, so that the table fits the page if it can; one with nothing in it has no width. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly Row[],
  { width, indent = 2 }: Layout,
): readonly number[] {
  const widths = columns.map(({ head = '', width: own = 0 }, index) => {
    const content = rows.reduce((most, row) => Math.max(most, cellWidth(row[index])), own);
    return content === 0 ? 0 : Math.max(content, widthOf(head));
  });
  const gaps = columns.reduce((sum, column, index) => sum + gapBefore(column, index, widths), indent);
  let over = widths.reduce((sum, each) => sum + each, gaps) - width;
  while (over > 0) {
    const widest = widestToNarrow(columns, widths);
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}

const hasLines = (cell: Text | Lines): cell is Lines => typeof cell === 'object' && 'lines' in cell;

const cellWidth = (cell: Text | Lines = ''): number =>
  hasLines(cell) ? Math.max(0, ...cell.lines.map(widthOf)) : widthOf(cell);

/** A column with nothing in it takes no room at all. */
const gapBefore = ({ gap = 2 }: Column, index: number, widths: readonly number[]) =>
  widths[index] === 0 || widths.slice(0, index).every((width) => width === 0) ? 0 : gap;

function widestToNarrow(columns: readonly Column[], widths: readonly number[]): number | undefined {
  let widest: number | undefined;
  columns.forEach(({ narrow, least = 8 }, index) => {
    const width = widths[index] ?? 0;
    if (narrow === undefined || width <= least) return;
    if (widest === undefined || width > (widths[widest] ?? 0)) widest = index;
  });
  return widest;
}

function rowLines(
  columns: readonly Column[],
  row: Row,
  widths: readonly number[],
  { indent = 2 }: Layout,
): readonly Text[] {
  const cells = columns.map(({ narrow }, index) => {
    const [cell, width] = [row[index] ?? '', widths[index] ?? 0];
    return (hasLines(cell) ? cell.lines : [cell]).flatMap((line) => {
      if (widthOf(line) <= width) return [line];
      return narrow === 'wrap' ? wrapped(line, width) : [cut(line, width)];
    });
  });
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns.flatMap((column, index) => [
      ' '.repeat(gapBefore(column, index, widths) + (index === 0 ? indent : 0)),
      ...spansOf(padded(cells[index]?.[line] ?? '', widths[index] ?? 0, column.align)),
    ]),
  );
}
