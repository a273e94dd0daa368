import { type CarNumber, type DriverKey, RACE, type RoundKey, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { nearest } from '#core/base/nearest';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import { clausePlaces } from '#core/rulebook/review';
import { rulebookAt } from '../calendar.ts';
import { numbersAt, personOf } from '../entered.ts';
import { entryNamed } from '../entry-named.ts';
import type { Season } from '../season.ts';
import { knownRound, maybeRound } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

type Measure = NonNullable<Of<'decision'>['measures']>[number];

export function reviewDecision(season: Season, document: Of<'decision'>): readonly Problem[] {
  const known = document.for === undefined ? [] : knownRound(season, document.for, ['for']);
  if (known.length > 0) return known;
  const round = maybeRound(document.for);
  return (document.measures ?? []).flatMap((measure, index) =>
    reviewMeasure(season, measure, round, ['measures', index]),
  );
}

function reviewMeasure(
  season: Season,
  measure: Measure,
  round: RoundKey | undefined,
  path: Path,
): readonly Problem[] {
  const car = (number: CarNumber, key: string) => reviewCar(season, number, round, [...path, key]);
  const out = (number: CarNumber, session: SessionName = RACE) =>
    started(season, number, round, session, path);
  switch (measure.act) {
    case 'addTime':
    case 'takeLaps':
    case 'dropPlaces':
    case 'deleteLap':
      return [...car(measure.car, 'car'), ...out(measure.car, measure.session)];
    case 'disqualify':
      return [...car(measure.disqualify, 'disqualify'), ...out(measure.disqualify, measure.session)];
    case 'exclude':
      return [...car(measure.exclude, 'exclude'), ...out(measure.exclude, measure.session)];
    case 'grid':
      return car(measure.car, 'car');
    case 'penalty':
      return measure.car === undefined ? [] : car(measure.car, 'car');
    case 'withhold':
      return [...car(measure.car, 'car'), ...award(season, measure.withhold, round, [...path, 'withhold'])];
    case 'waive':
      return [
        ...(measure.car === undefined ? [] : car(measure.car, 'car')),
        ...clause(season, measure.waive, round, [...path, 'waive']),
      ];
    case 'points':
    case 'rank':
      return contender(season, measure.title, measure.contender, path);
    case 'nothing':
      return [];
    default:
      return unreachable(measure);
  }
}

function reviewCar(
  season: Season,
  car: CarNumber,
  round: RoundKey | undefined,
  path: Path,
): readonly Problem[] {
  return numbersAt(season, round).has(car) ? [] : [refusal({ code: 'car-not-entered', car, round, path })];
}

/** A penalty for a car that took no part, as far as the result is posted. */
function started(
  season: Season,
  car: CarNumber,
  round: RoundKey | undefined,
  session: SessionName,
  path: Path,
): readonly Problem[] {
  const classification =
    round === undefined ? undefined : season.records.get(round)?.classifications.get(session);
  const out = classification?.results.find((line) => line.car === car)?.out;
  return out === 'DNS' || out === 'WD' ? [finding({ code: 'did-not-start', car, out, path })] : [];
}

function clause(season: Season, name: string, round: RoundKey | undefined, path: Path): readonly Problem[] {
  const known = clausePlaces(rulebookAt(season, round));
  return known.includes(name)
    ? []
    : [refusal({ code: 'unknown-clause', clause: name, meant: nearest(name, known), path })];
}

function award(season: Season, name: string, round: RoundKey | undefined, path: Path): readonly Problem[] {
  const { awards } = rulebookAt(season, round);
  if (lookup(awards, name) !== undefined) return [];
  const meant = nearest(name, Object.keys(awards));
  return [refusal({ code: 'unknown-clause', clause: `awards/${name}`, meant, path })];
}

function contender(season: Season, key: string, said: string, path: Path): readonly Problem[] {
  const { titles } = rulebookAt(season);
  const title = lookup(titles, key);
  if (title === undefined) {
    const meant = nearest(key, Object.keys(titles));
    return [refusal({ code: 'unknown-title', title: key, meant, path: [...path, 'title'] })];
  }
  const isKnown =
    title.for === 'driver' ? isDriver(season, said as DriverKey) : entryNamed(season, said) !== undefined;
  if (isKnown) return [];
  return [refusal({ code: 'unknown-contender', title: key, contender: said, path: [...path, 'contender'] })];
}

/** In a list of drivers, or in a crew. */
function isDriver(season: Season, said: DriverKey): boolean {
  const driver = personOf(season, said);
  if (season.people.known.has(driver)) return true;
  const crews = [
    ...[...season.entries.values()].map(({ crew }) => crew),
    ...[...season.records.values()].flatMap((record) => [...record.crews.values()]),
  ];
  return crews.some((crew) => crew?.names.some((name) => personOf(season, name) === driver));
}
