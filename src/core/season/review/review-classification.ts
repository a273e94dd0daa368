import { isBefore } from '#core/base/day';
import { type CarNumber, driverKey, RACE, type RoundKey, roundKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import { type Finisher, isFarEnough } from '#core/rulebook/rulebook';
import { rulebookAt } from '../calendar.ts';
import { checksAt } from '../check.ts';
import { numbersAt, personOf, starters, startersByNumber } from '../entered.ts';
import { measuresOf } from '../in-force.ts';
import { resultChange } from '../result-change.ts';
import { recordOf, type Season } from '../season.ts';
import { fewerCars, sameFile } from './classified-before.ts';
import { heldSession, knownSession, standingRound } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import { reviewPlaces } from './review-places.ts';

type Classification = Of<'classification'>;
type Line = Classification['results'][number];

export function reviewClassification(
  season: Season,
  document: Classification,
  after: Season,
): readonly Problem[] {
  const round = roundKey(document.for);
  const known = standingRound(season, document.for, ['for']);
  if (known.length > 0) return known;
  const refused = cars(season, round, document);
  if (refused.length > 0) return refused;
  return [
    ...early(season, round, document),
    ...reviewPlaces(document),
    ...nearSession(season, round, document),
    ...heldSession(season, round, document.session, ['session']),
    ...missing(after, round, document),
    ...lapsRise(document),
    ...shortDistance(after, round, document),
    ...retired(after, round, document),
    ...crews(after, round, document),
    ...provisionalAgain(season, round, document),
    ...fewerCars(season, round, document),
    ...sameFile(season, round, document),
    ...notIncluded(season, round, document),
  ];
}

function cars(season: Season, round: RoundKey, document: Classification): readonly Problem[] {
  const numbers = numbersAt(season, round);
  const seen = new Set<CarNumber>();
  return document.results.flatMap(({ car }, index): Problem[] => {
    const path = ['results', index, 'car'];
    const isTwice = seen.has(car);
    seen.add(car);
    if (!numbers.has(car)) return [refusal({ code: 'car-not-entered', car, round, path })];
    return isTwice ? [refusal({ code: 'car-listed-twice', car, path })] : [];
  });
}

/** A race's result before the race's day. Qualifying is often the day before. */
function early(season: Season, round: RoundKey, { posted, session }: Classification): readonly Problem[] {
  const date = season.rounds.get(round)?.date;
  if (session !== RACE || date === undefined || !isBefore(posted.by, date)) return [];
  return [finding({ code: 'before-its-round', round, date, posted: posted.by, path: ['posted'] })];
}

function missing(after: Season, round: RoundKey, document: Classification): readonly Problem[] {
  if (document.complete === false) return [];
  const shown = new Set(document.results.map(({ car }) => car));
  const cars = [...starters(after, round).values()].flatMap(({ number, withdrawn }) =>
    shown.has(number) || withdrawn !== undefined ? [] : [number],
  );
  return cars.length === 0 ? [] : [finding({ code: 'car-missing', cars, path: ['results'] })];
}

function lapsRise(document: Classification): readonly Problem[] {
  if (document.session !== RACE) return [];
  const placed = document.results
    .map((line, index) => ({ ...line, index }))
    .filter(({ place, laps }) => place !== undefined && laps !== undefined)
    .toSorted((a, b) => (a.place?.from ?? 0) - (b.place?.from ?? 0));
  return placed.flatMap(({ car, laps = 0, index }, at) => {
    const above = placed[at - 1];
    if (above?.laps === undefined || laps <= above.laps) return [];
    const path = ['results', index, 'laps'];
    return [finding({ code: 'laps-rise', car, laps, above: above.car, aboveLaps: above.laps, path })];
  });
}

/** A place for a car that ran less than the share of its winner's laps that the rulebook asks for. */
function shortDistance(after: Season, round: RoundKey, document: Classification): readonly Problem[] {
  if (document.session !== RACE) return [];
  const entered = startersByNumber(after, round);
  const classOf = (line: Line) => entered.get(line.car)?.class;
  return Object.values(rulebookAt(after, round).classified).flatMap(({ distance }: Finisher) => {
    if (distance === undefined) return [];
    return document.results.flatMap((line, index): readonly Problem[] => {
      const rivals = document.results.filter(
        (other) => distance.of === 'winner' || classOf(other) === classOf(line),
      );
      const winner = rivals
        .filter(({ place }) => place !== undefined)
        .toSorted((a, b) => (a.place?.from ?? 0) - (b.place?.from ?? 0))[0];
      const { car, laps, place } = line;
      if (place === undefined || laps === undefined || winner?.laps === undefined) return [];
      if (isFarEnough(laps, distance, winner.laps)) return [];
      const path = ['results', index, 'laps'];
      return [finding({ code: 'short-distance', car, laps, of: winner.laps, share: distance.share, path })];
    });
  });
}

/** A place for a car that stopped, where the rulebook asks that it take the flag. */
function retired(after: Season, round: RoundKey, document: Classification): readonly Problem[] {
  if (document.session !== RACE) return [];
  const asking = Object.entries(rulebookAt(after, round).classified).find(
    ([, { flag }]) => flag === 'required',
  );
  if (asking === undefined) return [];
  const clause = `classified/${asking[0]}`;
  return document.results.flatMap(({ car, place, out }, index) =>
    place !== undefined && out === 'Ret'
      ? [finding({ code: 'retired-and-placed', car, clause, path: ['results', index, 'out'] })]
      : [],
  );
}

/** Practice scores nothing and is posted all the same, so only a name near to that of another session is odd. */
function nearSession(season: Season, round: RoundKey, { session }: Classification): readonly Problem[] {
  return knownSession(season, round, session, ['session']).filter(
    (problem) => 'finding' in problem && 'meant' in problem.finding && problem.finding.meant !== undefined,
  );
}

function crews(after: Season, round: RoundKey, document: Classification): readonly Problem[] {
  const entered = startersByNumber(after, round);
  return document.results.flatMap(({ car, driver, driving = {}, stints = [] }, index) => {
    const crew = entered.get(car)?.crew ?? [];
    const named = [
      ...(driver === undefined ? [] : [{ one: driver, path: ['results', index, 'driver'] }]),
      ...Object.keys(driving).map((name) => ({
        one: driverKey(name),
        path: ['results', index, 'driving', name],
      })),
      ...stints.flatMap(({ driver: one }, at) =>
        one === undefined || stints.findIndex((other) => other.driver === one) !== at
          ? []
          : [{ one, path: ['results', index, 'stints', at, 'driver'] }],
      ),
    ];
    return named.flatMap(({ one, path }) =>
      crew.length === 0 || crew.includes(personOf(after, one))
        ? []
        : [finding({ code: 'driver-not-in-crew', driver: one, car, path })],
    );
  });
}

/** The last classification stands, so a provisional one would take the place of the final one. */
function provisionalAgain(season: Season, round: RoundKey, document: Classification): readonly Problem[] {
  const standing = recordOf(season, round).classifications.get(document.session);
  if (document.state !== 'provisional' || standing?.state !== 'final') return [];
  return [finding({ code: 'provisional-again', document: standing.document, path: ['state'] })];
}

/** Penalties decided before a result is posted: either it has them in it, or they come on top. */
function notIncluded(season: Season, round: RoundKey, document: Classification): readonly Problem[] {
  // The first word on a session is from before any decision; a revision may have it in it or not.
  const isFirst = !recordOf(season, round).classifications.has(document.session);
  if (isFirst && document.state === 'provisional' && document.includes === undefined) return [];
  const included = new Set(document.includes);
  return recordOf(season, round).decisions.flatMap((one) => {
    const number = one.document;
    const applies = measuresOf(season, one).some(
      (measure) => resultChange(measure)?.session === document.session,
    );
    return applies && !included.has(number)
      ? [finding({ code: 'not-included', decision: number, path: ['includes'] })]
      : [];
  });
}

export function reviewPitStops(season: Season, document: Of<'pit-stops'>, after: Season): readonly Problem[] {
  const round = roundKey(document.for);
  const known = standingRound(season, document.for, ['for']);
  if (known.length > 0) return known;
  const numbers = numbersAt(season, round);
  const unknown = document.stops.flatMap(({ car }, index) =>
    numbers.has(car) ? [] : [refusal({ code: 'car-not-entered', car, round, path: ['stops', index, 'car'] })],
  );
  const broken = checksAt(after, round).flatMap((check) =>
    check.answer === 'broken' && check.waivedBy === undefined && check.stop?.document === document.document
      ? [finding({ code: 'check-broken', check, path: ['stops', check.stop.index] })]
      : [],
  );
  return [...unknown, ...broken];
}
