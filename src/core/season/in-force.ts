import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { standing } from './fold.ts';
import { carOf, type Measure, resultChange } from './result-change.ts';
import type { Season } from './season.ts';

/*
 * A measure may be left pending or suspended. What becomes of it is said by a later decision, never by the one that took
 * it: that it takes effect, was served, or ends without effect.
 */

type Decision = Of<'decision'>;
/** What becomes of a measure that was left pending or suspended. */
export type Carrying = Extract<Measure, { readonly act: 'activate' | 'serve' | 'lift' }>;

export const isCarrying = (measure: Measure): measure is Carrying =>
  measure.act === 'activate' || measure.act === 'serve' || measure.act === 'lift';

/** The number of the decision whose measures are meant. */
export function carriedBy(measure: Carrying): number {
  if (measure.act === 'activate') return measure.activate;
  return measure.act === 'serve' ? measure.serve : measure.lift;
}

/** What a decision does: its measures, and those of earlier decisions that it brings into effect. */
export function measuresOf(season: Season, { document, measures = [] }: Decision): readonly Measure[] {
  if (!measures.some(({ act }) => act === 'activate')) return measures;
  return measures.flatMap((measure): readonly Measure[] =>
    measure.act === 'activate'
      ? meantBy(season, document, measure).map(({ measure: one }) => inForce(one))
      : [measure],
  );
}

/** A measure, and the decision that took it. */
export interface Taken {
  readonly decision: Decision;
  readonly measure: Measure;
}

/**
 * The pending and suspended measures that a later decision names: as the decision has them that stands, where the one
 * that it names was corrected since.
 *
 * @param document the later decision: what stands below it on the board cannot be meant.
 */
export function meantBy({ board }: Season, document: number, measure: Carrying): readonly Taken[] {
  const number = carriedBy(measure);
  const decision = number < document ? decisionFor(standing(board), board, number) : undefined;
  return (decision?.measures ?? []).flatMap((one) =>
    decision !== undefined && isWaiting(one) && isOfWhom(one, measure) ? [{ decision, measure: one }] : [],
  );
}

/** Is it neither in effect nor served as long as no later decision says so? */
const isWaiting = (measure: Measure): boolean =>
  'state' in measure && (measure.state === 'pending' || measure.state === 'suspended');

const isOfWhom = (measure: Measure, { car, driver }: Carrying): boolean =>
  (car === undefined || carOf(measure) === car) &&
  (driver === undefined || ('driver' in measure && measure.driver === driver));

function inForce(measure: Measure): Measure {
  const { state: _waiting, ...applied } = measure as Measure & { readonly state?: unknown };
  return applied as Measure;
}

/** Would it change a result, if it were in effect? */
export const isInForceOnResult = (measure: Measure): boolean => resultChange(inForce(measure)) !== undefined;

/** The decision of that number, or the one that stands in its place. */
function decisionFor(
  stands: readonly OfficialDocument[],
  board: readonly OfficialDocument[],
  number: number,
): Decision | undefined {
  const found = stands.find(({ document }) => document === number);
  if (found !== undefined) return found.kind === 'decision' ? found : undefined;
  for (const { document, replaces = [] } of board)
    if (document > number && replaces.includes(number)) {
      const heir = decisionFor(stands, board, document);
      if (heir !== undefined) return heir;
    }
  return undefined;
}
