import type { CarNumber, RoundKey, TitleKey } from '#core/base/ids';
import type { Points } from '#core/base/points';
import type { Criterion, Title } from '#core/rulebook/rulebook';
import type { CalendarRound } from '#core/season/calendar';
import type { Cell } from './cells.ts';
import type { PlaceCounts } from './countback.ts';

/** The table of one title. */
export interface Standings {
  readonly title: TitleKey;
  readonly name: string;
  readonly class: Title['class'];
  readonly cup: Title['cup'];
  readonly for: Title['for'];
  /** The rounds that stand, in time: the columns. */
  readonly rounds: readonly CalendarRound[];
  /** For each round, whether it does not count for the title. */
  readonly excluded: readonly boolean[];
  readonly rows: readonly Row[];
}

/** A contender, and what stands behind its points. */
export interface Row {
  /** null for a contender that is listed without a rank. */
  readonly position: number | null;
  /** An entry or a driver, as the title says. */
  readonly contender: string;
  /** The number on the car, for an entry. */
  readonly number: CarNumber | undefined;
  readonly points: Points;
  /** One for each round, undefined where the contender had no part in it. */
  readonly cells: readonly (Cell | undefined)[];
  /** For each round, whether it counts. */
  readonly counted: readonly boolean[];
  /** Clauses whose awards count even in a round that does not; undefined where there are none. */
  readonly apart: readonly string[] | undefined;
  /** Points added or taken by decision. */
  readonly adjustments: readonly Adjustment[];
  readonly places: PlaceCounts;
  /** The decision by which it scores nothing for the title. */
  readonly barredBy: number | undefined;
  /** What put this row behind the one above; undefined for the first, and for a shared rank. */
  readonly separatedBy: Criterion | undefined;
}

export interface Adjustment {
  readonly points: Points;
  readonly document: number;
  /** The round whose points they are part of; undefined for the total. */
  readonly round?: RoundKey;
  /** False in a round that is dropped. */
  readonly counts: boolean;
}

/** A row before it has a rank. */
export interface Tally extends Omit<Row, 'position' | 'separatedBy'> {
  /** For each round, whether it does not count for the title. */
  readonly excluded: readonly boolean[];
  /** By decision: a rank where all else is level, or none at all. */
  readonly decided: number | 'none' | undefined;
}

/** Has the contender a result there that does not count? What is still to come is not dropped yet. */
export function isDropped({ cells, counted }: Row, round: number): boolean {
  const cell = cells[round];
  return counted[round] === false && cell !== undefined && (cell.result !== '' || cell.pole);
}
