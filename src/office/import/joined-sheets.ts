import { err, ok, type Result } from '#core/base/result';
import type { Sheet, SheetCar, SheetDriver } from '#core/timing/sheet';
import { sameLetters } from './same-letters.ts';

/** Why the sheets of a session do not make one result. */
export type JoinFault =
  /** Two results, or two files of laps, have the car. */
  { readonly code: 'car-in-both'; readonly car: string; readonly sheets: readonly [Sheet, Sheet] };

/** The sheets of one session: the cars of each that is a session of its own. */
export type Joined = readonly Sheet[];

/**
 * Puts together what several files say of one session. A file of laps joins the result that has its cars; results of
 * different cars, as where each class has a qualifying of its own, stay apart.
 */
export function joinedSheets(sheets: readonly Sheet[]): Result<Joined, JoinFault> {
  const results = sheets.filter(hasPlaces);
  const laps = sheets.filter((sheet) => !hasPlaces(sheet));
  const base = results.length > 0 ? results : laps;
  const twice = inTwo(base);
  if (twice !== undefined) return err(twice);
  if (results.length === 0) return ok(laps);
  const records = new Map(laps.flatMap(({ cars }) => cars).map((car) => [nameOf(car), car] as const));
  return ok(results.map((sheet) => ({ ...sheet, cars: sheet.cars.map((car) => withLaps(car, records)) })));
}

function inTwo(sheets: readonly Sheet[]): JoinFault | undefined {
  const seen = new Map<string, Sheet>();
  for (const sheet of sheets)
    for (const { number } of sheet.cars) {
      if (number === undefined) continue;
      const other = seen.get(number);
      if (other !== undefined) return { code: 'car-in-both', car: number, sheets: [other, sheet] };
      seen.set(number, sheet);
    }
  return undefined;
}

const hasPlaces = ({ cars }: Sheet): boolean =>
  cars.some(({ place, classPlace }) => place !== undefined || classPlace !== undefined);

const nameOf = ({ number }: SheetCar): string | undefined => number;

/** A car of a result with its laps: whoever drove them is one of its drivers, or is added to them. */
function withLaps(car: SheetCar, records: ReadonlyMap<string | undefined, SheetCar>): SheetCar {
  const other = car.number === undefined ? undefined : records.get(car.number);
  const record = other?.record;
  if (other === undefined || record === undefined) return car;
  const drivers: SheetDriver[] = [...car.drivers];
  const places = other.drivers.map((driver) => {
    const at = drivers.findIndex(({ name }) => sameLetters(name) === sameLetters(driver.name));
    return at >= 0 ? at : drivers.push(driver) - 1;
  });
  return { ...car, drivers, record: { ...record, driver: record.driver.map((at) => places[at] ?? at) } };
}
