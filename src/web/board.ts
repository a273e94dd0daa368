import type { BoardJson } from '#answers/notice-board';
import type { Claim } from '#core/documents/claims.schema';
import type { Sources } from '#core/documents/sources.schema';
import type { Whereabouts } from './links.ts';

/** A board, and what lies beside it: all from which a browser draws the pages of a season. */
export interface WholeBoard extends BoardJson {
  readonly sources: Sources['sources'];
  readonly claims: readonly Claim[];
}

/** It lies beside the season's own page. */
export const BOARD = 'board.json';

/** Where a page of an office or of a folder finds it. */
export const boardAddress = ({ kind, base }: Pick<Whereabouts, 'kind' | 'base'>): string =>
  kind === 'office' ? `${base}/${BOARD}` : `${base}${BOARD}`;
