import { roundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { openAgainst } from '../about.ts';
import { isCarrying } from '../carried.ts';
import { type Case, cases } from '../cases.ts';
import { deadlinesOn, isPast } from '../deadline.ts';
import { numbersAt } from '../entered.ts';
import { answeredBy, standing } from '../fold.ts';
import { heirOf } from '../heirs.ts';
import { type Mark, recordOf, type Season } from '../season.ts';
import { knownRound, maybeRound } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';

/* A document held against the stewards' case that it names, and a protest against the time that there was for it. */

export function reviewCase(season: Season, document: OfficialDocument): readonly Problem[] {
  if (document.case === undefined) return [];
  const found = cases(season).find(({ key, isNamed }) => isNamed && key === document.case);
  return found === undefined ? [] : [...ofOtherRound(found, document), ...decidedAgain(found, document)];
}

function ofOtherRound({ key, round, documents }: Case, document: OfficialDocument): readonly Problem[] {
  const here = 'for' in document ? document.for : undefined;
  if (here === undefined || round === undefined || here === round) return [];
  // Where none says the round, it is that of what the first of them is against.
  const [first] = [...documents.filter((posted) => 'for' in posted && posted.for === round), ...documents];
  const other = first?.document ?? 0;
  return [finding({ code: 'case-of-other-round', case: key, round, document: other, path: ['case'] })];
}

/** A second decision that neither corrects the first, nor answers anybody, nor says what became of a suspended penalty. */
function decidedAgain(
  { key, documents, replaced, annulled }: Case,
  document: OfficialDocument,
): readonly Problem[] {
  if (document.kind !== 'decision' || document.answers !== undefined) return [];
  const { measures = [] } = document;
  if (measures.length > 0 && measures.every(isCarrying)) return [];
  const isGone = (number: number) => replaced.has(number) || annulled.has(number);
  const before = documents.findLast((one) => one.kind === 'decision' && !isGone(one.document));
  if (before === undefined) return [];
  return [finding({ code: 'case-decided', case: key, document: before.document, path: ['case'] })];
}

/** What is annulled is as if never posted, and with it the case: one that is upheld is answered by taking its place. */
export function annulledWhileOpen(season: Season, document: OfficialDocument): readonly Problem[] {
  const { annuls = [] } = document;
  return annuls.flatMap((number, index) => {
    // What no longer stands is not annulled again, and its place is taken.
    if (heirOf(season.board, number)?.document !== number) return [];
    const mark = openAgainst(season, [number]).find((one) => !annuls.includes(one.document));
    if (mark === undefined) return [];
    const { kind, document: by } = mark;
    return [finding({ code: 'annulled-while-open', number, kind, document: by, path: ['annuls', index] })];
  });
}

/** What was answered, and is open again by what this document undoes: a correction says anew what it answers. */
export function openedAgain(season: Season, document: OfficialDocument, after: Season): readonly Problem[] {
  const path = [document.annuls === undefined ? 'replaces' : 'annuls'];
  const before = new Set(season.open.map((mark) => mark.document));
  return after.open.flatMap(({ document: number, kind }) => {
    const answer = before.has(number) ? undefined : answerTo(season, number);
    return answer === undefined
      ? []
      : [finding({ code: 'opened-again', number, kind, document: answer, path })];
  });
}

const answerTo = ({ board }: Season, number: number): number | undefined =>
  standing(board).find((posted) => answeredBy(board, posted).includes(number))?.document;

type Lodged = Extract<OfficialDocument, { readonly kind: Mark['kind'] }>;

/** What is lodged: of cars that are entered, against what is still open to it, and in time. */
export function reviewLodged(season: Season, document: Lodged): readonly Problem[] {
  const { for: round } = document;
  const unknown = round === undefined ? [] : knownRound(season, round, ['for']);
  if (unknown.length > 0) return unknown;
  const against = season.board.find((posted) => posted.document === document.against);
  return [
    ...carsEntered(season, document, against),
    ...(against === undefined
      ? []
      : [...againstFinal(season, document, against), ...late(season, document, against)]),
  ];
}

/** In its round; else in that of what it is against. */
function carsEntered(
  season: Season,
  { for: round, cars = [] }: Lodged,
  against: OfficialDocument | undefined,
): readonly Problem[] {
  const at = maybeRound(round ?? (against !== undefined && 'for' in against ? against.for : undefined));
  const numbers = numbersAt(season, at);
  return cars.flatMap((car, index) =>
    numbers.has(car) ? [] : [refusal({ code: 'car-not-entered', car, round: at, path: ['cars', index] })],
  );
}

/** A classification may be protested as long as it is provisional, and no final one of its session is posted. */
function againstFinal(season: Season, { kind }: Lodged, against: OfficialDocument): readonly Problem[] {
  if (kind !== 'protest' || against.kind !== 'classification') return [];
  const newest = recordOf(season, roundKey(against.for)).classifications.get(against.session);
  const final = [against, newest].find((one) => one?.state === 'final');
  return final === undefined
    ? []
    : [finding({ code: 'result-final', document: final.document, path: ['against'] })];
}

/** Lodged when the time for it was over: certainly, as far as the times of both documents are known. */
function late(season: Season, document: Lodged, against: OfficialDocument): readonly Problem[] {
  const { after, by } = document.posted;
  const over = deadlinesOn(season, against).find(
    (one) => one.for === document.kind && isPast(one, after ?? by),
  );
  if (over === undefined) return [];
  const { clause, latest: until } = over;
  return [finding({ code: 'lodged-late', kind: document.kind, clause, until, path: ['posted'] })];
}
