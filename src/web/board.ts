import type { BoardJson } from '#answers/notice-board';
import type { Claim } from '#core/documents/claims.schema';
import type { Sources } from '#core/documents/sources.schema';

/** A board, and what lies beside it: all from which a browser draws the pages of a season. */
export interface WholeBoard extends BoardJson {
  readonly sources: Sources['sources'];
  readonly claims: readonly Claim[];
  /** The classifications whose files tell laps: what they tell lies beside the page of each round's laps. */
  readonly timed: readonly number[];
}
