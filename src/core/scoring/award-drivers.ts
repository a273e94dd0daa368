import type { DriverKey } from '#core/base/ids';
import type { AwardClause } from '#core/rulebook/rulebook';
import { drivingIn } from '#core/season/driving';
import { peopleIn, personOf } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Award } from './awarded.ts';
import type { SessionLine, SessionResult } from './session-result.ts';

/** Is it for some drivers of a car alone? */
export const hasOwnDrivers = (clause: AwardClause): boolean => clause.crew === 'drove' || isOfTheLap(clause);

/** Is it for whoever drove the lap, and not for the others of the crew? */
export const isOfTheLap = ({ to }: Pick<AwardClause, 'to'>): boolean =>
  to.includes('driver of the lap') && !to.includes('race crew');

/** The drivers of a car who have an award that is not for all of its crew. */
export function ownDrivers(
  season: Season,
  clause: AwardClause,
  line: SessionLine,
  classification: SessionResult['classification'],
): Pick<Award, 'driver' | 'drivers'> {
  const { by, crew } = clause;
  if (isOfTheLap(clause)) {
    // While nobody can tell who drove it, no driver has it; the car may.
    const driver = driverOf(season, line, by, classification);
    return driver === undefined ? { drivers: [] } : { driver };
  }
  const driving = crew === 'drove' ? drivingIn(season, line.printed) : undefined;
  return driving === undefined
    ? {}
    : { drivers: [...driving].flatMap(([one, time]) => (time > 0 ? one : [])) };
}

/** Who drove the lap: as the classification says, else the only driver of the car. */
function driverOf(
  season: Season,
  { starter, printed }: SessionLine,
  by: AwardClause['by'],
  { fastestLap = [] }: SessionResult['classification'],
): DriverKey | undefined {
  const fastest = by === 'fastest lap' ? fastestLap.find(({ car }) => car === starter.number) : undefined;
  const said = fastest?.driver ?? printed.driver;
  if (said !== undefined) return personOf(season, said);
  const [only, ...others] = peopleIn(starter.crew);
  return others.length === 0 ? only : undefined;
}
