import type { ComponentChildren } from 'preact';
import type { Known } from '#answers/known';
import type { Timings } from '#answers/laps/timing';
import type { Claim } from '#core/documents/claims.schema';
import type { Sources } from '#core/documents/sources.schema';
import type { Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import type { Links, Whereabouts } from './links.ts';

/** A season that somebody reads: as known at a moment, in a language. Every page is drawn from it, and from nothing else. */
export interface Reading {
  readonly known: Known;
  /** Which page it is, and where. */
  readonly where: Whereabouts;
  readonly words: Words;
  /** Where the documents were read, by the keys that they name. */
  readonly sources: Sources['sources'];
  /** What others published of the season, to be audited. */
  readonly claims: readonly Claim[];
  /** What the files attached to classifications tell of races: read of the round whose laps are the page. */
  readonly timings: Timings;
  readonly links: Links;
  /** In a browser, where somebody supposes something: the season that is drawn is then what would follow. */
  readonly whatIf?: WhatIf | undefined;
  /** In a browser, where the charts follow a moment later: the season that they still show. */
  readonly charted?: Season | undefined;
}

/** Of a season that is supposed. */
export interface WhatIf {
  /** The season as it is. */
  readonly actual: Season;
  /** Draws what is supposed, and where more may be: fetched by whoever asks. */
  panel(reading: Reading, table: Standings): ComponentChildren;
}
