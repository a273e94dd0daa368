import type { Doubt, SheetReading } from '#core/timing/sheet';
import type { Table } from '#formats/table/table';

/** A file as it was found. */
export interface TimingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it was read: one sheet for each of its sessions. */
export interface OpenedFile extends TimingFile {
  /** A phrase: `an Al Kamel classification`. */
  readonly format: string;
  readonly sheets: readonly SheetReading[];
}

/** A file of tables, of which a person must confirm what the columns mean before it is read. */
export interface TableFile extends TimingFile {
  /** A phrase: `an Excel workbook`. */
  readonly format: string;
  /** The worksheets in which something stands; of a text the only one. */
  readonly tables: readonly [Table, ...Table[]];
  readonly doubts: readonly Doubt[];
}
