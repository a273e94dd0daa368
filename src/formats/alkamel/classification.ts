import { given } from '#core/base/given';
import { RACE } from '#core/base/ids';
import { MOST_PLACES } from '#core/base/limits';
import type { Out } from '#core/base/out';
import type { Result } from '#core/base/result';
import type { SheetCar, SheetFault, SheetReading } from '#core/timing/sheet';
import { hasColumns } from './alkamel-header.ts';
import { A_TIME, type Cells } from './cells.ts';
import { readResults } from './results.ts';

const REQUIRED = ['POSITION', 'NUMBER', 'STATUS', 'LAPS', 'TOTAL_TIME'] as const;

/** By the header alone. */
export const isAlkamelClassification = (text: string): boolean => hasColumns(text, REQUIRED);

/** The classification of a race, with its drivers named in whole or in parts. */
export const readAlkamelClassification = (text: string): Result<SheetReading, SheetFault> =>
  readResults(text, { session: RACE, required: REQUIRED, placeColumn: 'POSITION', result: raceResult });

const CLASSIFIED = 'classified';
const OUT_BY_STATUS: ReadonlyMap<string, Out> = new Map([
  ['not classified', 'NC'],
  ['not started', 'DNS'],
  ['did not start', 'DNS'],
  ['retired', 'Ret'],
  ['disqualified', 'DSQ'],
  ['excluded', 'EX'],
  ['withdrawn', 'WD'],
]);

function raceResult(cells: Cells): Partial<SheetCar> {
  const status = cells.text('STATUS');
  const out = outOf(status, cells);
  const place = cells.count('POSITION', 1, MOST_PLACES);
  if (place === undefined && out === undefined && cells.isEmpty('POSITION'))
    cells.note('missing-value', 'POSITION', 'a place, since the car is not out', 'the place is unknown');
  return given({ place, out, status, time: totalTime(cells), best: cells.time('FL_TIME') });
}

function outOf(status: string | undefined, cells: Cells): Out | undefined {
  const word = status?.toLowerCase() ?? '';
  const out = OUT_BY_STATUS.get(word);
  const isUnknown = out === undefined && word !== CLASSIFIED;
  if (isUnknown && (word !== '' || cells.isEmpty('STATUS'))) {
    const known = [CLASSIFIED, ...OUT_BY_STATUS.keys()].join(', ');
    const code = word === '' ? 'missing-value' : 'unknown-word';
    cells.note(code, 'STATUS', `one of: ${known}`, 'whether the car is out is unknown');
  }
  return out;
}

/** A car without a lap has no time. */
function totalTime(cells: Cells) {
  if (cells.isEmpty('TOTAL_TIME') && Number(cells.raw('LAPS')) > 0)
    cells.note('missing-value', 'TOTAL_TIME', A_TIME, 'the time is unknown');
  return cells.time('TOTAL_TIME');
}
