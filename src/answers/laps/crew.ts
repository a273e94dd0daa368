import type { DriverKey } from '#core/base/ids';
import { peopleIn, personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { SheetDriver } from '#core/timing/sheet';
import type { Stint } from '#core/timing/stints';
import { driverName } from '../names.ts';
import type { CarLaps } from './race-laps.ts';

/** One of a crew in a race. */
export interface Drove {
  readonly person: DriverKey;
  readonly name: string;
  /** His number in the crew, from 1: after those that are entered, who is not. */
  readonly number: number;
  readonly laps: number;
}

/** Who drove a car, in the order of the crew; nobody whom the files do not name. */
export function crewOf(season: Season, { starter, stints }: CarLaps): readonly Drove[] {
  const laps = new Map<DriverKey, number>();
  for (const { driver, laps: driven } of stints) {
    const person = driver && personIn(season, driver);
    if (person !== undefined) laps.set(person, (laps.get(person) ?? 0) + driven);
  }
  const crew = [...new Set([...peopleIn(starter?.crew ?? []), ...laps.keys()])];
  return crew.flatMap((person, index) => {
    const driven = laps.get(person);
    return driven === undefined
      ? []
      : [{ person, name: driverName(season, person), number: index + 1, laps: driven }];
  });
}

/** Which of them drove a stint; undefined where the files do not say. */
export function droveIn(season: Season, crew: readonly Drove[], { driver }: Stint): Drove | undefined {
  const person = driver && personIn(season, driver);
  return crew.find((one) => one.person === person);
}

const personIn = (season: Season, { name }: SheetDriver): DriverKey => personOf(season, name as DriverKey);
