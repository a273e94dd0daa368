import { attributeText } from './wiki-text.ts';

/** A cell of a table; a text alone is one without anything about it. */
export type WikiCell =
  | string
  | {
      /** Markup. */
      readonly text: string;
      /** Is it the head of a column, of a row or of several? */
      readonly head?: 'col' | 'row' | 'rowgroup';
      /** Nobody sorts by the column of this head. */
      readonly isUnsortable?: boolean;
      readonly rows?: number | undefined;
      readonly columns?: number | undefined;
      readonly style?: string | undefined;
      /** By what a reader sorts the column, where that is not the text. */
      readonly sort?: string | undefined;
    };

export interface WikiTable {
  readonly isSortable?: boolean;
  readonly isCentred?: boolean;
  readonly rows: readonly (readonly WikiCell[])[];
  /** Stays below the others, however they are sorted. */
  readonly foot?: readonly WikiCell[] | undefined;
}

/** A table as wiki text, each cell on a line of its own, so that a change of one is a change of a line. */
export function tableText({ rows, foot, isSortable, isCentred }: WikiTable): string {
  const classes = isSortable === true ? 'wikitable sortable' : 'wikitable';
  const style = isCentred === true ? 'font-size: 85%; text-align: center;' : 'font-size: 85%;';
  const lines = rows.map((row) => row.map(cellLine).join('\n'));
  return [
    `{| class="${classes}" style="${style}"`,
    lines.join('\n|-\n'),
    ...(foot === undefined ? [] : ['|- class="sortbottom"', ...foot.map(cellLine)]),
    '|}',
  ].join('\n');
}

function cellLine(cell: WikiCell): string {
  if (typeof cell === 'string') return `| ${cell}`.trimEnd();
  const { text, head, isUnsortable, rows = 1, columns = 1, style, sort } = cell;
  const attributes = [
    head === undefined ? '' : `scope="${head}"`,
    isUnsortable === true ? 'class="unsortable"' : '',
    rows > 1 ? `rowspan="${rows}"` : '',
    columns > 1 ? `colspan="${columns}"` : '',
    style === undefined ? '' : `style="${style}"`,
    sort === undefined ? '' : `data-sort-value="${attributeText(sort)}"`,
  ].filter((one) => one !== '');
  const mark = head === undefined ? '|' : '!';
  return `${mark} ${attributes.length === 0 ? '' : `${attributes.join(' ')} | `}${text}`.trimEnd();
}

/** Heads of columns. */
export const heads = (...texts: readonly string[]): readonly WikiCell[] =>
  texts.map((text) => ({ text, head: 'col' }));

/** Several lines within a cell. */
export const lines = (texts: readonly string[]): string => texts.join('<br />');
