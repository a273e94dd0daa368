import { ok, type Result } from '#core/base/result';
import type { SheetFault, SheetReading } from '#core/timing/sheet';
import { isAcc, readAcc } from '#formats/acc/read-acc';
import { isAlkamelClassification, readAlkamelClassification } from '#formats/alkamel/classification';
import { isAlkamelLaps, readAlkamelLaps } from '#formats/alkamel/laps';
import { isAlkamelQualifying, readAlkamelQualifying } from '#formats/alkamel/qualifying';
import { isAssettoCorsa, readAssettoCorsa } from '#formats/assetto-corsa/read-assetto-corsa';
import { isIracing, readIracing } from '#formats/iracing/read-iracing';
import { isRfactor2, readRfactor2 } from '#formats/rfactor2/read-rfactor2';
import { isSecondMonitor, readSecondMonitor } from '#formats/second-monitor/read-second-monitor';

type Sheets = Result<readonly SheetReading[], SheetFault>;

/** A format in which timekeepers or simulators give results. */
export interface TimingFormat {
  /** A phrase: `an Al Kamel classification`. */
  readonly name: string;
  /** By the beginning of the text alone. */
  readonly is: (text: string) => boolean;
  readonly read: (text: string) => Sheets;
}

const alone =
  (read: (text: string) => Result<SheetReading, SheetFault>) =>
  (text: string): Sheets => {
    const sheet = read(text);
    return sheet.ok ? ok([sheet.value]) : sheet;
  };

/** Of several that take a text, the first reads it. */
export const TIMING_FORMATS: readonly TimingFormat[] = [
  {
    name: 'an Al Kamel classification',
    is: isAlkamelClassification,
    read: alone(readAlkamelClassification),
  },
  { name: 'Al Kamel qualifying results', is: isAlkamelQualifying, read: alone(readAlkamelQualifying) },
  { name: 'a file of Al Kamel laps', is: isAlkamelLaps, read: alone(readAlkamelLaps) },
  { name: 'an Assetto Corsa Competizione result', is: isAcc, read: readAcc },
  { name: 'an Assetto Corsa result', is: isAssettoCorsa, read: readAssettoCorsa },
  { name: 'an iRacing result', is: isIracing, read: readIracing },
  { name: 'an rFactor result', is: isRfactor2, read: readRfactor2 },
  { name: 'a SecondMonitor report', is: isSecondMonitor, read: readSecondMonitor },
];
