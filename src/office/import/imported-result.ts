import { RACE, type RoundKey, type SessionName } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { ResultLine } from '#core/timing/result-line';
import type { Sheet, SheetCar } from '#core/timing/sheet';
import { type SheetResult, sheetResult } from '#core/timing/sheet-result';
import type { MatchedCar } from './match-cars.ts';

/** A session as its files tell it: each car with its entry, and what it did. */
export interface ImportedResult {
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
  const before = new Map<string | undefined, number>();
  return lines.map(({ place, ...line }) => {
    const of = classOf(line.car);
    if (place === undefined || of === undefined) return line;
    const classPlace = (before.get(of) ?? 0) + 1;
    before.set(of, classPlace);
    return { ...line, classPlace };
  });
}
