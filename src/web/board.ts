import type { BoardJson } from '#answers/notice-board';
import { pathOf, placeAt } from '#answers/place';
import type { Claim } from '#core/documents/claims.schema';
import type { Sources } from '#core/documents/sources.schema';
import type { Whereabouts } from './links.ts';

/** A board, and what lies beside it: all from which a browser draws the pages of a season. */
export interface WholeBoard extends BoardJson {
  readonly sources: Sources['sources'];
  readonly claims: readonly Claim[];
  /** The classifications whose files tell laps: what they tell lies beside the page of each round's laps. */
  readonly timed: readonly number[];
}

/** Below the season's address: `rounds/fuji/laps.json`, beside the page of these laps. */
export const timingFile = (round: string): string => `${pathOf({ page: 'laps', round })}${JSON_ENDING}`;
const JSON_ENDING = '.json';

/** The round whose timing is at an address below the season's; undefined for any other address. */
export function timedAt(path: string): string | undefined {
  const place = path.endsWith(JSON_ENDING) ? placeAt(path.slice(0, -JSON_ENDING.length)) : undefined;
  return place?.page === 'laps' ? place.round : undefined;
}

/** It lies beside the season's own page. */
export const BOARD = 'board.json';

type Where = Pick<Whereabouts, 'kind' | 'base'>;

/** Where a page of an office or of a folder finds it. */
export const boardAddress = (where: Where): string => below(where, BOARD);

/** And what the timing files of a round tell, from which a browser draws the page of its laps. */
export const timingAddress = (where: Where, round: string): string => below(where, timingFile(round));

const below = ({ kind, base }: Where, file: string): string =>
  kind === 'office' ? `${base}/${file}` : `${base}${file}`;
