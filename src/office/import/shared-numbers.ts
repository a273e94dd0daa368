import type { Doubt, Sheet, SheetCar, SheetReading } from '#core/timing/sheet';

/**
 * A sheet in which several cars have one number, as in simulators where cars of one livery share it: then it is nobody's,
 * and each of them is found by its drivers.
 */
export function withoutSharedNumbers<Reading extends SheetReading>(reading: Reading): Reading {
  const { sheet, doubts } = reading;
  const byNumber = Map.groupBy(sheet.cars, ({ number }) => number);
  const twins = ({ number }: SheetCar) => (number === undefined ? [] : (byNumber.get(number) ?? []));
  const shared = sheet.cars.filter((car) => twins(car).length > 1);
  if (shared.length === 0) return reading;
  const cars = sheet.cars.map((car) => (shared.includes(car) ? withoutNumber(car) : car));
  const told = shared.map((car) => sharedDoubt(car, twins(car)));
  // Readers keep both lines, and say so of the second.
  const isOfNumber = ({ code, at }: Doubt) => code === 'twice' && at === 'number';
  const others = doubts.filter((doubt) => !isOfNumber(doubt));
  return { ...reading, sheet: { ...sheet, cars } satisfies Sheet, doubts: [...others, ...told] };
}

function withoutNumber({ number: _, ...car }: SheetCar): SheetCar {
  return car;
}

function sharedDoubt(car: SheetCar, twins: readonly SheetCar[]): Doubt {
  const lines = twins.flatMap((other) => (other === car ? [] : [other.line]));
  return {
    code: 'twice',
    line: car.line,
    at: 'the number',
    found: `${car.number}, which the car of line ${lines.join(', ')} has as well`,
    expected: 'a number of one car alone',
    so: 'it is taken to have none, and found by its drivers',
  };
}
