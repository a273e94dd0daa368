import { given } from '#core/base/given';
import type { Out } from '#core/base/out';
import { quickLaps } from './quick-laps.ts';
import { NO_STINTS, type ResultLine } from './result-line.ts';
import { runsOf } from './run.ts';
import type { Bounds } from './run-order.ts';
import type { SheetCar } from './sheet.ts';
import { pitStopsOf, stintsOf } from './stints.ts';

/**
 * The result as the file prints it, in its order of places; with the stints, where it has the laps as well.
 *
 * @param isRace else the time of a car is its best lap.
 */
export function printedResult(cars: readonly SheetCar[], isRace: boolean): readonly ResultLine[] {
  const runs = new Map(runsOf(cars).map((run) => [run.car, run]));
  const lines = cars.map((car): ResultLine => {
    const { out, laps, time, gap, secondBest } = car;
    const { place, classPlace } = isWithoutPlace(out) ? NO_PLACE : car;
    const run = runs.get(car);
    const official = car.best ?? (isRace ? undefined : time);
    // Without a time in qualifying all its laps were deleted.
    const isTimed = isRace || official !== undefined;
    const quick = run === undefined || !isTimed ? undefined : quickLaps(run.record, { official });
    const best = official ?? quick?.best;
    const by = quick !== undefined && quick.best === best ? driverAt(car, quick.row) : undefined;
    return {
      car,
      ...given({ place: bounds(place), classPlace: place === undefined ? bounds(classPlace) : undefined }),
      ...given({ out, laps, time, gap }),
      ...given({ best, secondBest: secondBest ?? quick?.secondBest, by }),
      ...(run === undefined ? NO_STINTS : { stints: stintsOf(run), stops: pitStopsOf(run) }),
    };
  });
  return lines.toSorted((a, b) => (a.place?.from ?? LAST) - (b.place?.from ?? LAST));
}

const bounds = (place: number | undefined): Bounds | undefined =>
  place === undefined ? undefined : { from: place, to: place };

/** Timekeepers number the lines of such cars like any other; a car that retired may have its place. */
const isWithoutPlace = (out: Out | undefined): boolean => out !== undefined && out !== 'Ret';
const NO_PLACE: Pick<SheetCar, 'place' | 'classPlace'> = {};

/** Two cars without a place stay as they stand. */
const LAST = Number.MAX_SAFE_INTEGER;

const driverAt = ({ record, drivers }: SheetCar, row: number) => drivers[record?.driver[row] ?? -1];
