import type { Doubt, SheetReading } from '#core/timing/sheet';
import type { Table } from '#formats/table/table';

/** A file as it was found. */
export interface TimingFile {
  /** Its own; a copy beside a draft may have another. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where a person finds it, as it was said; its name where that is all there is. */
  readonly place?: string;
}

/** What a file is called when something is wrong with it. */
export const placeOf = ({ name, place }: TimingFile): string => place ?? name;

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
