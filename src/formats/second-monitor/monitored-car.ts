import { given } from '#core/base/given';
import { MOST_PLACES } from '#core/base/limits';
import type { Out } from '#core/base/out';
import type { LapRecord, SheetCar } from '#core/timing/sheet';
import { child, items, type JsonValue } from '#formats/json/json-value';
import { bestOfCar } from '#formats/sim/best-of-car';
import { lapCount } from '#formats/sim/lap-count';
import { lapNumber, lapRecord, listedLaps } from '#formats/sim/lap-record';
import { meaningOf, NOT_OUT } from '#formats/sim/meaning-of';
import { flag, noteDoubt, text, whole } from '#formats/text/field';
import { clockTime } from './clock-time.ts';

/** @param isRace undefined if the file does not tell the session. */
export function monitoredCar(car: JsonValue, isRace: boolean | undefined): SheetCar {
  const name = text(child(car, 'DriverLongName')) ?? text(child(car, 'DriverId'));
  if (name === undefined)
    noteDoubt(child(car, 'DriverLongName'), {
      code: 'missing-value',
      expected: 'the name of the driver',
      so: 'the car has no driver',
    });

  const record = recordOf(listedLaps(items(child(car, 'Laps'))), name === undefined ? undefined : 0);
  const best = bestOfCar(undefined, record, child(car, 'Laps'));
  return given<SheetCar>({
    line: car.line,
    class: text(child(car, 'ClassName')),
    model: text(child(car, 'CarName')),
    drivers: name === undefined ? [] : [{ name }],
    place: whole(child(car, 'FinishingPosition'), 1, MOST_PLACES),
    classPlace: whole(child(car, 'FinishingPositionInClass'), 1, MOST_PLACES),
    ...(isRace === true ? ending(car) : {}),
    laps: lapCount(child(car, 'TotalLaps'), record?.lap.length),
    time: isRace === false ? best.best : undefined,
    ...best,
    record,
  });
}

/**
 * In and out laps are both `IsPitLap`; the lap that ends in the pit lane is the one before another of the kind. Where
 * the watching program joined is not told, so that `elapsed` stays unknown.
 */
function recordOf(laps: readonly JsonValue[], driver: number | undefined): LapRecord | undefined {
  const pitted = laps.map((lap) => flag(child(lap, 'IsPitLap')) === true);
  if (laps.length === 0) return undefined;
  return lapRecord(
    laps.map((lap, index) => ({
      line: lap.line,
      lap: lapNumber(child(lap, 'LapNumber')),
      time: clockTime(child(lap, 'LapTime')),
      driver,
      inPit: pitted[index] === true && pitted[index + 1] === true,
      isValid: flag(child(lap, 'IsValid')),
    })),
  );
}

/** By `FinishStatus`. `None` stands for most who did finish, so that it says nothing. */
const OUTS: Readonly<Record<string, Out | 'running'>> = {
  None: 'running',
  Na: 'running',
  Finished: 'running',
  Dnf: 'Ret',
  Dns: 'DNS',
  Dnq: 'DNQ',
  Dq: 'DSQ',
};

function ending(car: JsonValue): Pick<SheetCar, 'status' | 'out'> {
  const field = child(car, 'FinishStatus');
  const out = field.kind === 'missing' ? 'running' : meaningOf(field, OUTS, NOT_OUT);
  const finished = child(car, 'Finished');
  if (out === 'running' && flag(finished) === false)
    noteDoubt(finished, { code: 'missing-value', expected: 'a word on how it ended', so: NOT_OUT });
  const status = field.written === 'None' ? undefined : text(field);
  return given<Pick<SheetCar, 'status' | 'out'>>({ status, out: out === 'running' ? undefined : out });
}
