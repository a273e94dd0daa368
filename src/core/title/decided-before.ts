import { lookup } from '#core/base/lookup';
import type { Rulebook } from '#core/rulebook/rulebook';
import { measuresOf } from '#core/season/in-force';
import { type Measure, type ResultChange, resultChange } from '#core/season/result-change';
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
    return cars.length > 1 && decided.some(({ car }) => numbers.includes(car));
  });
}

function decidedBefore({ season }: Contest, { open }: Stage): readonly ResultChange[] {
  const measures = recordOf(season, open.round.key).decisions.flatMap((one) => measuresOf(season, one));
  return measures
    .flatMap((measure) => resultChange(measure) ?? withheld(measure, open.rulebook) ?? [])
    .filter(({ session }) => open.sessions.includes(session));
}

/** Whose award of which session a measure takes. */
function withheld(measure: Measure, { awards }: Rulebook): ResultChange | undefined {
  if (measure.act !== 'withhold') return undefined;
  const session = lookup(awards, measure.withhold)?.session;
  return session && { car: measure.car, session };
}
