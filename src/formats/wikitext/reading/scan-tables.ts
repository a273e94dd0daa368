import { type Place, placesIn } from '#formats/text/places';
import { readAttributes } from './read-attributes.ts';
import { type WikiPairs, wikiPairs, withoutInsides } from './wiki-pairs.ts';

/** A piece of the text, from an offset up to another. */
export type Piece = readonly [from: number, to: number];

/** A cell as it stands in a text. */
export interface SourceCell extends Place {
  readonly isHead: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** What it holds: several pieces where a table stands between them. */
  readonly pieces: readonly Piece[];
}

export interface SourceTable extends Place {
  readonly attributes: ReadonlyMap<string, string>;
  /** The headings above it, outermost first. */
  readonly headings: readonly Piece[];
  readonly rows: readonly (readonly SourceCell[])[];
  /** Whether it ends, and not merely stops at a heading or with the text. */
  readonly isClosed: boolean;
}

/** A heading, and how deep it is: 1 is the title of the article. */
export interface Heading {
  readonly level: number;
  readonly piece: Piece;
}

/** The tables and headings of a text. */
export interface Scanned {
  readonly text: string;
  readonly pairs: WikiPairs;
  /** In the order in which they begin. */
  readonly tables: readonly SourceTable[];
  readonly headings: readonly Heading[];
  /** What stands above the first heading below the title. */
  readonly lead: Piece;
}

interface OpenTable extends SourceTable {
  readonly rows: SourceCell[][];
  isClosed: boolean;
  /** The cell whose lines follow; undefined in a caption, and before the first cell. */
  cell: Piece[] | undefined;
  /** Does the next cell begin a row? */
  isRowDone: boolean;
}

/** What was found so far, and what is open. */
interface Scan {
  readonly text: string;
  /** The text without what is inside templates, links and references. */
  readonly outline: string;
  readonly placeOf: (offset: number) => Place;
  readonly tables: OpenTable[];
  readonly open: OpenTable[];
  readonly headings: Heading[];
  /** The heading of each level that is above. */
  readonly path: (Piece | undefined)[];
  leadEnd: number | undefined;
}

/** Line by line, as the markup of tables is: `{|` begins one, `|-` a row, `|` and `!` a cell, `|}` ends it. */
export function scanTables(text: string): Scanned {
  const pairs = wikiPairs(text);
  const outline = withoutInsides(text, pairs);
  const scan: Scan = {
    ...{ text, outline, placeOf: placesIn(text), leadEnd: undefined },
    ...{ tables: [], open: [], headings: [], path: [] },
  };
  let from = 0;
  for (const line of outline.split('\n')) {
    takeLine(scan, line, from);
    from += line.length + 1;
  }
  const { tables, headings, leadEnd } = scan;
  return { text, pairs, headings, tables, lead: [0, leadEnd ?? text.length] };
}

/** `== Calendar ==`: as deep as it has signs on either side; undefined for any other line. */
function headingIn(line: string): { readonly level: number; readonly name: string } | undefined {
  const signs = line.trim();
  const [before = ''] = /^={1,6}/.exec(signs) ?? [];
  const level = Math.min(before.length, signs.length - signs.replace(/={1,6}$/, '').length);
  const name = signs.slice(level, signs.length - level).trim();
  return level === 0 || name === '' ? undefined : { level, name };
}

function takeLine(scan: Scan, line: string, start: number): void {
  const { outline, open } = scan;
  const from = start + (line.length - line.trimStart().length);
  const to = start + line.length;
  const table = open.at(-1);
  const heading = headingIn(line);
  if (heading !== undefined) takeHeading(scan, heading, start + line.indexOf(heading.name), start);
  else if (/^[:\s]*\{\|/.test(line)) beginTable(scan, outline.indexOf('{|', start), to);
  else if (table === undefined) return;
  else if (outline.startsWith('|}', from)) {
    table.isClosed = true;
    open.pop();
    open.at(-1)?.cell?.push([from + 2, to]);
  } else if (outline.startsWith('|-', from) || outline.startsWith('|+', from)) {
    table.isRowDone ||= outline[from + 1] === '-';
    table.cell = undefined;
  } else if (outline[from] === '|' || outline[from] === '!') takeCells(scan, table, from, to);
  else table.cell?.push([start - 1, to]);
}

/** No table goes on behind a heading of the article. */
function takeHeading(
  scan: Scan,
  { level, name }: { readonly level: number; readonly name: string },
  from: number,
  start: number,
): void {
  const piece: Piece = [from, from + name.length];
  scan.open.length = 0;
  scan.headings.push({ level, piece });
  scan.path.length = Math.min(scan.path.length, level);
  scan.path[level] = piece;
  if (level > 1) scan.leadEnd ??= start;
}

function beginTable({ text, placeOf, path, tables, open }: Scan, from: number, to: number): void {
  const table: OpenTable = {
    ...placeOf(from),
    attributes: readAttributes(text.slice(from + 2, to)),
    headings: path.filter((piece) => piece !== undefined),
    rows: [],
    isClosed: false,
    cell: undefined,
    isRowDone: true,
  };
  tables.push(table);
  open.push(table);
}

function takeCells({ text, outline, placeOf }: Scan, table: OpenTable, from: number, to: number): void {
  const isHead = outline[from] === '!';
  for (const [start, end] of splitCells(outline, from + 1, to, isHead)) {
    const [content, attributes] = contentOf(outline, start, end);
    const pieces: Piece[] = [[content, end]];
    const cell = {
      ...placeOf(start),
      isHead,
      attributes: readAttributes(text.slice(...attributes)),
      pieces,
    };
    if (table.isRowDone) table.rows.push([cell]);
    else table.rows.at(-1)?.push(cell);
    table.isRowDone = false;
    table.cell = pieces;
  }
}

/** The cells of a line: `||` begins another, in a line of heads `!!` too. */
function splitCells(outline: string, from: number, to: number, isHead: boolean): readonly Piece[] {
  const between = isHead ? /\|\||!!/g : /\|\|/g;
  const found: Piece[] = [];
  let start = from;
  for (const { index } of outline.slice(from, to).matchAll(between)) {
    found.push([start, from + index]);
    start = from + index + 2;
  }
  return [...found, [start, to]];
}

/** Where what a cell holds begins, and its attributes in front of it: behind the first `|`, unless a link stands before that. */
function contentOf(outline: string, from: number, to: number): readonly [content: number, attributes: Piece] {
  const bar = outline.slice(from, to).indexOf('|');
  const isAttributes = bar >= 0 && !outline.slice(from, from + bar).includes('[[');
  return isAttributes ? [from + bar + 1, [from, from + bar]] : [from, [from, from]];
}
