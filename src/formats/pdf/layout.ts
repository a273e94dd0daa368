/*
 * What stands on a paper, in the order in which it is read. Everything is text, and nothing of it is obeyed: a layout
 * (`layouts/paper.typ`) says how it looks.
 */

export interface Layout {
  /** As HTML has it. */
  readonly language: string;
  /** What the file is called where it is opened or found. */
  readonly title: string;
  /** When it was posted, on the clock of the place: `2014-08-31`, `2014-08-31T18:35`. The file says no other time. */
  readonly posted: string;
  readonly isWide: boolean;
  readonly head: Head;
  /** What takes away from the paper, said before anything else. */
  readonly marks: readonly Mark[];
  readonly blocks: readonly Block[];
  readonly signature: Signature;
  readonly foot: Foot;
  /** Said where a table goes on. */
  readonly continued: string;
  /** Said where a character had to be printed as its code. */
  readonly coded: string;
}

export interface Head {
  /** `2014 Asian Le Mans Series` */
  readonly series: string;
  /** `3 Hours of Fuji` */
  readonly event?: string;
  /** `Round 2 of 4`, the circuit, the day: one line. */
  readonly where?: string;
  /** `Document`, and its number on the board; `As known at document` of what is computed. */
  readonly number: Pair;
  /** `Final classification` */
  readonly heading: string;
  /** `Race · LMP2` */
  readonly under?: string;
  /** Of the colours of classes, that of the only one that the paper is about: 0 to 5. */
  readonly colour?: number;
  readonly facts: readonly Pair[];
}

export interface Pair {
  readonly name: string;
  readonly text: string;
}

export interface Mark {
  readonly text: string;
  readonly more?: string;
}

export interface Signature {
  /** Who posts it; empty where nobody has yet. */
  readonly by: string;
  readonly name: string;
}

export interface Foot {
  /** The board, the document, its hash. */
  readonly stamp: readonly string[];
  readonly edition: string;
  /** `Page {n} of {of}` */
  readonly page: string;
}

export type Block =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'note'; readonly text: string }
  /** Names and what is said of each, as a form has them. */
  | { readonly is: 'form'; readonly lines: readonly FormLine[] }
  | { readonly is: 'key'; readonly items: readonly KeyItem[] }
  | Table;

/** A sign of a table, and what it means. */
export interface KeyItem {
  readonly sign: string;
  readonly isStrong?: boolean;
  readonly text: string;
}

export interface FormLine {
  readonly name: string;
  /** One paragraph each. */
  readonly texts: readonly string[];
  /** What was decided. */
  readonly isStrong?: boolean;
}

export interface Table {
  readonly is: 'table';
  readonly columns: readonly Column[];
  readonly groups: readonly Group[];
}

export interface Column {
  readonly head: string;
  /** What stands at the other end of its lines. */
  readonly end?: string;
  readonly align: 'left' | 'right' | 'centre';
  /** Of what the others leave, its share; as wide as its text where nothing is said. */
  readonly share?: number;
  /** In millimetres: for columns that are alike. */
  readonly width?: number;
}

/** Rows under a head of their own, as those of a class. */
export interface Group {
  readonly head?: string;
  /** How many, behind the head. */
  readonly count?: string;
  /** Of the colours of classes, which: 0 to 5. */
  readonly colour?: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly Cell[];
  /** Where classes stand among each other. */
  readonly colour?: number;
  /** false for one that may be longer than a page. */
  readonly isWhole: boolean;
}

/** A text, or several lines, the first of which says most. */
export type Cell = string | { readonly lines: readonly Line[] };

export interface Line {
  readonly text: string;
  readonly look?: 'strong' | 'soft';
  /** Behind it, softly: a country. */
  readonly more?: string;
  /** At the other end of the line: the rounds of a driver. */
  readonly end?: string;
}
