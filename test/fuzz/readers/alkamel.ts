import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ok, type Result } from '#core/base/result';
import type { SheetFault, SheetReading } from '#core/timing/sheet';
import { isAlkamelClassification, readAlkamelClassification } from '#formats/alkamel/classification';
import { isAlkamelLaps, readAlkamelLaps } from '#formats/alkamel/laps';
import { isAlkamelQualifying, readAlkamelQualifying } from '#formats/alkamel/qualifying';
import { anyText, changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed, textsLike } from '../fuzzed-reader.ts';
import { readsOrTells } from '../laws.ts';
import { ODD_VALUES } from '../odd.ts';
import { ALKAMEL } from '../samples.ts';

type Read = (text: string) => Result<SheetReading, SheetFault>;
type Is = (text: string) => boolean;

/** And no two cars have one number. */
function readsCars(read: Read, is: Is, text: string): void {
  const all = (text: string) => {
    const sheet = read(text);
    return sheet.ok ? ok([sheet.value]) : sheet;
  };
  for (const { sheet } of readsOrTells({ read: all, is }, text)) {
    const numbers = new Set(sheet.cars.map(({ number }) => number));
    assert.ok(sheet.cars.length > 0 && numbers.size === sheet.cars.length, 'two cars of one number');
  }
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
  return fuzzed(name, textsLike(changedText(texts), any), (text) => readsCars(read, is, text));
}

export const ALKAMEL_READERS: readonly FuzzedReader[] = [
  fuzzedAlkamel('alkamel classification', readAlkamelClassification, isAlkamelClassification),
  fuzzedAlkamel('alkamel qualifying', readAlkamelQualifying, isAlkamelQualifying),
  fuzzedAlkamel('alkamel laps', readAlkamelLaps, isAlkamelLaps),
];
