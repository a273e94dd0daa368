import { type CarNumber, RACE, type SessionName } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import type { Rulebook } from '#core/rulebook/rulebook';
import { recordOf } from '#core/season/season';
import { type Contest, carsOf, type Stage } from './contest.ts';

/** Does a decision change the result of a session that is to come, or take an award of it from somebody? */
export const isDecidedBefore = (contest: Contest, stage: Stage): boolean =>
  decidedBefore(contest, stage).length > 0;

/** Is it about one car of somebody who has several? Then that car first in all need not be the best for him. */
export function isOneOfSeveralDecided(contest: Contest, stage: Stage): boolean {
  const decided = decidedBefore(contest, stage);
  if (decided.length === 0) return false;
  return [...contest.candidates.keys()].some((contender) => {
    const cars = carsOf(contest, stage, contender);
    const numbers = cars.map((entry) => stage.open.cars.get(entry)?.number);
    return cars.length > 1 && decided.some((measure) => numbers.includes(measure.car));
  });
}

function decidedBefore(
  { season }: Contest,
  { open }: Stage,
): readonly (Measure & { readonly car: CarNumber })[] {
  const measures = recordOf(season, open.round.key).decisions.flatMap((one) => one.measures ?? []);
  return measures.flatMap((measure) => {
    const session = sessionOf(measure, open.rulebook);
    const car = carOf(measure);
    return session !== undefined && car !== undefined && open.sessions.includes(session)
      ? [{ ...measure, car }]
      : [];
  });
}

const carOf = (measure: Measure): CarNumber | undefined => {
  if (measure.act === 'disqualify') return measure.disqualify;
  if (measure.act === 'exclude') return measure.exclude;
  if (measure.act === 'relegate') return measure.relegate;
  return 'car' in measure ? measure.car : undefined;
};

type Measure = NonNullable<Of<'decision'>['measures']>[number];

/** The session whose result or whose award a measure changes. */
function sessionOf(measure: Measure, { awards }: Rulebook): SessionName | undefined {
  switch (measure.act) {
    case 'withhold':
      return lookup(awards, measure.withhold)?.session;
    case 'addTime':
    case 'takeLaps':
    case 'dropPlaces':
    case 'relegate':
    case 'disqualify':
    case 'exclude':
    case 'deleteLap':
      return measure.state === undefined ? (measure.session ?? RACE) : undefined;
    default:
      return undefined;
  }
}
