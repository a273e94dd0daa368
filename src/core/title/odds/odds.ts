import { type TitleKey, titleKey } from '#core/base/ids';
import { compareText } from '#core/base/order';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { compile } from './compile.ts';
import { simulate, type TitleCount } from './simulate.ts';

/** What is asked. */
export interface OddsAsked {
  /** All titles of the rulebook, where it does not say. */
  readonly titles?: readonly TitleKey[] | undefined;
  /** How many seasons are drawn. */
  readonly seasons: number;
  /** A whole number from 0 on: the same seed gives the same seasons. */
  readonly seed: number;
  /** At most so many are drawn for titles whose points are no table of places: `MOST_SCORED`, where it does not say. */
  readonly scored?: number | undefined;
}
const MOST_SCORED = 2500;

/** How likely a title goes to whom. */
export interface TitleOdds extends TitleCount {
  /** From the most likely on; who never won is not among them. */
  readonly contenders: readonly ContenderOdds[];
}

export interface ContenderOdds {
  readonly contender: string;
  /** In how many of the seasons the contender had the title alone, and in how many with others. */
  readonly alone: number;
  readonly shared: number;
  /** The share of seasons in which the contender had it, alone or with others: a title that two share is one for each. */
  readonly probability: number;
  /** How far that is off for having drawn no more seasons: one standard error. What the model does not know is not in it. */
  readonly error: number;
  /** Where the share of ever more seasons would lie, in 19 of 20 cases: by Wilson's score, which holds near 0 and 1 too. */
  readonly between: readonly [number, number];
}

/** Draws the rest of a season many times over: who may win each title, and how likely that is. */
export function oddsOf(season: Season, asked: OddsAsked): readonly TitleOdds[] {
  const { seasons, seed } = asked;
  const compiled = compile(season, titlesAsked(season, asked));
  return simulate(compiled, { seed, from: 0, seasons, scoredBefore: scoredIn(asked) }).map(oddsIn);
}

export const titlesAsked = (season: Season, { titles }: OddsAsked): readonly TitleKey[] =>
  titles ?? Object.keys(rulebookAt(season).titles).map(titleKey);

export const scoredIn = ({ seasons, scored = MOST_SCORED }: OddsAsked): number => Math.min(seasons, scored);

/** What a count says of each who won. */
export function oddsIn(count: TitleCount): TitleOdds {
  const found = new Map<string, { alone: number; shared: number }>();
  for (const { contenders, seasons } of count.champions)
    for (const contender of contenders) {
      const known = found.get(contender) ?? { alone: 0, shared: 0 };
      known[contenders.length === 1 ? 'alone' : 'shared'] += seasons;
      found.set(contender, known);
    }
  const contenders = [...found].map(([contender, { alone, shared }]) => ({
    contender,
    alone,
    shared,
    ...estimate(alone + shared, count.seasons),
  }));
  return {
    ...count,
    contenders: contenders.toSorted(
      (a, b) => b.probability - a.probability || compareText(a.contender, b.contender),
    ),
  };
}

/** Deviations of a normal variable between which it is in 19 of 20 cases. */
const NINETEEN_IN_TWENTY = 1.959964;

/** @param seasons above 0. */
function estimate(won: number, seasons: number): Pick<ContenderOdds, 'probability' | 'error' | 'between'> {
  const probability = won / seasons;
  const square = NINETEEN_IN_TWENTY ** 2 / seasons;
  const middle = probability + square / 2;
  const around = NINETEEN_IN_TWENTY * Math.sqrt((probability * (1 - probability) + square / 4) / seasons);
  return {
    probability,
    error: Math.sqrt((probability * (1 - probability)) / seasons),
    between: [Math.max(0, (middle - around) / (1 + square)), Math.min(1, (middle + around) / (1 + square))],
  };
}
