import type { EntryKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { OfficialDocument } from '#core/documents/document.schema';
import { rulebookAt } from '../calendar.ts';
import { entryOf } from '../car-penalised.ts';
import { carriedBy, carriedIn, type Taken } from '../carried.ts';
import { contenderOf } from '../contender.ts';
import { decisionsOf } from '../decisions.ts';
import { inEffect, inForce } from '../in-force.ts';
import { type OnTitle, onTitle } from '../result-change.ts';
import type { Season } from '../season.ts';
import { whereOf } from './earlier-results.ts';
import { measureText } from './measure-text.ts';
import { finding, type Problem, refusal } from './problem.ts';

/* What a document does to decisions that were posted before it. */

/** Decisions name an entry in a title by its number, too: what one does must stay with the entry that it meant. */
export function keepsContenders(
  season: Season,
  document: OfficialDocument,
  after: Season,
): readonly Problem[] {
  const [path, remedy] = whereOf(document);
  return namedIn(after, document).flatMap(({ title, contender, by }): readonly Problem[] => {
    const clause = lookup(rulebookAt(after).titles, title);
    if (clause?.for !== 'entry') return [];
    const was = contenderOf(season, clause, contender) as EntryKey;
    const isStill = contenderOf(after, clause, contender) === was;
    const key = after.entries.has(was) ? was : undefined;
    if (!season.entries.has(was) || (isStill && key !== undefined)) return [];
    return [refusal({ code: 'decision-loses-contender', contender, title, document: by, key, remedy, path })];
  });
}

/** Each contender that a decision above this document names, with the first that does. */
function namedIn(season: Season, { document }: OfficialDocument): readonly NamedContender[] {
  const named = new Map<string, NamedContender>();
  for (const { document: by, measures = [] } of decisionsOf(season))
    for (const on of by === document ? [] : measures.flatMap((measure) => onTitle(measure) ?? [])) {
      const key = JSON.stringify([on.title, on.contender]);
      if (!named.has(key)) named.set(key, { ...on, by });
    }
  return [...named.values()];
}

interface NamedContender extends OnTitle {
  readonly by: number;
}

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
