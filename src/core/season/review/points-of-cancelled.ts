import { roundKey } from '#core/base/ids';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { decisionsOf } from '../decisions.ts';
import { measuresOf } from '../in-force.ts';
import type { Measure } from '../result-change.ts';
import type { Season } from '../season.ts';
import { finding, type Problem } from './problem.ts';
import type { Path } from './refusal.ts';

/* Points that a decision gives or takes within a round go with that round when it is cancelled. */

type PointsMeasure = Extract<Measure, { readonly act: 'points' }>;

/** Decisions on points of a round that this document takes off the calendar. */
export function pointsOfCancelled(
  season: Season,
  document: OfficialDocument,
  after: Season,
): readonly Problem[] {
  if (season.rounds === after.rounds) return [];
  return decisionsOf(after).flatMap((one) =>
    measuresOf(after, one).flatMap((measure) =>
      measure.act === 'points' && stands(season, measure) && !stands(after, measure)
        ? pointsWithout(after, one.document, measure, cancellingIn(document, measure.round))
        : [],
    ),
  );
}

/** Points of a decision within a round that is cancelled. */
export function pointsWithout(
  season: Season,
  decision: number,
  measure: PointsMeasure,
  path: Path,
): readonly Problem[] {
  const { points, title, contender, round, state } = measure;
  if (round === undefined || state !== undefined || stands(season, measure)) return [];
  return [finding({ code: 'points-of-cancelled', decision, points, title, contender, round, path })];
}

function stands({ rounds }: Season, { round: key }: PointsMeasure): boolean {
  const round = key === undefined ? undefined : rounds.get(roundKey(key));
  return round !== undefined && round.cancelled === undefined;
}

/** Where the document takes the round off the calendar. */
function cancellingIn(document: OfficialDocument, round: string | undefined): Path {
  switch (document.kind) {
    case 'calendar':
      return ['rounds'];
    case 'calendar-change': {
      const index = document.changes.findIndex((change) => goneBy(change) === round);
      const change = document.changes[index];
      return change === undefined ? ['changes'] : ['changes', index, change.act];
    }
    default:
      return [document.annuls === undefined ? 'replaces' : 'annuls'];
  }
}

function goneBy(change: Of<'calendar-change'>['changes'][number]): string | undefined {
  if (change.act === 'cancel') return change.cancel;
  return change.act === 'replace' ? change.replace : undefined;
}
