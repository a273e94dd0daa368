import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Result } from '#core/base/result';
import type { SheetFault, SheetReading } from '#core/timing/sheet';
import { isAlkamelClassification, readAlkamelClassification } from '#formats/alkamel/classification';
import { isAlkamelLaps, readAlkamelLaps } from '#formats/alkamel/laps';
import { isAlkamelQualifying, readAlkamelQualifying } from '#formats/alkamel/qualifying';
import { anyText, changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed, textsLike } from '../fuzzed-reader.ts';
import { faultHolds, hasLine, readingHolds } from '../laws.ts';
import { ODD_VALUES } from '../odd.ts';
import { ALKAMEL } from '../samples.ts';

type Read = (text: string) => Result<SheetReading, SheetFault>;
type Is = (text: string) => boolean;

/** A sheet whose cars differ in their numbers, of a text that the reader knows for its own; or a fault. */
function readsOrTells(read: Read, is: Is, text: string): void {
  const result = read(text);
  if (!result.ok) {
    faultHolds(result.error, hasLine(text));
    return;
  }
  assert.ok(is(text), 'it reads what it says is not its format');
  const { cars } = result.value.sheet;
  assert.ok(cars.length > 0);
  assert.equal(new Set(cars.map(({ number }) => number)).size, cars.length, 'two cars of one number');
  readingHolds(result.value, hasLine(text));
}

/** Any cells below a header that is right. */
const anyCells = (texts: readonly string[]) => {
  const cells = fc.constantFrom(...ODD_VALUES, ...texts.flatMap((text) => text.split(/[,\n]/)));
  const rows = fc.array(fc.array(cells, { maxLength: 20 }), { maxLength: 12 });
  return fc
    .tuple(fc.constantFrom(...texts.map((text) => text.split('\n')[0] ?? '')), rows)
    .map(([header, rows]) => [header, ...rows.map((row) => row.join(','))].join('\n'));
};

function fuzzedAlkamel(name: string, read: Read, is: Is): FuzzedReader {
  const texts = ALKAMEL.filter(is);
  const any = fc.oneof(anyCells(texts), anyText(' \n\r\t,;"\'.:0123456789ABEILMNOPRSTU_'));
  return fuzzed(name, textsLike(changedText(texts), any), (text) => readsOrTells(read, is, text));
}

export const ALKAMEL_READERS: readonly FuzzedReader[] = [
  fuzzedAlkamel('alkamel classification', readAlkamelClassification, isAlkamelClassification),
  fuzzedAlkamel('alkamel qualifying', readAlkamelQualifying, isAlkamelQualifying),
  fuzzedAlkamel('alkamel laps', readAlkamelLaps, isAlkamelLaps),
];
