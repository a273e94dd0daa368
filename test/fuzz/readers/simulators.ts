import fc from 'fast-check';
import { isAcc, readAcc } from '#formats/acc/read-acc';
import { isAssettoCorsa, readAssettoCorsa } from '#formats/assetto-corsa/read-assetto-corsa';
import { isIracing, readIracing } from '#formats/iracing/read-iracing';
import { isRfactor2, readRfactor2 } from '#formats/rfactor2/read-rfactor2';
import { isSecondMonitor, readSecondMonitor } from '#formats/second-monitor/read-second-monitor';
import { written } from '../../sim-samples.ts';
import { changedJson } from '../changed-json.ts';
import { anyText, changedText } from '../changed-text.ts';
import { type FuzzedReader, fuzzed, textsLike } from '../fuzzed-reader.ts';
import { readsOrTells, type TimingReader } from '../laws.ts';
import { RFACTOR, SIM_VALUES } from '../samples.ts';

function fuzzedJson(name: keyof typeof SIM_VALUES, reader: TimingReader): FuzzedReader {
  const values = SIM_VALUES[name];
  const own = fc.oneof(changedJson(values), changedText(values.map(written)));
  const any = fc.oneof(fc.json(), anyText(' \n{}[]":,01e-aT/*'));
  return fuzzed(name, textsLike(own, any), (text) => void readsOrTells(reader, text));
}

export const SIM_READERS: readonly FuzzedReader[] = [
  fuzzedJson('acc', { read: readAcc, is: isAcc }),
  fuzzedJson('assetto-corsa', { read: readAssettoCorsa, is: isAssettoCorsa }),
  fuzzedJson('iracing', { read: readIracing, is: isIracing }),
  fuzzed(
    'rfactor2',
    textsLike(changedText(RFACTOR), anyText(' \n<>/=&;"!?-[]01aT')),
    (text) => void readsOrTells({ read: readRfactor2, is: isRfactor2 }, text),
  ),
  fuzzedJson('second-monitor', { read: readSecondMonitor, is: isSecondMonitor }),
];
