import type { Doubt, SheetCar } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';
import { nameOf } from './check-order.ts';

/**
 * Of a format that has no places but those of its lines: notes each disqualified car that stands ahead of one with a
 * place.
 *
 * @param cars in the order of the lines.
 */
export function noteGaps(cars: readonly SheetCar[], doubts: Doubts): void {
  const last = cars.findLastIndex(({ place }) => place !== undefined);
  for (const car of cars.slice(0, Math.max(last, 0))) if (car.out === 'DSQ') doubts.note(gapAt(car));
}

const gapAt = (car: SheetCar): Doubt => ({
  code: 'missing-value',
  line: car.line,
  at: 'the order',
  found: `${nameOf(car)}, which is disqualified, ahead of others`,
  expected: 'a word on whether those behind it have moved up',
  so: 'it has no place, and they keep those of their lines',
});
