import type { Doubt, Sheet, SheetCar, SheetReading } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';
import { checkOrder } from './check-order.ts';

/** A sheet with what is doubtful in it, after its lines have been held against each other. */
export function sheetReading(sheet: Sheet, doubts: Doubts): SheetReading {
  noteTwice(sheet.cars, doubts);
  for (const car of sheet.cars) noteLapOrder(car, doubts);
  checkOrder(sheet, doubts);
  noteDistance(sheet, doubts);
  return { sheet, doubts: doubts.all() };
}

/** What names one car, and stands at two. */
export function noteTwice(cars: readonly SheetCar[], doubts: Doubts): void {
  noteSame(cars, doubts, 'number', ({ number }) => (number === undefined ? [] : [`number ${number}`]));
  noteSame(cars, doubts, 'place', ({ place }) => (place === undefined ? [] : [`place ${place}`]));
  noteSame(cars, doubts, 'drivers', ({ drivers }) => drivers.flatMap(({ name, ids }) => namesOf(name, ids)));
}

/** A driver is known by an id, and by the name only where there is none. */
function namesOf(name: string, ids: Readonly<Record<string, string>> | undefined): readonly string[] {
  const [id] = Object.values(ids ?? {});
  return [id === undefined ? name : `${name} (${id})`];
}

/** Of two laps of one number nobody can tell which was driven. */
function noteLapOrder({ record }: SheetCar, doubts: Doubts): void {
  const laps = record?.lap ?? [];
  for (let row = 1; row < laps.length; row++) {
    const [before = 0, lap = 0] = [laps[row - 1], laps[row]];
    if (lap > before) continue;
    const line = record?.line[row] ?? 1;
    const expected = `a lap after ${before}`;
    doubts.note({
      code: 'out-of-order',
      line,
      at: 'the laps',
      found: `lap ${lap}`,
      expected,
      so: 'it is kept where it stands',
    });
  }
}

type Naming = (car: SheetCar) => readonly string[];

function noteSame(cars: readonly SheetCar[], doubts: Doubts, at: string, naming: Naming): void {
  const firsts = new Map<string, SheetCar>();
  for (const car of cars)
    for (const name of naming(car)) {
      const first = firsts.get(name);
      if (first === undefined) firsts.set(name, car);
      else if (first !== car) doubts.note(twice(at, name, first, car));
    }
}

const twice = (at: string, found: string, first: SheetCar, { line }: SheetCar): Doubt => ({
  code: 'twice',
  line,
  at,
  found,
  expected: `one car alone; it stands in line ${first.line} too`,
  so: 'both lines are kept',
});

/** Of a race over laps: has the first car as many? */
function noteDistance({ planned, cars }: Sheet, doubts: Doubts): void {
  const first = cars.find(({ place, out }) => place === 1 && out === undefined);
  if (planned?.of !== 'laps' || first?.laps === undefined || first.laps === planned.laps) return;
  doubts.note({
    code: 'contradiction',
    line: first.line,
    at: 'the laps of the first',
    found: `${first.laps}`,
    expected: `the ${planned.laps} laps that were planned`,
    so: 'the race may have been shorter, or the file may not have all of it',
  });
}
