import type { OfficialDocument } from '#core/documents/document.schema';
import { entryOf } from '../car-penalised.ts';
import { carriedBy, carriedIn, type Taken } from '../carried.ts';
import { decisionsOf } from '../decisions.ts';
import { inEffect, inForce } from '../in-force.ts';
import type { Season } from '../season.ts';
import { whereOf } from './earlier-results.ts';
import { measureText } from './measure-text.ts';
import { finding, type Problem } from './problem.ts';

/* What a document does to decisions that were posted before it. */

/** Decisions that say what becomes of penalties, and would then say it of others than before, or of none. */
export function restsOn(season: Season, document: OfficialDocument, after: Season): readonly Problem[] {
  const [path] = whereOf(document);
  return decisionsOf(after).flatMap((decision) => {
    if (decision.document === document.document) return [];
    // A decision never changes, so its measures are the very ones of before.
    const before = new Map(carriedIn(season, decision).map(({ measure, meant }) => [measure, meant]));
    return carriedIn(after, decision).flatMap(({ measure, meant: now }): readonly Problem[] => {
      const was = before.get(measure) ?? [];
      if (told(season, was) === told(after, now)) return [];
      const meant = now.map((taken) => inEffect(after, taken, decision) ?? inForce(taken.measure));
      const instead = was.map((taken) => inEffect(season, taken, decision) ?? inForce(taken.measure));
      const number = carriedBy(measure);
      return [finding({ code: 'rests-on', number, document: decision.document, meant, instead, path })];
    });
  });
}

/** Each measure by what it does, and to whose car: a number may mean another one by then. */
const told = (season: Season, taken: readonly Taken[]): string =>
  taken
    .map((one) => `${entryOf(season, one.decision, one.measure)} ${measureText(inForce(one.measure))}`)
    .toSorted()
    .join('\n');
