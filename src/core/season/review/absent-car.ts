import { type EntryKey, RACE, type RoundKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import { entryOf } from '../car-penalised.ts';
import type { Taken } from '../carried.ts';
import { numberOf, starters, withdrawalOf } from '../entered.ts';
import { inForce } from '../in-force.ts';
import { carOf, isOfRace, resultChange } from '../result-change.ts';
import { recordOf, type Season } from '../season.ts';
import { maybeRound } from './known.ts';
import { finding, type Problem } from './problem.ts';
import type { Path } from './refusal.ts';
import { started } from './review-measure.ts';

/** A penalty that is taken at a race waits for one in which its car takes part: by the result, or else by the lists. */
export function absentCar(
  season: Season,
  document: Of<'decision'>,
  { decision, measure }: Taken,
  path: Path,
): readonly Problem[] {
  const round = maybeRound(document.for);
  const [entry, was] = [entryOf(season, decision, measure), carOf(measure)];
  if (round === undefined || entry === undefined || was === undefined || !isOfRace(measure)) return [];
  // Of a round that is cancelled something else is told.
  if (season.rounds.get(round)?.cancelled !== undefined) return [];
  const car = numberOf(season, entry, round);
  const session = resultChange(inForce(measure))?.session ?? RACE;
  const told = started({ season, round, document: document.document, path }, car, session);
  const lines = recordOf(season, round).classifications.get(session)?.results ?? [];
  if (told.length > 0 || lines.some((line) => line.car === car)) return told;
  const withdrawn = withdrawnBy(season, entry, round);
  if (withdrawn === undefined && mayTakePart(season, entry, round)) return [];
  const found = { code: 'penalty-of-absent', car: car ?? was, round, withdrawn } as const;
  return [finding({ ...found, decision: decision.document, path })];
}

function withdrawnBy(season: Season, key: EntryKey, round: RoundKey): number | undefined {
  const entry = season.entries.get(key);
  return entry && withdrawalOf(season, entry, round)?.document;
}

/** Where nobody is entered yet, anybody may be. */
function mayTakePart(season: Season, entry: EntryKey, round: RoundKey): boolean {
  const entered = starters(season, round);
  return entered.size === 0 || entered.has(entry);
}
