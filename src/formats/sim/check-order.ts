import { RACE } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import type { Sheet, SheetCar } from '#core/timing/sheet';
import type { Doubts } from '#formats/text/doubts';

/** A car whose place can be held against its laps and its time. */
interface Standing {
  readonly car: SheetCar;
  readonly place: number;
  /** Less is better: laps down to none, then the time. */
  readonly laps: number;
  readonly time: number;
}

/** Notes where the printed order is not that of laps and times. Cars that are out may stand anywhere. */
export function checkOrder(sheet: Sheet, doubts: Doubts): void {
  const printed = standingsOf(sheet).toSorted((a, b) => a.place - b.place);
  const expected = printed.toSorted((a, b) => a.laps - b.laps || a.time - b.time);
  const moved = expected.filter((standing, index) => standing !== printed[index]);
  const differing = new Set(moved);
  const first = printed.find((standing, index) => standing !== expected[index]);
  if (first === undefined) return;
  doubts.note({
    code: 'contradiction',
    line: first.car.line,
    at: 'the order',
    found: listed(
      printed.filter((standing) => differing.has(standing)),
      ({ car, place }) => `${place} ${nameOf(car)}`,
    ),
    expected: `by ${isRace(sheet) ? 'laps and times' : 'times'} ${listed(moved, measured)}`,
    so: 'the printed places are kept',
  });
}

function standingsOf(sheet: Sheet): readonly Standing[] {
  const placed = sheet.cars.filter(({ place, out }) => place !== undefined && out === undefined);
  const standings = placed.flatMap((car) => (isRace(sheet) ? raced(car) : timed(car)));
  // Some formats have no total times: then laps are all that can be compared.
  const withTimes = standings.filter(({ time }) => time >= 0);
  return withTimes.length > 0 ? withTimes : standings;
}

const raced = (car: SheetCar): readonly Standing[] =>
  car.laps === undefined ? [] : [{ car, place: car.place ?? 0, laps: -car.laps, time: car.time ?? -1 }];

const timed = (car: SheetCar): readonly Standing[] =>
  car.time === undefined ? [] : [{ car, place: car.place ?? 0, laps: 0, time: car.time }];

const isRace = ({ session }: Sheet) => session === RACE;

const MOST_NAMES = 6;

function listed(standings: readonly Standing[], print: (standing: Standing) => string): string {
  const names = standings.slice(0, MOST_NAMES).map(print).join(', ');
  const more = standings.length - MOST_NAMES;
  return more > 0 ? `${names} and ${more} more` : names;
}

function measured({ car }: Standing): string {
  const laps = car.laps === undefined ? [] : [`${car.laps} laps`];
  const time = car.time === undefined ? [] : [printLapTime(car.time)];
  return `${nameOf(car)} (${[...laps, ...time].join(', ')})`;
}

/** `#7`, or its first driver where cars have no numbers. */
export const nameOf = ({ number, drivers, line }: SheetCar): string =>
  number === undefined ? (drivers[0]?.name ?? `the car of line ${line}`) : `#${number}`;
