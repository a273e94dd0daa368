import type { Of } from '#core/documents/document.schema';
import { type Carried, type Carrying, carriedBy, carriedIn, isCarrying, type Taken } from '../carried.ts';
import { inEffect, isInForceOnResult } from '../in-force.ts';
import type { Season } from '../season.ts';
import { absentCar } from './absent-car.ts';
import { maybeRound } from './known.ts';
import { type Problem, refusal, toldAt } from './problem.ts';
import type { Path } from './refusal.ts';
import { reviewMeasure } from './review-measure.ts';

/** What becomes of a penalty that was left pending or suspended: one must still wait, and fit where it takes effect. */
export function reviewCarrying(season: Season, document: Of<'decision'>) {
  const carried = carriedIn(season, document);
  return (measure: Carrying, path: Path): readonly Problem[] => {
    const at = [...path, measure.act];
    const { meant, past } = carried.find((one) => one.measure === measure) ?? NONE;
    if (meant.length === 0) return [noneWaits(measure, past, at)];
    if (measure.act === 'lift') return [];
    return meant.flatMap((taken) => {
      const told = measure.act === 'activate' ? takingEffect(season, document, taken, at) : [];
      return told.length > 0 ? told : absentCar(season, document, taken, at);
    });
  };
}
const NONE: Pick<Carried, 'meant' | 'past'> = { meant: [], past: [] };

/** There is none, or an earlier decision said what became of it; a penalty in force on a result is not served any more. */
function noneWaits(measure: Carrying, past: Carried['past'], path: Path): Problem {
  const number = carriedBy(measure);
  const last = past.at(-1)?.steps.at(-1);
  if (last === undefined) return refusal({ code: 'nothing-waits', number, path });
  const { document, act } = last;
  return refusal({ code: 'carried-already', number, act, document, path });
}

/** What is asked of the same measure where it is new. */
function takingEffect(
  season: Season,
  document: Of<'decision'>,
  taken: Taken,
  path: Path,
): readonly Problem[] {
  const { decision, measure } = taken;
  const round = maybeRound(document.for);
  if (round === undefined && isInForceOnResult(measure))
    return [refusal({ code: 'activated-nowhere', number: decision.document, path: ['for'] })];
  const applied = inEffect(season, taken, document);
  if (applied === undefined) return [refusal({ code: 'other-car', number: decision.document, path })];
  if (isCarrying(applied)) return [];
  const asked = { season, round, document: document.document, path };
  return reviewMeasure(asked, applied).map((problem) => toldAt(problem, path));
}
