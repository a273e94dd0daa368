import { given } from '#core/base/given';
import { printColumns } from '#formats/table/print-columns';
import { type ColumnProposal, columnsOf } from '#formats/table/propose-columns';
import { columnLetters, type Table } from '#formats/table/table';

/** A table of a file whose columns a person must confirm. */
export interface ProposedTable {
  readonly file: string;
  /** A phrase: `an Excel workbook`. */
  readonly format: string;
  readonly table: Table;
  readonly proposal: ColumnProposal;
}

/** What the columns of tables may mean. Nothing was read of them yet. */
export interface ColumnsJson {
  readonly tables: readonly TableJson[];
}

interface TableJson {
  readonly file: string;
  readonly format: string;
  readonly sheet?: string;
  /** The line that names the columns; null if none does. */
  readonly header: number | null;
  /** What is proposed, as `--columns` takes it. */
  readonly columns: string;
  readonly proposed: readonly ColumnJson[];
}

interface ColumnJson {
  /** As a worksheet calls it: `A`. */
  readonly column: string;
  /** As a mapping calls it. */
  readonly name: string;
  /** Null where it is unknown or not read. */
  readonly meaning: string | null;
  readonly sureness: 'certain' | 'likely' | 'unknown';
  readonly couldBe: readonly string[];
  readonly reason: string;
}

export const proposalsJson = (proposed: readonly ProposedTable[]): ColumnsJson => ({
  tables: proposed.map(({ file, format, table, proposal }) => ({
    file,
    format,
    ...given({ sheet: table.name }),
    header: proposal.header?.line ?? null,
    columns: printColumns(columnsOf(proposal)),
    proposed: proposal.columns.map(({ ref, meaning, sureness, couldBe, reason }) => ({
      column: columnLetters(ref.at),
      name: ref.name,
      meaning: meaning ?? null,
      sureness,
      couldBe,
      reason,
    })),
  })),
});
