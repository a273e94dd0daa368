import { given } from '#core/base/given';
import { RACE, type RoundKey, type SessionName } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import type { Place } from '#core/documents/classification.schema';
import { placesAmong } from '#core/scoring/places';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { ResultLine } from '#core/timing/result-line';
import type { Sheet, SheetCar } from '#core/timing/sheet';
import { type SheetResult, sheetResult } from '#core/timing/sheet-result';
import type { MatchedCar } from './match-cars.ts';

/** A session as its files tell it: each car with its entry, and what it did. */
export interface SessionResult {
  readonly session: SessionName;
  readonly cars: ReadonlyMap<SheetCar, MatchedCar>;
  readonly result: SheetResult;
}

/**
 * The result of a session. Of sheets that stand apart, as where each class has a qualifying of its own, only places in
 * class are known.
 *
 * @param until the race as it stood then, from its laps.
 */
export function sessionResult(
  season: Season,
  round: RoundKey,
  session: SessionName,
  {
    sheets,
    cars,
    until,
  }: {
    readonly sheets: readonly Sheet[];
    readonly cars: ReadonlyMap<SheetCar, MatchedCar>;
    readonly until?: LapTime;
  },
): SessionResult {
  const classOf = (car: SheetCar) => cars.get(car)?.starter?.class ?? car.class;
  const finishers = Object.values(rulebookAt(season, round).classified);
  const rules = { finishers, classOf, ...(until === undefined ? {} : { until }) };
  const kind = until === undefined ? session : RACE;
  const results = sheets.map((sheet) => sheetResult({ ...sheet, session: kind }, rules));
  const [only] = results;
  const isOne = results.length === 1 && only !== undefined;
  return { session, cars, result: isOne ? only : apart(results, classOf) };
}

/** Results of different cars as one: in each the places in class. */
function apart(results: readonly SheetResult[], classOf: (car: SheetCar) => string | undefined): SheetResult {
  return {
    lines: results.flatMap(({ lines }) => inClass(lines, classOf)),
    from: results.some(({ from }) => from === 'laps') ? 'laps' : 'places',
    fastest: [],
  };
}

function inClass(
  lines: readonly ResultLine[],
  classOf: (car: SheetCar) => string | undefined,
): readonly ResultLine[] {
  const placed = lines.flatMap(({ car, place }) => (place === undefined ? [] : [{ car, place }]));
  const among = new Map<SheetCar, Place>();
  for (const rivals of Map.groupBy(placed, ({ car }) => classOf(car)).values()) {
    const places = placesAmong(rivals.map(({ place }) => place));
    for (const [index, { car }] of rivals.entries()) among.set(car, places[index] as Place);
  }
  return lines.map(({ place, ...line }) => {
    const classPlace = classOf(line.car) === undefined ? undefined : among.get(line.car);
    return { ...line, ...given({ classPlace }) };
  });
}
