import type { CarNumber, DriverKey, RoundKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import { rulebookAt } from './calendar.ts';
import { carriedIn } from './carried.ts';
import { contenderOf, contendersOf } from './contender.ts';
import { personOf, type Starter, starters } from './entered.ts';
import { carOf, type Measure, onTitle } from './result-change.ts';
import type { Season } from './season.ts';

/**
 * The cars that a measure of a decision is on: the one that it names, or those of its driver, of the contender of its
 * title, of the measures that it carries. In the round of the decision; in any, for one on the season.
 */
export function carsOn(season: Season, decision: Of<'decision'>, measure: Measure): readonly CarNumber[] {
  const car = carOf(measure);
  if (car !== undefined) return [car];
  const round = decision.for;
  if ('driver' in measure && measure.driver !== undefined)
    return carsOfDrivers(season, round, [measure.driver]);
  const on = onTitle(measure);
  if (on !== undefined) return carsOfContender(season, round, on);
  const carried = carriedIn(season, decision).find((one) => one.measure === measure);
  return (carried?.meant ?? []).flatMap((taken) => carsOn(season, decision, taken.measure));
}

/** The cars in which they are entered. */
export function carsOfDrivers(
  season: Season,
  round: RoundKey | undefined,
  drivers: readonly DriverKey[],
): readonly CarNumber[] {
  const people = new Set(drivers.map((driver) => personOf(season, driver)));
  return carsWhere(season, round, ({ crew }) => crew.some((driver) => people.has(driver)));
}

function carsOfContender(
  season: Season,
  round: RoundKey | undefined,
  on: NonNullable<ReturnType<typeof onTitle>>,
): readonly CarNumber[] {
  const title = lookup(rulebookAt(season, round).titles, on.title);
  if (title === undefined) return [];
  const contender = contenderOf(season, title, on.contender);
  return carsWhere(season, round, (starter) => contendersOf(title, starter).includes(contender));
}

function carsWhere(
  season: Season,
  round: RoundKey | undefined,
  isOne: (starter: Starter) => boolean,
): readonly CarNumber[] {
  const rounds = round === undefined ? [...season.rounds.keys()] : [round];
  const cars = rounds
    .flatMap((key) => [...starters(season, key).values()])
    .flatMap((starter) => (isOne(starter) ? [starter.number] : []));
  return [...new Set(cars)];
}
