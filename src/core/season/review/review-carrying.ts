import type { RoundKey } from '#core/base/ids';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { decisionsOf } from '../decisions.ts';
import { numbersAt } from '../entered.ts';
import { type Carrying, carriedBy, isCarrying, isInForceOnResult, meantBy, type Taken } from '../in-force.ts';
import { penalties } from '../penalties.ts';
import { carOf } from '../result-change.ts';
import type { Season } from '../season.ts';
import { maybeRound } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

/** What becomes of a penalty that was left pending or suspended: there must be one, and nobody may have said it before. */
export function reviewCarrying(
  season: Season,
  document: Of<'decision'>,
  measure: Carrying,
  path: Path,
): readonly Problem[] {
  const at = [...path, measure.act];
  const number = carriedBy(measure);
  const meant = meantBy(season, document.document, measure);
  if (meant.length === 0) return [refusal({ code: 'nothing-waits', number, path: at })];
  const round = maybeRound(document.for);
  return meant.flatMap((taken) => [
    ...carriedAlready(season, taken, measure, at),
    ...(measure.act === 'activate' ? inItsRound(season, taken, round, at) : []),
  ]);
}

/** What takes effect may be served afterwards, as places on a grid are; nothing else may follow. */
function carriedAlready(
  season: Season,
  { measure: one }: Taken,
  measure: Carrying,
  path: Path,
): readonly Problem[] {
  const { state, stateBy } = penalties(season).find((penalty) => penalty.measure === one) ?? {};
  if (state === undefined || stateBy === undefined) return [];
  if (state === 'applied' && measure.act === 'serve') return [];
  return [refusal({ code: 'carried-already', number: carriedBy(measure), state, document: stateBy, path })];
}

/** A penalty on a result needs the round of it, and its car there. */
function inItsRound(
  season: Season,
  { decision, measure }: Taken,
  round: RoundKey | undefined,
  path: Path,
): readonly Problem[] {
  if (round === undefined) {
    const number = decision.document;
    return isInForceOnResult(measure) ? [refusal({ code: 'activated-nowhere', number, path: ['for'] })] : [];
  }
  const car = carOf(measure);
  if (car === undefined) return [];
  const entry = numbersAt(season, round).get(car);
  if (entry === undefined) return [refusal({ code: 'car-not-entered', car, round, path })];
  const was = numbersAt(season, maybeRound(decision.for)).get(car);
  return entry === was ? [] : [refusal({ code: 'other-car', car, number: decision.document, path })];
}

/** Decisions that bring into effect, or end, what this document undoes: they would then do nothing. */
export function restsOn(season: Season, document: OfficialDocument, after: Season): readonly Problem[] {
  const carries = (of: Season, decision: Of<'decision'>, measure: Carrying) =>
    meantBy(of, decision.document, measure).length > 0;
  return decisionsOf(after).flatMap((decision) =>
    (decision.measures ?? []).flatMap((measure) => {
      if (!isCarrying(measure) || carries(after, decision, measure)) return [];
      if (decision.document === document.document || !carries(season, decision, measure)) return [];
      const path = [document.annuls === undefined ? 'replaces' : 'annuls'];
      return [finding({ code: 'rests-on', number: carriedBy(measure), document: decision.document, path })];
    }),
  );
}
