import { type CarNumber, type DriverKey, RACE, type RoundKey, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { nearest } from '#core/base/nearest';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import type { Title } from '#core/rulebook/rulebook';
import { rulebookAt } from '../calendar.ts';
import { contenderOf, contendersOf } from '../contender.ts';
import { numbersAt, personOf, starters } from '../entered.ts';
import { entriesNamed } from '../entry-named.ts';
import type { Measure } from '../result-change.ts';
import type { Season } from '../season.ts';
import { unknownDriver } from './entered-rightly.ts';
import { knownClause, knownRound, knownSession, maybeRound } from './known.ts';
import { pointsWithout } from './points-of-cancelled.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';
import { reviewCarrying } from './review-carrying.ts';

export function reviewDecision(season: Season, document: Of<'decision'>): readonly Problem[] {
  const known = document.for === undefined ? [] : knownRound(season, document.for, ['for']);
  if (known.length > 0) return known;
  return (document.measures ?? []).flatMap((measure, index) =>
    reviewMeasure(season, document, measure, ['measures', index]),
  );
}

function reviewMeasure(
  season: Season,
  document: Of<'decision'>,
  measure: Measure,
  path: Path,
): readonly Problem[] {
  const round = maybeRound(document.for);
  const car = (number: CarNumber, key: string) => reviewCar(season, number, round, [...path, key]);
  const out = (number: CarNumber, session: SessionName = RACE) => [
    ...started(season, number, round, session, path),
    ...knownSession(season, round, session, [...path, 'session']),
  ];
  switch (measure.act) {
    case 'addTime':
    case 'dropPlaces':
    case 'deleteLap':
      return [...car(measure.car, 'car'), ...out(measure.car, measure.session)];
    case 'takeLaps':
      return [
        ...car(measure.car, 'car'),
        ...out(measure.car, measure.session),
        ...lapsNotRun(season, measure, round, path),
      ];
    case 'disqualify':
      return [...car(measure.disqualify, 'disqualify'), ...out(measure.disqualify, measure.session)];
    case 'exclude':
      return [...car(measure.exclude, 'exclude'), ...out(measure.exclude, measure.session)];
    case 'relegate':
      return [...car(measure.relegate, 'relegate'), ...out(measure.relegate, measure.session)];
    case 'grid':
      return car(measure.car, 'car');
    case 'penalty':
      return [
        ...(measure.car === undefined ? [] : car(measure.car, 'car')),
        ...(measure.driver === undefined ? [] : unknownDriver(season, measure.driver, [...path, 'driver'])),
      ];
    case 'withhold':
      return [...car(measure.car, 'car'), ...award(season, measure.withhold, round, [...path, 'withhold'])];
    case 'waive':
      return [
        ...(measure.car === undefined ? [] : car(measure.car, 'car')),
        ...knownClause(rulebookAt(season, round), measure.waive, [...path, 'waive']),
      ];
    case 'points':
      return [
        ...contender(season, measure.title, measure.contender, path, 'contender'),
        ...(measure.round === undefined ? [] : pointsIn(season, document, measure, [...path, 'round'])),
      ];
    case 'rank':
      return contender(season, measure.title, measure.contender, path, 'contender');
    case 'bar':
      return contender(season, measure.title, measure.bar, path, 'bar');
    case 'activate':
    case 'serve':
    case 'lift':
      return reviewCarrying(season, document, measure, path);
    case 'nothing':
      return [];
    default:
      return unreachable(measure);
  }
}

/** A round of the calendar; of one that is cancelled they do not count. */
function pointsIn(
  season: Season,
  { document }: Of<'decision'>,
  measure: Extract<Measure, { readonly act: 'points' }>,
  path: Path,
): readonly Problem[] {
  const unknown = knownRound(season, measure.round ?? '', path);
  return unknown.length > 0 ? unknown : pointsWithout(season, document, measure, path);
}

function reviewCar(
  season: Season,
  car: CarNumber,
  round: RoundKey | undefined,
  path: Path,
): readonly Problem[] {
  return numbersAt(season, round).has(car) ? [] : [refusal({ code: 'car-not-entered', car, round, path })];
}

/** A penalty for a car that took no part, or that the result does not show, as far as it is posted. */
function started(
  season: Season,
  car: CarNumber,
  round: RoundKey | undefined,
  session: SessionName,
  path: Path,
): readonly Problem[] {
  if (round === undefined || !numbersAt(season, round).has(car)) return [];
  const classification = season.records.get(round)?.classifications.get(session);
  if (classification === undefined) return [];
  const line = classification.results.find((one) => one.car === car);
  if (line === undefined)
    return classification.complete === false
      ? []
      : [finding({ code: 'not-in-result', car, session, round, path })];
  const { out } = line;
  return out === 'DNS' || out === 'WD' ? [finding({ code: 'did-not-start', car, out, path })] : [];
}

/** More laps than the car has in the result. */
function lapsNotRun(
  season: Season,
  { car, takeLaps, session = RACE }: Extract<Measure, { act: 'takeLaps' }>,
  round: RoundKey | undefined,
  path: Path,
): readonly Problem[] {
  const results = round && season.records.get(round)?.classifications.get(session)?.results;
  const laps = results?.find((one) => one.car === car)?.laps;
  return laps === undefined || laps >= takeLaps ? [] : [finding({ code: 'laps-not-run', car, laps, path })];
}

function award(season: Season, name: string, round: RoundKey | undefined, path: Path): readonly Problem[] {
  const { awards } = rulebookAt(season, round);
  if (lookup(awards, name) !== undefined) return [];
  const meant = nearest(name, Object.keys(awards));
  return [refusal({ code: 'unknown-clause', clause: `awards/${name}`, meant, path })];
}

function contender(
  season: Season,
  key: string,
  said: string,
  path: Path,
  where: 'contender' | 'bar',
): readonly Problem[] {
  const at = [...path, where];
  const { titles } = rulebookAt(season);
  const title = lookup(titles, key);
  if (title === undefined) {
    const meant = nearest(key, Object.keys(titles));
    return [refusal({ code: 'unknown-title', title: key, meant, path: [...path, 'title'] })];
  }
  if (isContender(season, title, said)) return title.for === 'entry' ? twoNamed(season, title, said, at) : [];
  return [refusal({ code: 'unknown-contender', title: key, contender: said, path: at })];
}

/** In a class of the title, for the season or in some round; or a driver of a list who is in no crew yet. */
function isContender(season: Season, title: Title, said: string): boolean {
  const { class: ofTitle, for: kind } = title;
  const contender = contenderOf(season, title, said);
  const seasonal = [...season.entries.values()].map(
    ({ key, class: category, team, car, crew, laterCrews }) => ({
      entry: key,
      class: category,
      team,
      manufacturer: season.models.get(car ?? '')?.manufacturer,
      crew: [crew, ...laterCrews].flatMap((one) => one?.names ?? []).map((name) => personOf(season, name)),
    }),
  );
  const inRounds = [...season.rounds.keys()].flatMap((round) => [...starters(season, round).values()]);
  const found = [...seasonal, ...inRounds].filter((car) => contendersOf(title, car).includes(contender));
  if (found.length === 0) return kind === 'driver' && season.people.known.has(contender as DriverKey);
  return ofTitle === undefined || found.some((starter) => starter.class === ofTitle);
}

/** A number that is the key of one entry, and stands on the car of another. */
function twoNamed(season: Season, { class: ofTitle }: Title, said: string, at: Path): readonly Problem[] {
  const [first, other] = entriesNamed(season, said).filter(
    (entry) => entry.withdrawn === undefined && (ofTitle === undefined || entry.class === ofTitle),
  );
  if (first === undefined || other === undefined) return [];
  const { key: entry, number: has } = first;
  return [finding({ code: 'key-and-number', said, entry, has, other: other.key, path: at })];
}
