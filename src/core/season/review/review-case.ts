import type { OfficialDocument } from '#core/documents/document.schema';
import { type Case, cases } from '../cases.ts';
import { deadlinesOn, isPast } from '../deadline.ts';
import { isCarrying } from '../in-force.ts';
import type { Mark, Season } from '../season.ts';
import { finding, type Problem } from './problem.ts';

/* A document held against the stewards' case that it names, and a protest against the time that there was for it. */

export function reviewCase(season: Season, document: OfficialDocument): readonly Problem[] {
  if (document.case === undefined) return [];
  const found = cases(season).find(({ key }) => key === document.case);
  return found === undefined ? [] : [...ofOtherRound(found, document), ...decidedAgain(found, document)];
}

function ofOtherRound({ key, round, documents }: Case, document: OfficialDocument): readonly Problem[] {
  const here = 'for' in document ? document.for : undefined;
  if (here === undefined || round === undefined || here === round) return [];
  const [first] = documents.filter((posted) => 'for' in posted && posted.for === round);
  const other = first?.document ?? 0;
  return [finding({ code: 'case-of-other-round', case: key, round, document: other, path: ['case'] })];
}

/** A second decision that neither corrects the first, nor answers anybody, nor says what became of a suspended penalty. */
function decidedAgain({ key, documents, replaced }: Case, document: OfficialDocument): readonly Problem[] {
  if (document.kind !== 'decision' || document.answers !== undefined) return [];
  const { measures = [] } = document;
  if (measures.length > 0 && measures.every(isCarrying)) return [];
  const before = documents.findLast((one) => one.kind === 'decision' && !replaced.has(one.document));
  if (before === undefined) return [];
  return [finding({ code: 'case-decided', case: key, document: before.document, path: ['case'] })];
}

type Lodged = Extract<OfficialDocument, { readonly kind: Mark['kind'] }>;

/** Lodged when the time for it was over: certainly, as far as the times of both documents are known. */
export function lodgedLate(season: Season, document: Lodged): readonly Problem[] {
  const against = season.board.find((posted) => posted.document === document.against);
  if (against === undefined) return [];
  const { after, by } = document.posted;
  const late = deadlinesOn(season, against).find(
    (one) => one.for === document.kind && isPast(one, after ?? by),
  );
  if (late === undefined) return [];
  const { clause, latest: until } = late;
  return [finding({ code: 'lodged-late', kind: document.kind, clause, until, path: ['posted'] })];
}
