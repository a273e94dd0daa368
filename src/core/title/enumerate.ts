import { NO_POINTS } from '#core/base/points';
import type { Cell } from '#core/scoring/cells';
import { ranked } from '#core/scoring/rank';
import type { Tally } from '#core/scoring/table';
import { keptResults } from './best-case.ts';
import { type Contest, finalTally, type Stage } from './contest.ts';
import type { RoundOutcome, Scenario } from './outcome.ts';
import { fewestOutcomes, outcomesOf } from './outcomes.ts';
import { afterOutcome, cellsOf, type StageCells, sharesSessions } from './scored-outcome.ts';

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

/** An outcome of a round, and what it gives; of outcomes that give everybody the same there is one. */
export interface Told {
  readonly outcome: RoundOutcome;
  readonly cells: StageCells;
}

/**
 * The outcomes of a round that differ for the title; undefined where there are too many.
 *
 * @param keyOf what makes two of them differ.
 */
export function toldApart(
  contest: Contest,
  stage: Stage,
  budget: Budget,
  keyOf: (contest: Contest, cells: StageCells) => string = profileOf,
): readonly Told[] | undefined {
  const isFree = contest.assumptions.crews === 'free' && contest.title.for === 'driver';
  if (isFree || sharesSessions(contest, stage)) return undefined;
  if (fewestOutcomes(contest, stage) > budget.outcomes) return undefined;
  const outcomes = outcomesOf(contest, stage);
  if (outcomes === undefined) return undefined;
  const found = new Map<string, Told>();
  let tried = 0;
  for (const outcome of outcomes) {
    if (++tried > budget.outcomes) return undefined;
    const cells = cellsOf(contest, stage, afterOutcome(contest, stage, outcome));
    const key = keyOf(contest, cells);
    if (!found.has(key)) found.set(key, { outcome, cells });
  }
  return [...found.values()];
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
  const stages: (readonly Told[])[] = [];
  let ends = 1;
  for (const stage of contest.stages) {
    const told = toldApart(contest, stage, budget);
    if (told === undefined) return undefined;
    ends *= told.length;
    if (ends > budget.ends) return undefined;
    stages.push(told);
  }
  return [...endsIn(contest, stages).values()];
}

/** Every set of champions, by their names, of the outcomes told apart. */
export function endsIn(contest: Contest, stages: readonly (readonly Told[])[]): ReadonlyMap<string, End> {
  const found = new Map<string, End>();
  const chosen: Told[] = [];
  const go = (at: number): void => {
    const told = stages[at];
    if (told === undefined) {
      const champions = championsWith(
        contest,
        chosen.map(({ cells }) => cells),
      );
      const key = JSON.stringify(champions);
      if (!found.has(key)) found.set(key, { champions, scenario: chosen.map(({ outcome }) => outcome) });
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
  for (const { contender, cells } of contest.candidates.values()) {
    const own = cells.slice();
    for (const [at, { index }] of contest.stages.entries()) own[index] = stages[at]?.get(contender);
    const tally = finalTally(contest, contender, own);
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
