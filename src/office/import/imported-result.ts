import { RACE, type RoundKey, type SessionName } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Sheet, SheetCar } from '#core/timing/sheet';
import { type SheetResult, sheetResult } from '#core/timing/sheet-result';
import { certainClasses } from './certain-class.ts';
import { withClassPlaces } from './class-places.ts';
import type { MatchedCar } from './match-cars.ts';

/** A session as its files tell it: each car with its entry, and what it did. */
export interface ImportedResult {
  readonly session: SessionName;
  readonly cars: ReadonlyMap<SheetCar, MatchedCar>;
  readonly result: SheetResult;
}

/** Is a car of the files on no line, since nobody could say whose it is? */
export const isIncomplete = ({ cars, result }: ImportedResult): boolean =>
  result.lines.some(({ car }) => cars.get(car)?.number === undefined);

/**
 * The result of a session. Of sheets that stand apart, as where each class has a qualifying of its own, only places in
 * class are known. Where a car is on no line, places in class no longer follow from those of the others, and each is told.
 *
 * @param until the race as it stood then, from its laps.
 */
export function importedResult(
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
): ImportedResult {
  const certain = certainClasses(season, round, [...cars.values()]);
  const classOf = (car: SheetCar) => certain(car) ?? car.class;
  const finishers = Object.values(rulebookAt(season, round).classified);
  const rules = { finishers, classOf, ...(until === undefined ? {} : { until }) };
  const kind = until === undefined ? session : RACE;
  const results = sheets.map((sheet) => sheetResult({ ...sheet, session: kind }, rules));
  const [only] = results;
  if (results.length !== 1 || only === undefined) return { session, cars, result: apart(results, certain) };
  const one = { session, cars, result: only };
  return isIncomplete(one)
    ? { ...one, result: { ...only, lines: withClassPlaces([only.lines], certain) } }
    : one;
}

/** Results of different cars as one: in each the places in class. */
function apart(results: readonly SheetResult[], classOf: ReturnType<typeof certainClasses>): SheetResult {
  const lines = withClassPlaces(
    results.map((result) => result.lines),
    classOf,
  );
  return {
    lines: lines.map(({ place: _, ...line }) => line),
    from: results.some(({ from }) => from === 'laps') ? 'laps' : 'places',
    fastest: [],
  };
}
