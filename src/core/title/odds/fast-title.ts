import type { TitleKey } from '#core/base/ids';
import type { Title } from '#core/rulebook/rulebook';
import type { Cell } from '#core/scoring/cells';
import type { TableRules } from '#core/scoring/standings';
import type { Measures } from '#core/scoring/title-measures';
import type { FieldRound } from './field.ts';
import type { AwardWalk, Walk } from './walk.ts';

/** Where points of a round go: to the total at once, nowhere, or from 0 on to a slot of those of which the best count. */
export const TOTAL = -1;
export const NOWHERE = -2;

/** A title whose points are tables of places, so that a season is scored by looking them up. */
export interface FastTitle {
  readonly key: TitleKey;
  readonly title: Title;
  readonly rules: TableRules;
  /** Contenders who are alike in everything are one here: whatever one of them wins, all do. */
  readonly contenders: readonly Contender[];
  readonly rounds: readonly FastRound[];
  /** By contender: what counts whatever happens; minus infinity for who cannot have a rank. */
  readonly base: Float64Array;
  /** By slot and contender: what the slot has of rounds run. */
  readonly slots: Float64Array;
  readonly parts: readonly FastPart[];
}

export interface Contender {
  /** One, or several who are alike. */
  readonly names: readonly string[];
  /** One for each round of the calendar; of those that remain without what is still to come, but with who drives what. */
  readonly cells: readonly (Cell | undefined)[];
  readonly measures: Measures | undefined;
}

export interface FastRound {
  readonly round: FieldRound;
  /** Its place in the calendar. */
  readonly column: number;
  readonly walks: readonly FastWalk[];
  readonly countback: { readonly walk: Walk; readonly cars: Pairs } | undefined;
}

/** To whom a car scores: its pairs are those from `from[car]` to `from[car + 1]`, each with a contender. */
export interface Pairs {
  readonly from: Int32Array;
  readonly contender: Int32Array;
}

export interface FastWalk extends AwardWalk {
  readonly pairs: Pairs;
  /** By pair, which of the crew of the car it is, where the award is for one of them. */
  readonly seats: Int32Array | undefined;
  /** By pair and place, in 2520ths of a point; NaN for what nobody knows. */
  readonly worth: Float64Array;
  readonly width: number;
  /** The last place that is worth anything. */
  readonly last: number;
  /** Where its points go. */
  readonly slot: number;
}

/** A part of the season of which not everything counts. */
export interface FastPart {
  readonly slots: readonly number[];
  /** By contender: of the past, points of rounds from the most on, `width` for each. */
  readonly past: Float64Array;
  readonly width: number;
  /** By contender: how many rounds count. */
  readonly room: Int32Array;
}
