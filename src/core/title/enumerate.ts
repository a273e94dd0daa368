import { NO_POINTS } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import { ranked } from '#core/scoring/rank';
import type { Tally } from '#core/scoring/table';
import { keptResults } from './best-case.ts';
import { type Contest, cellsWith, finalTally, hasFreeCrews } from './contest.ts';
import { type Leg, legsOf } from './legs.ts';
import { type RoundOutcome, type Scenario, seasonAfter } from './outcome.ts';
import { fewestOutcomes, outcomesOf, product } from './outcomes.ts';
import { afterOutcome, cellsOf, type StageCells } from './scored-outcome.ts';

/** How much is tried before the answer is that nobody knows. */
export interface Budget {
  /** Outcomes of one round that are scored. */
  readonly outcomes: number;
  /** Ends of the season, of outcomes that differ for the title. */
  readonly ends: number;
}
export const BUDGET: Budget = { outcomes: 20_000, ends: 60_000 };

/** Champions that a season may end with, and one way to it. */
export interface End {
  readonly champions: readonly string[];
  readonly scenario: Scenario;
}

/** An outcome of each round of a leg, and what they give; of outcomes that give everybody the same there is one. */
export interface Told {
  readonly outcomes: readonly RoundOutcome[];
  readonly cells: readonly StageCells[];
}

/** What makes two outcomes differ. */
export type KeyOf = (contest: Contest, cells: StageCells, round: number) => string;

/** The outcomes of a leg that differ for the title; undefined where there are too many. */
function toldApart(
  contest: Contest,
  leg: Leg,
  budget: Budget,
  keyOf: KeyOf = profileOf,
): readonly Told[] | undefined {
  const fewest = leg.reduce((all, stage) => all * fewestOutcomes(contest, stage), 1);
  if (hasFreeCrews(contest) || fewest > budget.outcomes) return undefined;
  const rounds = leg.map((stage) => outcomesOf(contest, stage));
  if (!rounds.every((round) => round !== undefined)) return undefined;
  const found = new Map<string, Told>();
  let tried = 0;
  for (const outcomes of product(rounds)) {
    if (++tried > budget.outcomes) return undefined;
    const cells = cellsIn(contest, leg, outcomes);
    const key = cells.map((one, round) => keyOf(contest, one, round)).join('\n');
    if (!found.has(key)) found.set(key, { outcomes, cells });
  }
  return [...found.values()];
}

function cellsIn(contest: Contest, leg: Leg, outcomes: readonly RoundOutcome[]): readonly StageCells[] {
  const [stage, ...others] = leg;
  const [outcome] = outcomes;
  if (stage !== undefined && outcome !== undefined && others.length === 0)
    return [cellsOf(contest, stage, afterOutcome(contest, stage, outcome))];
  const after = seasonAfter(contest.season, outcomes);
  return leg.map((one) => cellsOf(contest, one, after));
}

/** What of the cells of a round can change who is champion. */
export function profileOf(contest: Contest, cells: StageCells): string {
  const told: string[] = [];
  for (const [contender, cell] of cells) told.push(`${contender}:${cellProfile(contest, cell)}`);
  return told.join('|');
}

/** What of one cell can. */
function cellProfile(contest: Contest, cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const { points, places, scoringPlaces } = cell;
  return `${points}:${apartOf(contest, cell)}:${places}:${scoringPlaces}:${endIn(contest, cell)}`;
}

/** Why a car has no place, as far as the rules tell one reason from another. */
export function endIn(contest: Contest, { result, mayHaveStarted }: Cell): string {
  const kept = keptResults(contest).some((out) => out === result) ? result : '';
  const tellsStart = contest.parts.ranking.starts !== undefined && mayHaveStarted;
  return tellsStart ? `${kept} started`.trim() : kept;
}

/** Points of awards that are never dropped. */
function apartOf({ parts }: Contest, { awards }: Cell): number {
  const apart = parts.rule.counting.neverDropped?.awards;
  if (apart === undefined) return 0;
  return awards.reduce((sum, { clause, points }) => (apart.includes(clause) ? sum + points : sum), 0);
}

/**
 * Every set of champions that the season may end with.
 *
 * @returns undefined where there are too many ends to try.
 */
export function endsOf(contest: Contest, budget: Budget): readonly End[] | undefined {
  const legs = toldOf(contest, budget, () => undefined);
  return legs && [...endsIn(contest, legs).values()];
}

/** The outcomes of every leg; undefined where they make too many ends. */
export function toldOf(
  contest: Contest,
  budget: Budget,
  keyOf: (leg: number) => KeyOf | undefined,
): readonly (readonly Told[])[] | undefined {
  const legs: (readonly Told[])[] = [];
  let ends = 1;
  for (const [at, leg] of legsOf(contest).entries()) {
    const told = toldApart(contest, leg, budget, keyOf(at));
    ends *= told?.length ?? Number.POSITIVE_INFINITY;
    if (told === undefined || ends > budget.ends) return undefined;
    legs.push(told);
  }
  return legs;
}

/** Every set of champions, by their names, of the outcomes told apart. */
export function endsIn(contest: Contest, legs: readonly (readonly Told[])[]): ReadonlyMap<string, End> {
  const found = new Map<string, End>();
  const chosen: Told[] = [];
  const go = (at: number): void => {
    const told = legs[at];
    if (told === undefined) {
      const champions = championsWith(
        contest,
        chosen.flatMap(({ cells }) => cells),
      );
      const key = JSON.stringify(champions);
      if (!found.has(key))
        found.set(key, { champions, scenario: chosen.flatMap(({ outcomes }) => outcomes) });
      return;
    }
    for (const one of told) {
      chosen[at] = one;
      go(at + 1);
    }
    chosen.length = at;
  };
  go(0);
  return found;
}

/** Who is champion with such cells of the rounds that remain: one, several who share it, or nobody. */
export function championsWith(contest: Contest, stages: readonly StageCells[]): readonly string[] {
  const tallies: Tally[] = [];
  for (const candidate of contest.candidates.values()) {
    const tally = finalTally(contest, candidate.contender, cellsWith(contest, candidate, stages));
    if (tally !== undefined) tallies.push(tally);
  }
  return championsOf(contest, tallies);
}

/** Those who are first of a final table, with points. */
export function championsOf({ parts }: Contest, tallies: readonly Tally[]): readonly string[] {
  const { order, shared } = parts.ranking;
  return ranked(tallies, order, shared)
    .filter(({ position, points }) => position === 1 && points > NO_POINTS)
    .map(({ contender }) => contender)
    .sort();
}
