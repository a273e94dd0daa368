import { printLapTime } from '#core/base/laptime';
import type { SheetCar } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';
import { nameOf } from './check-order.ts';
import { NOT_OUT } from './meaning-of.ts';

/**
 * Of a format that has no word for who stopped: notes each car that has fewer laps than the first and was last at the
 * line before the first one finished. It stopped, or the session was over before it came round once more.
 *
 * @returns these cars.
 */
export function noteStopped(cars: readonly SheetCar[], doubts: Doubts): ReadonlySet<SheetCar> {
  const placed = cars.filter(({ place, out }) => place !== undefined && out === undefined);
  const [winner] = placed.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  if (winner === undefined) return new Set();
  const stopped = placed.filter((car) => hasNotSeenFlag(car, winner));
  for (const car of stopped) noteOne(car, winner, doubts);
  return new Set(stopped);
}

function hasNotSeenFlag(car: SheetCar, winner: SheetCar): boolean {
  return isLess(car.laps, winner.laps) && isLess(car.time, winner.time);
}

const isLess = (a: number | undefined, b: number | undefined) => a !== undefined && b !== undefined && a < b;

function noteOne(car: SheetCar, winner: SheetCar, doubts: Doubts): void {
  if (car.time === undefined || winner.time === undefined) return;
  doubts.note({
    code: 'missing-value',
    line: car.line,
    at: 'how it ended',
    found: `${nameOf(car)} was last at the line at ${printLapTime(car.time)}, and has ${car.laps} laps`,
    expected: `a word on whether it stopped; the first finished at ${printLapTime(winner.time)}`,
    so: NOT_OUT,
  });
}
