import type { Known } from '#answers/known';
import type { Sources } from '#core/documents/sources.schema';
import type { Whereabouts } from './links.ts';
import type { Place } from './place.ts';
import type { WhatIf } from './what-if.ts';
import type { Words } from './words/en.ts';

/** A season that somebody reads: as known at a moment, in a language. Every page is drawn from it, and from nothing else. */
export interface Reading {
  readonly known: Known;
  /** Which page it is, and where. */
  readonly where: Whereabouts;
  readonly words: Words;
  /** Where the documents were read, by the keys that they name. */
  readonly sources: Sources['sources'];
  readonly links: Links;
  /** In a browser, where somebody supposes something: the season that is drawn is then what would follow. */
  readonly whatIf?: WhatIf;
}

/** Where pages are: an office and a folder of files have other addresses. */
export interface Links {
  /** Another page of the same moment. */
  to(place: Place): string;
  /** The same page at another document. */
  at(number: number): string;
  /** The front page, and what is there besides the season: seasons, signing in; nothing in a folder. */
  readonly home: string;
  readonly site: readonly { readonly href: string; readonly text: string }[];
  /** Where files of the pages lie, with a slash at the end: style, scripts, icon. */
  readonly files: string;
  /** The whole board as JSON, from which a browser draws any moment. */
  readonly board: string;
}
