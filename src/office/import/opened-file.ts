import { err, ok, type Result } from '#core/base/result';
import { MOST_CARS, type SheetFault } from '#core/timing/sheet';
import { readJson } from '#formats/json/read-json';
import { otherFormat } from '#formats/sim/known-formats';
import { readCsvTable } from '#formats/table/read-csv-table';
import { newDoubts } from '#formats/text/doubts';
import { type Decoded, decoded } from './decoded.ts';
import { TIMING_FORMATS } from './formats.ts';
import type { OpenedFile, TableFile, TimingFile } from './timing-file.ts';

/**
 * Reads a file in whatever format it is, by what stands in it and not by its name. Of a table a person must first say
 * what its columns mean.
 */
export async function openedFile(file: TimingFile): Promise<Result<OpenedFile | TableFile, SheetFault>> {
  const known = KNOWN_BYTES.find(([start]) => startsWith(file.bytes, start));
  if (known !== undefined) return err(fault(known[1]));
  if (WORKBOOKS.some((start) => startsWith(file.bytes, start))) return openedWorkbook(file);
  const text = decoded(file.bytes);
  const format = TIMING_FORMATS.find(({ is }) => is(text.text));
  if (format === undefined) return otherText(file, text);
  const sheets = format.read(text.text);
  if (!sheets.ok) return sheets;
  if (sheets.value.some(({ sheet }) => sheet.cars.length > MOST_CARS)) return err(TOO_MANY_CARS);
  const all = sheets.value.map((one) => ({ ...one, doubts: [...text.doubts, ...one.doubts] }));
  return ok({ ...file, format: format.name, sheets: all });
}

/** What is met in place of a timing file, by its first bytes. */
const KNOWN_BYTES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF, which has no columns that a program could be sure of'],
  ['\x89PNG', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['\x1F\x8B', 'a compressed file'],
];

/** Zip files, of which a workbook is one, and the files of old Office programs. */
const WORKBOOKS = ['PK\x03\x04', '\xD0\xCF\x11\xE0'] as const;

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((character, index) => bytes[index] === character.charCodeAt(0));

const EXPECTED =
  'a timing file (a result or laps of Al Kamel, Assetto Corsa, iRacing or rFactor), or a table of results (CSV or Excel)';
const fault = (found: string): SheetFault => ({ code: 'other-format', line: 1, found, expected: EXPECTED });

const TOO_MANY_CARS: SheetFault = {
  code: 'too-large',
  line: 1,
  found: `more than ${MOST_CARS} cars in one session`,
  expected: `at most ${MOST_CARS}`,
};

/** The reader of workbooks is loaded when there is one. */
async function openedWorkbook(file: TimingFile): Promise<Result<TableFile, SheetFault>> {
  const { readWorkbook } = await import('#formats/excel/read-workbook');
  const read = await readWorkbook(file.bytes);
  if (!read.ok) return read;
  const [first, ...others] = read.value;
  if (first === undefined) return err({ ...fault('nothing in any worksheet'), code: 'empty' });
  return ok({ ...file, format: 'an Excel workbook', tables: [first, ...others], doubts: [] });
}

function otherText(file: TimingFile, { text, doubts }: Decoded): Result<TableFile, SheetFault> {
  const start = text.trimStart();
  if (start === '') return err({ ...fault('nothing'), code: 'empty' });
  if (/^<(?:!doctype html|html)/i.test(start)) return err(fault('a web page'));
  if (start.startsWith('<')) return err(fault('XML of another kind'));
  if (/^[[{]/.test(start)) {
    const json = readJson(text, newDoubts());
    return err(json.ok ? otherFormat(json.value, EXPECTED) : json.error);
  }
  if (/^kind: /m.test(text)) return err(fault('a document for the board: parcferme post posts it'));
  const table = readCsvTable(text);
  if (!table.ok) return err(table.error.code === 'other-format' ? fault('another text') : table.error);
  return ok({ ...file, format: 'a table in CSV', tables: [table.value], doubts });
}
