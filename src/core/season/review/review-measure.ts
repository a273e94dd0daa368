import { type CarNumber, type DriverKey, RACE, type RoundKey, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { nearest } from '#core/base/nearest';
import { ACTS } from '#core/documents/acts';
import { rulebookAt } from '../calendar.ts';
import type { Carrying } from '../carried.ts';
import { numbersAt } from '../entered.ts';
import { carOf, type Measure } from '../result-change.ts';
import type { Season } from '../season.ts';
import { unknownDriver } from './entered-rightly.ts';
import { pointsWithout } from './gone-with-round.ts';
import { knownClause, knownRound, knownSession } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';
import { knownContender } from './review-contender.ts';

/** Where a measure takes effect: in a round or in the season, by which document, and where it stands there. */
export interface Asked {
  readonly season: Season;
  readonly round: RoundKey | undefined;
  readonly document: number;
  readonly path: Path;
}
type MeasureOf<Act extends Measure['act']> = Extract<Measure, { readonly act: Act }>;
/** A measure that is one by itself, and says nothing of an earlier one. */
export type OwnMeasure = Exclude<Measure, Carrying>;
type Reviews = {
  readonly [Act in OwnMeasure['act']]: (asked: Asked, measure: MeasureOf<Act>) => readonly Problem[];
};

/** Whom and what a measure names must be there, in its round. */
export const reviewMeasure = (asked: Asked, measure: OwnMeasure): readonly Problem[] =>
  (REVIEWS[measure.act] as (asked: Asked, measure: OwnMeasure) => readonly Problem[])(asked, measure);

const REVIEWS: Reviews = {
  addTime: onResult,
  dropPlaces: onResult,
  deleteLap: onResult,
  takeLaps: (asked, measure) => [...onResult(asked, measure), ...lapsNotRun(asked, measure)],
  disqualify: onResult,
  exclude: onResult,
  relegate: onResult,
  grid: ofCar,
  penalty: (asked, measure) => [...ofCar(asked, measure), ...ofDriver(asked, measure.driver)],
  withhold: (asked, measure) => [...ofCar(asked, measure), ...ofAward(asked, measure.withhold)],
  waive: (asked, measure) => [...ofCar(asked, measure), ...ofClause(asked, measure.waive)],
  points: (asked, measure) => [
    ...knownContender(asked.season, measure.title, measure.contender, asked.path, 'contender'),
    ...pointsIn(asked, measure),
  ],
  rank: ({ season, path }, { title, contender }) =>
    knownContender(season, title, contender, path, 'contender'),
  bar: ({ season, path }, { title, bar }) => knownContender(season, title, bar, path, 'bar'),
  nothing: () => [],
};

/** A round of the calendar; of one that is cancelled they do not count. */
function pointsIn({ season, document, path }: Asked, measure: MeasureOf<'points'>): readonly Problem[] {
  if (measure.round === undefined) return [];
  const at = [...path, 'round'];
  const unknown = knownRound(season, measure.round, at);
  return unknown.length > 0 ? unknown : pointsWithout(season, document, measure, at);
}

/** A measure on a result, or on the grid: its car is entered, and took part where that is known. */
function onResult(asked: Asked, measure: MeasureOf<OnResult>): readonly Problem[] {
  const { season, round, path } = asked;
  const { session = RACE } = measure;
  return [
    ...ofCar(asked, measure),
    ...started(asked, carOf(measure), session),
    ...knownSession(season, round, session, [...path, 'session']),
  ];
}
type OnResult = 'addTime' | 'takeLaps' | 'dropPlaces' | 'deleteLap' | 'disqualify' | 'exclude' | 'relegate';

function ofCar({ season, round, path }: Asked, measure: Measure): readonly Problem[] {
  const car = carOf(measure);
  if (car === undefined || numbersAt(season, round).has(car)) return [];
  const at = [...path, ACTS[measure.act].car ?? measure.act];
  return [refusal({ code: 'car-not-entered', car, round, path: at })];
}

/** A penalty for a car that took no part, or that the result does not show, as far as it is posted. */
export function started(
  { season, round, path }: Asked,
  car: CarNumber | undefined,
  session: SessionName,
): readonly Problem[] {
  if (round === undefined || car === undefined || !numbersAt(season, round).has(car)) return [];
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
  { season, round, path }: Asked,
  { car, takeLaps, session = RACE }: MeasureOf<'takeLaps'>,
): readonly Problem[] {
  const results = round && season.records.get(round)?.classifications.get(session)?.results;
  const laps = results?.find((one) => one.car === car)?.laps;
  return laps === undefined || laps >= takeLaps ? [] : [finding({ code: 'laps-not-run', car, laps, path })];
}

const ofDriver = ({ season, path }: Asked, driver: DriverKey | undefined): readonly Problem[] =>
  driver === undefined ? [] : unknownDriver(season, driver, [...path, 'driver']);

const ofClause = ({ season, round, path }: Asked, clause: string): readonly Problem[] =>
  knownClause(rulebookAt(season, round), clause, [...path, 'waive']);

function ofAward({ season, round, path }: Asked, name: string): readonly Problem[] {
  const { awards } = rulebookAt(season, round);
  if (lookup(awards, name) !== undefined) return [];
  const meant = nearest(name, Object.keys(awards));
  return [refusal({ code: 'unknown-clause', clause: `awards/${name}`, meant, path: [...path, 'withhold'] })];
}
