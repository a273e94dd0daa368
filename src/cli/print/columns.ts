import { type Text, widthOf } from './text.ts';

/*
 * What happens to a table that is wider than the page, step by step until it fits:
 *
 * 1. Columns that may be narrow become so, the widest first, down to the least that each names.
 * 2. Columns go, in the turns that they name: one that is spare is left out, any other stands beneath its row.
 * 3. Columns that may be narrow become narrower than the least.
 *
 * Then it is as it is: a number that is cut says something else.
 */

export interface Column {
  readonly head?: Text;
  readonly align?: 'left' | 'right';
  /** What happens where the table is wider than the page; a column that does not say keeps its width. */
  readonly narrow?: 'wrap' | 'cut';
  /** It is not made narrower than this while another column may go. */
  readonly least?: number;
  /** Its turn to stand beneath its row: 1 goes first. Columns of one turn stay in line. */
  readonly beneath?: number;
  /** What stands beneath a row stands under this column, where those before it are of several rows. */
  readonly over?: true;
  /** Its turn to be left out. */
  readonly spare?: number;
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

/** How wide each column is, in its row and beneath it: 0 where it is not. */
export interface Widths {
  readonly beside: readonly number[];
  /** For each turn that came, in the order of its columns. */
  readonly beneath: readonly (readonly number[])[];
  /** Spaces before what stands beneath a row. */
  readonly indent: number;
}

interface Room {
  /** Columns of the page. */
  readonly width: number;
  readonly indent?: number;
}

/** How wide each column is, so that the table fits the page if it can; one with nothing in it has no width. */
export function columnWidths(columns: readonly Column[], rows: readonly Row[], room: Room): Widths {
  const whole = wholeWidths(columns, rows);
  const beside = besideWidths(columns, whole, room);
  const indent = beneathIndent(columns, beside, room);
  const under = { width: room.width, indent };
  const gone = columns.map(({ beneath }, index) =>
    whole[index] !== 0 && beside[index] === 0 ? beneath : undefined,
  );
  const beneath = [...new Set(gone)].flatMap((turn) => {
    if (turn === undefined) return [];
    const widths = masked(whole, (index) => gone[index] === turn);
    return [narrowed(columns, narrowed(columns, widths, under), under, NARROWEST)];
  });
  return { beside, beneath, indent };
}

/** After the first turn at which the row fits; after the last, as narrow as can be. */
function besideWidths(columns: readonly Column[], whole: readonly number[], room: Room): readonly number[] {
  const turns = [0, ...columns.flatMap((column) => turnOf(column) ?? [])].toSorted((a, b) => a - b);
  const attempts = turns.map((turn) => {
    const stays = (index: number) => (turnOf(columns[index]) ?? Number.POSITIVE_INFINITY) > turn;
    return narrowed(columns, masked(whole, stays), room);
  });
  const fitting = attempts.find((widths) => !isOver(columns, widths, room));
  return fitting ?? narrowed(columns, attempts.at(-1) ?? [], room, NARROWEST);
}

/** Narrower than this nothing can be read. */
const NARROWEST = 6;

const turnOf = ({ beneath, spare }: Column = {}): number | undefined => beneath ?? spare;

function wholeWidths(columns: readonly Column[], rows: readonly Row[]): readonly number[] {
  return columns.map(({ head = '', width: own = 0 }, index) => {
    const content = rows.reduce((most, row) => Math.max(most, cellWidth(row[index])), own);
    return content === 0 ? 0 : Math.max(content, widthOf(head));
  });
}

const masked = (widths: readonly number[], stays: (index: number) => boolean): readonly number[] =>
  widths.map((width, index) => (stays(index) ? width : 0));

/** The widths made narrower until they fit the page, or none can be. */
function narrowed(
  columns: readonly Column[],
  whole: readonly number[],
  room: Room,
  most = Number.POSITIVE_INFINITY,
): readonly number[] {
  const widths = [...whole];
  while (isOver(columns, widths, room)) {
    const widest = widestToNarrow(columns, widths, most);
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

const isOver = (columns: readonly Column[], widths: readonly number[], { width, indent }: Room): boolean =>
  endOf(columns, widths, indent) > width;

/** How far a row reaches. */
const endOf = (columns: readonly Column[], widths: readonly number[], indent = 2): number =>
  columns.reduce(
    (sum, column, index) => sum + gapBefore(column, index, widths) + (widths[index] ?? 0),
    indent,
  );

/** Where a column starts, behind those before it. */
export function startOf(
  index: number,
  columns: readonly Column[],
  widths: readonly number[],
  indent = 2,
): number {
  const gap = columns[index] === undefined ? 0 : gapBefore(columns[index], index, widths);
  return endOf(columns.slice(0, index), widths, indent) + gap;
}

function widestToNarrow(
  columns: readonly Column[],
  widths: readonly number[],
  most: number,
): number | undefined {
  let widest: number | undefined;
  columns.forEach(({ narrow, least = 8 }, index) => {
    const width = widths[index] ?? 0;
    if (narrow === undefined || width <= Math.min(least, most)) return;
    if (widest === undefined || width > (widths[widest] ?? 0)) widest = index;
  });
  return widest;
}

/** A column that is not there takes no room at all. */
export const gapBefore = ({ gap = 2 }: Column, index: number, widths: readonly number[]): number =>
  widths[index] === 0 || widths.slice(0, index).every((width) => width === 0) ? 0 : gap;

/** What is beneath a row stands a little behind its first words; a number or a mark before them is none. */
function beneathIndent(columns: readonly Column[], widths: readonly number[], { indent }: Room): number {
  const there = [...columns.keys()].filter((index) => widths[index] !== 0);
  const [first = 0, second = first] = there;
  const words = columns.findIndex(({ over }) => over === true);
  const start = words >= 0 ? words : (widths[first] ?? 0) > MARK ? first : second;
  return startOf(start, columns, widths, indent) + 2;
}

/** `#77`, `7-8`, `?` */
const MARK = 4;

export const hasLines = (cell: Text | Lines): cell is Lines => typeof cell === 'object' && 'lines' in cell;

export const cellWidth = (cell: Text | Lines = ''): number =>
  hasLines(cell) ? Math.max(0, ...cell.lines.map(widthOf)) : widthOf(cell);
