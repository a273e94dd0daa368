import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Result } from '#core/base/result';
import type { SheetFault, SheetReading } from '#core/timing/sheet';
import { isAcc, readAcc } from '#formats/acc/read-acc';
import { isAssettoCorsa, readAssettoCorsa } from '#formats/assetto-corsa/read-assetto-corsa';
import { isIracing, readIracing } from '#formats/iracing/read-iracing';
import { isRfactor2, readRfactor2 } from '#formats/rfactor2/read-rfactor2';
import { isSecondMonitor, readSecondMonitor } from '#formats/second-monitor/read-second-monitor';
import { written } from '../../sim-samples.ts';
import { changedJson } from '../changed-json.ts';
import { anyText, changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed, textsLike } from '../fuzzed-reader.ts';
import { faultHolds, hasLine, readingHolds } from '../laws.ts';
import { RFACTOR, SIM_VALUES } from '../samples.ts';

type Read = (text: string) => Result<readonly SheetReading[], SheetFault>;
type Is = (text: string) => boolean;

/** A sheet for each session, of a text that the reader knows for its own; or a fault. */
function readsOrTells(read: Read, is: Is, text: string): void {
  const result = read(text);
  if (!result.ok) {
    faultHolds(result.error, hasLine(text));
    return;
  }
  assert.ok(is(text), 'it reads what it says is not its format');
  assert.ok(result.value.length > 0);
  for (const reading of result.value) readingHolds(reading, hasLine(text));
}

function fuzzedJson(name: keyof typeof SIM_VALUES, read: Read, is: Is): FuzzedReader {
  const values = SIM_VALUES[name];
  const own = fc.oneof(changedJson(values), changedText(values.map(written)));
  const any = fc.oneof(fc.json(), anyText(' \n{}[]":,01e-aT/*'));
  return fuzzed(name, textsLike(own, any), (text) => readsOrTells(read, is, text));
}

export const SIM_READERS: readonly FuzzedReader[] = [
  fuzzedJson('acc', readAcc, isAcc),
  fuzzedJson('assetto-corsa', readAssettoCorsa, isAssettoCorsa),
  fuzzedJson('iracing', readIracing, isIracing),
  fuzzed('rfactor2', textsLike(changedText(RFACTOR), anyText(' \n<>/=&;"!?-[]01aT')), (text) =>
    readsOrTells(readRfactor2, isRfactor2, text),
  ),
  fuzzedJson('second-monitor', readSecondMonitor, isSecondMonitor),
];
