import type { LapTime } from '#core/base/laptime';
import type { LapRecord } from '#core/timing/sheet';
import { type LapRow, lapNumber, lapRecord, listedLaps } from '#formats/sim/lap-record';
import { decimal, type Field, flag, timeOf } from '#formats/text/field';
import { attribute, childNamed, childrenNamed, type XmlElement } from '#formats/xml/xml-element';
import type { RfCrew } from './rf-drivers.ts';

/** A time in seconds, to milliseconds; undefined where there is none. */
export function rfTime(field: Field): LapTime | undefined {
  const seconds = secondsIn(field);
  return seconds === undefined || seconds === 0 ? undefined : timeOf(field, seconds * 1000);
}

/** `--.----` and numbers below 0 stand where there is no time. */
const secondsIn = (field: Field): number | undefined =>
  field.written.trim().startsWith('-') ? undefined : decimal(field);

/**
 * When the race began on the clock of the session, in seconds: `et` is when a lap began, and the first laps of all cars begin with
 * the race. 0 for other sessions.
 */
export function startOf(cars: readonly XmlElement[], isRace: boolean): number {
  if (!isRace) return 0;
  const firsts = cars.flatMap((car) => firstLap(car) ?? []);
  return firsts.length === 0 ? 0 : firsts.reduce((a, b) => Math.min(a, b));
}

function firstLap(car: XmlElement): number | undefined {
  const first = childNamed(car, 'Lap');
  return attribute(first, 'num').written === '1' ? secondsIn(attribute(first, 'et')) : undefined;
}

/**
 * The laps of a car. The game leaves the time of a lap out where it takes it away, and in the first of a session that is
 * no race; when the next lap begins tells all the same when it ended.
 *
 * @param start when the race began on the clock of the session, in seconds.
 */
export function recordIn(car: XmlElement, crew: RfCrew, start: number): LapRecord | undefined {
  const laps = listedLaps(childrenNamed(car, 'Lap')).map(lapIn);
  const rows = laps.map((lap, index): LapRow => {
    const end = endOf(lap, laps[index + 1]);
    const elapsed = end === undefined ? undefined : Math.round((end - start) * 1000);
    return { ...lap, elapsed: isTime(elapsed) ? elapsed : undefined, driver: crew.driverOf(lap.lap) };
  });
  return rows.length === 0 ? undefined : lapRecord(rows);
}

interface RfLap {
  readonly line: number;
  readonly lap: number | undefined;
  /** In seconds on the clock of the session. */
  readonly begun: number | undefined;
  readonly seconds: number | undefined;
  readonly time: LapTime | undefined;
  readonly inPit: boolean | undefined;
}

function lapIn(lap: XmlElement): RfLap {
  const time = rfTime(lap);
  return {
    line: lap.line,
    lap: lapNumber(attribute(lap, 'num')),
    begun: secondsIn(attribute(lap, 'et')),
    seconds: time === undefined ? undefined : secondsIn(lap),
    time,
    inPit: flag(attribute(lap, 'pit')),
  };
}

function endOf({ begun, seconds, lap }: RfLap, next: RfLap | undefined): number | undefined {
  if (begun !== undefined && seconds !== undefined) return begun + seconds;
  return lap !== undefined && next?.lap === lap + 1 ? next.begun : undefined;
}

const isTime = (elapsed: number | undefined) => elapsed !== undefined && elapsed >= 0 && elapsed < 2 ** 31;
