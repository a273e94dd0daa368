import type { RoundKey } from '#core/base/ids';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { roundOf } from '../car-penalised.ts';
import { carriedIn } from '../carried.ts';
import { decisionsOf } from '../decisions.ts';
import { measuresOf } from '../in-force.ts';
import { isOfRace, type Measure, stateOf } from '../result-change.ts';
import type { Season } from '../season.ts';
import { maybeRound } from './known.ts';
import { finding, type Problem } from './problem.ts';
import type { Path } from './refusal.ts';

/* What a decision does in a round goes with that round when it is cancelled: points within it, and penalties taken there. */

type PointsMeasure = Extract<Measure, { readonly act: 'points' }>;

/** Decisions on a round that this document takes off the calendar. */
export function goneWithRound(season: Season, document: OfficialDocument, after: Season): readonly Problem[] {
  if (season.rounds === after.rounds) return [];
  const isTaken = (round: RoundKey | undefined) => stands(season, round) && !stands(after, round);
  return decisionsOf(after).flatMap((one) => [
    ...measuresOf(after, one).flatMap((measure) =>
      measure.act === 'points' && isTaken(maybeRound(measure.round))
        ? pointsWithout(after, one.document, measure, cancellingIn(document, measure.round))
        : [],
    ),
    ...(isTaken(roundOf(one)) ? penaltiesWithout(after, one, cancellingIn(document, one.for)) : []),
  ]);
}

/** Points of a decision within a round that is cancelled. */
export function pointsWithout(
  season: Season,
  decision: number,
  measure: PointsMeasure,
  path: Path,
): readonly Problem[] {
  const { points, title, contender, round, state } = measure;
  if (round === undefined || state !== undefined || stands(season, maybeRound(round))) return [];
  return [finding({ code: 'points-of-cancelled', decision, points, title, contender, round, path })];
}

/** A penalty that a decision has taken in a round that is cancelled: nobody takes it there. */
export function penaltiesWithout(season: Season, decision: Of<'decision'>, path: Path): readonly Problem[] {
  const round = roundOf(decision);
  if (round === undefined || stands(season, round) || !takenBy(season, decision).some(isOfRace)) return [];
  return [finding({ code: 'penalty-of-cancelled', decision: decision.document, round, path })];
}

/** The measures that are in effect by a decision, and those that were served by what it says. */
function takenBy(season: Season, decision: Of<'decision'>): readonly Measure[] {
  return [
    ...measuresOf(season, decision).filter((measure) => stateOf(measure) === undefined),
    ...carriedIn(season, decision).flatMap(({ measure, meant }) =>
      measure.act === 'serve' ? meant.map((taken) => taken.measure) : [],
    ),
  ];
}

function stands({ rounds }: Season, key: RoundKey | undefined): boolean {
  const round = key === undefined ? undefined : rounds.get(key);
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
