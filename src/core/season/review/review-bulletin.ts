import type { RoundKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import { numbersAt } from '../entered.ts';
import type { Season } from '../season.ts';
import { unknownDriver } from './entered-rightly.ts';
import { heldSession, knownRound, knownSession, maybeRound } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import { reviewTimes } from './review-timetable.ts';

/** Cars and drivers that a bulletin concerns are entered, a summons has somebody to come, and a timetable fits its round. */
export function reviewBulletin(season: Season, document: Of<'bulletin'>, after: Season): readonly Problem[] {
  const known = document.for === undefined ? [] : knownRound(season, document.for, ['for']);
  if (known.length > 0) return known;
  const round = maybeRound(document.for);
  const drivers = (document.drivers ?? []).flatMap((driver, index) =>
    unknownDriver(season, driver, ['drivers', index]),
  );
  return [
    ...inSession(season, document, round),
    ...cars(season, document, round),
    ...drivers,
    ...summons(document),
    ...(round === undefined ? [] : reviewTimes(after, round, { timetable: document.timetable }, [])),
  ];
}

function inSession(
  season: Season,
  { session }: Of<'bulletin'>,
  round: RoundKey | undefined,
): readonly Problem[] {
  if (session === undefined || round === undefined) return [];
  return [
    ...knownSession(season, round, session, ['session']),
    ...heldSession(season, round, session, ['session']),
  ];
}

function cars(
  season: Season,
  { cars = [] }: Of<'bulletin'>,
  round: RoundKey | undefined,
): readonly Problem[] {
  const numbers = numbersAt(season, round);
  return cars.flatMap((car, index) =>
    numbers.has(car) ? [] : [refusal({ code: 'car-not-entered', car, round, path: ['cars', index] })],
  );
}

function summons({ step, cars = [], drivers = [] }: Of<'bulletin'>): readonly Problem[] {
  const isOfNobody = step === 'summons' && cars.length + drivers.length === 0;
  return isOfNobody ? [finding({ code: 'summons-of-nobody', path: ['step'] })] : [];
}
