import { given } from '#core/base/given';
import { MOST_PLACES } from '#core/base/limits';
import type { Result } from '#core/base/result';
import type { SheetCar, SheetFault, SheetReading } from '#core/timing/sheet';
import { hasColumns } from './alkamel-header.ts';
import { A_TIME, type Cells } from './cells.ts';
import { readResults } from './results.ts';

const REQUIRED = ['POS', 'NUMBER', 'LAP', 'TIME', 'LAPS'] as const;

/** By the header alone. */
export const isAlkamelQualifying = (text: string): boolean => hasColumns(text, REQUIRED);

/** The result of a session in which the best lap counts. Qualifying and practice look alike, so the session is unknown. */
export const readAlkamelQualifying = (text: string): Result<SheetReading, SheetFault> =>
  readResults(text, { session: undefined, required: REQUIRED, placeColumn: 'POS', result: bestLap });

function bestLap(cells: Cells): Partial<SheetCar> {
  const place = cells.count('POS', 1, MOST_PLACES);
  const time = cells.time('TIME');
  if (place === undefined && cells.isEmpty('POS'))
    cells.note('missing-value', 'POS', 'a place', 'the place is unknown');
  if (cells.isEmpty('TIME') && Number(cells.raw('LAP')) > 0)
    cells.note('missing-value', 'TIME', `${A_TIME}, of lap ${cells.raw('LAP')}`, 'the time is unknown');
  return given({ place, time, best: time });
}
