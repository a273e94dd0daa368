import { err, ok, type Result } from '#core/base/result';
import type { SheetFault } from '#core/timing/sheet';
import { kindOfFile, kindOfZip } from './file-kind.ts';
import { readZipDirectory, type ZipEntry, zipOnly } from './zip-directory.ts';

/** A workbook with those of its files alone that hold cells. */
export interface WorkbookFiles {
  readonly zip: Uint8Array;
  /** Bytes of these files once unpacked, at most. */
  readonly unpacked: number;
  /** Charts and dialogues that stand among the worksheets. */
  readonly otherSheets: number;
}

const MEGABYTE = 1_000_000;
const MOST_BYTES = 32 * MEGABYTE;
/** Far above any result: 150,000 cells have as much. The library takes a hundred times as much memory at worst. */
const MOST_UNPACKED = 8 * MEGABYTE;
const A_WORKBOOK = 'an Excel workbook (.xlsx), or the table saved as CSV';

/** Measured before anything is unpacked. */
export function workbookFiles(bytes: Uint8Array): Result<WorkbookFiles, SheetFault> {
  if (bytes.length === 0) return err({ code: 'empty', line: 1, found: 'nothing', expected: A_WORKBOOK });
  if (bytes.length > MOST_BYTES) return err(tooLarge(`${bytes.length} bytes`, megabytes(MOST_BYTES)));
  const entries = readZipDirectory(bytes);
  const found = entries === undefined ? kindOfFile(bytes) : kindOfZip(entries);
  if (entries === undefined || found !== undefined)
    return err({ code: 'other-format', line: 1, found: found ?? '', expected: A_WORKBOOK });
  const kept = entries.filter(hasCells);
  const unpacked = kept.reduce((sum, { most }) => sum + most, 0);
  if (unpacked > MOST_UNPACKED)
    return err(tooLarge(`${megabytes(unpacked)} of cells`, megabytes(MOST_UNPACKED)));
  const otherSheets = entries.filter(({ name }) => OTHER_SHEET.test(name)).length;
  return ok({ zip: zipOnly(bytes, kept), unpacked, otherSheets });
}

/** By the folders in which Excel puts what has no cells: the library would unpack all of it, and stumble over some. */
const NO_CELLS =
  /(?:^|\/)(?:media|drawings|charts|theme|externalLinks|pivot\w+|slicer\w*|timeline\w*|persons|threadedComments|tables|queryTables|ctrlProps|customXml|docProps|worksheets\/_rels)\//i;
const OTHER_SHEET = /(?:^|\/)(?:chart|dialog|macro)sheets\/[^/]+\.xml$/i;

const hasCells = ({ name }: ZipEntry) =>
  /\.(?:xml|rels)$/i.test(name) && !NO_CELLS.test(name) && !OTHER_SHEET.test(name);

const megabytes = (bytes: number) => `${Math.ceil(bytes / MEGABYTE)} MB`;

const tooLarge = (found: string, most: string): SheetFault => ({
  code: 'too-large',
  line: 1,
  found,
  expected: `at most ${most}`,
});
