import { isNothing } from './cell-values.ts';
import { meaningOfName, type NameSays } from './column-name.ts';
import { type ColumnRef, type Columns, columnName, columnRef } from './columns.ts';
import { headerRow, rowsBelow } from './header-row.ts';
import type { Meaning } from './meanings.ts';
import { type ColumnSeen, type ProposedColumn, settle } from './settle-columns.ts';
import { arePlaces, suggestedBy } from './suggested-meanings.ts';
import { type Table, type TableRow, widthOf } from './table.ts';
import { fits, type Values } from './value-shapes.ts';

/** What the columns of a table may mean, for a person to confirm. */
export interface ColumnProposal {
  /** The row that names the columns; undefined if none does. */
  readonly header: TableRow | undefined;
  /** All columns, in their order. */
  readonly columns: readonly ProposedColumn[];
}

/** So many rows tell what a column holds. */
const ROWS_LOOKED_AT = 500;

/** Never guesses: what fits two meanings equally is unknown, and has both. */
export function proposeColumns(table: Table): ColumnProposal {
  const header = headerRow(table);
  const body = rowsBelow(table, header).slice(0, ROWS_LOOKED_AT);
  const seen: ColumnSeen[] = [];
  for (let at = 0; at < widthOf(table); at++) seen.push(look(header, body, at, seen.at(-1)));
  return { header, columns: settle(seen) };
}

function look(
  header: TableRow | undefined,
  body: readonly TableRow[],
  at: number,
  left: ColumnSeen | undefined,
): ColumnSeen {
  const values = body.map(({ cells }) => cells[at] ?? '').filter((cell) => !isNothing(cell));
  const name = columnName(header?.cells[at]);
  const says = name === '' && header !== undefined ? besideDriver(left) : meaningOfName(name);
  return { ref: columnRef(header, at), values, says, candidates: candidatesOf(says, values) };
}

function candidatesOf(says: NameSays | undefined, values: Values): readonly Meaning[] {
  if (says === undefined) return suggestedBy(values);
  const fitting = says.meanings.filter((meaning) => fits(meaning, values));
  if (says.isClear) return fitting;
  // A name that may say several things says none of a column in which nothing stands.
  if (values.length === 0) return [];
  return arePlaces(values) ? fitting.filter((meaning) => meaning !== 'class') : fitting;
}

/** A header over several columns of drivers names the first of them alone. */
function besideDriver(left: ColumnSeen | undefined): NameSays | undefined {
  const isDriver = left?.candidates.includes('driver') === true && left.says !== undefined;
  return isDriver ? { meanings: ['driver'], isClear: false } : undefined;
}

/** What is proposed, as far as it is certain or likely. */
export function columnsOf({ columns }: ColumnProposal): Columns {
  const inOrder = columns.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || a.ref.at - b.ref.at);
  const byMeaning = Map.groupBy(inOrder, ({ meaning }) => meaning);
  const of: Partial<Record<Meaning, readonly ColumnRef[]>> = {};
  for (const [meaning, proposed] of byMeaning)
    if (meaning !== undefined) of[meaning] = proposed.map(({ ref }) => ref);
  return { of };
}
