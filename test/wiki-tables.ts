import wtf from 'wtf_wikipedia';

/*
 * Tables of wiki text as another program reads them: wtf_wikipedia, which the project did not write. It puts a cell that
 * spans rows into each of them. A flag stands as its code, since what becomes of its template another page says.
 */

/** The rows of a table, each with its cells by the heads of their columns; a cell in bold stands between `*`. */
export type ReadTable = readonly Readonly<Record<string, string>>[];

interface Table {
  json(options: object): readonly Readonly<Record<string, ReadCell>>[];
}
interface ReadCell {
  readonly text: string;
  readonly formatting?: { readonly bold?: readonly string[] };
}

/** The tables under each heading, in the order of the text; without those that are there for the layout. */
export function tablesByHeading(text: string): ReadonlyMap<string, readonly ReadTable[]> {
  const sections = wtf(text.replaceAll(/\{\{flagicon\|(\w+)\}\}/g, '$1')).sections();
  return new Map(
    sections.map((section) => {
      const tables = [section.tables()].flat().map((table) => (table as Table).json({}));
      const shown = tables.filter((rows) => rows.length > 1 || !isLayout(rows[0] ?? {}));
      return [section.title(), shown.map((rows) => rows.map(rowText))] as const;
    }),
  );
}

/** One row without heads. */
const isLayout = (row: object): boolean => Object.keys(row).every((head) => /^col\d+$/.test(head));

const rowText = (row: Readonly<Record<string, ReadCell>>) =>
  Object.fromEntries(
    Object.entries(row).map(([head, { text, formatting }]) => [
      head,
      formatting?.bold === undefined ? text : `*${text}*`,
    ]),
  );

/** The only table under a heading, each row in one line: without the heads, and without the last row of sources. */
export function linesUnder(text: string, heading: string): readonly string[] {
  const [table, ...more] = tablesByHeading(text).get(heading) ?? [];
  if (table === undefined || more.length > 0) throw new Error(`there is not one table under ${heading}`);
  return table
    .map((row) => Object.entries(row))
    .filter(([[head, cell] = ['', '']]) => cell !== head && !cell.startsWith('Sources:'))
    .map((row) =>
      row
        .map(([, cell]) => cell)
        .join(' | ')
        .trimEnd(),
    );
}
