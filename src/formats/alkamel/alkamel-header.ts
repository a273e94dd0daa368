import { err, type Result } from '#core/base/result';
import { MOST_CARS, type SheetFault } from '#core/timing/sheet';
import { type CsvHeader, readCsvHeader } from '#formats/csv/csv-header';
import type { Note } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { shownName } from '#formats/text/printable';

/** The header of a file that has the columns by which its kind is known. */
export function alkamelHeader(text: string, required: readonly string[]): Result<CsvHeader, SheetFault> {
  const header = readCsvHeader(text);
  if (!header.ok || required.every((name) => header.value.columns.has(name))) return header;
  const { line, names } = header.value;
  const found = excerpt(names.join(' '));
  return err({ code: 'other-format', line, found, expected: `columns named ${required.join(', ')}` });
}

export const hasColumns = (text: string, required: readonly string[]): boolean =>
  alkamelHeader(text, required).ok;

/** Of two columns with one name nobody can tell which is meant. */
export function noteRepeated({ line, repeated }: CsvHeader, note: Note): void {
  for (const name of repeated)
    note({
      code: 'twice',
      line,
      at: shownName(name),
      found: 'two columns of this name',
      expected: 'one',
      so: 'the first is read',
    });
}

export const noRows = (line: number): SheetFault => ({
  code: 'empty',
  line,
  found: 'a header and no cars',
  expected: 'a row for each car or lap',
});

export const tooManyCars = (line: number): SheetFault => ({
  code: 'too-large',
  line,
  found: `more than ${MOST_CARS} cars`,
  expected: `at most ${MOST_CARS}`,
});
