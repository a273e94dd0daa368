import type { Country } from '#core/base/country';
import type { Day } from '#core/base/day';
import type { Out } from '#core/base/out';
import type { Points } from '#core/base/points';
import type { Place } from '#formats/text/places';

/*
 * What the tables of an article say of a season, before anybody makes documents of it: each with its place in the text. What
 * they do not say is left out, and is unknown.
 */

export interface WikiArticle {
  /** `2014 Asian Le Mans Series` */
  readonly title: string | undefined;
  /** The make of tyre, where the article says that all have the same. */
  readonly tyre: string | undefined;
  /** In the order of the calendar. */
  readonly rounds: readonly WikiRound[];
  readonly classes: readonly WikiClass[];
  readonly winners: readonly WikiWinner[];
  readonly poles: readonly WikiWinner[];
  readonly scales: readonly WikiScale[];
  readonly tables: readonly WikiTitle[];
}

export interface WikiRound extends Place {
  /** As printed; everything else of the article names the round by it. */
  readonly number: number;
  readonly race: string;
  readonly circuit?: string;
  readonly place?: string;
  readonly country?: Country;
  readonly date: Day;
}

/** Entries of a class. */
export interface WikiClass {
  readonly name: string;
  readonly lines: readonly WikiEntryLine[];
}

/** Somebody or something with a flag. */
export interface WikiName {
  readonly name: string;
  readonly country?: Country;
  readonly article?: string;
}

/** A driver of a car. */
export interface WikiEntryLine extends Place {
  readonly number: string;
  readonly team?: WikiName;
  readonly chassis?: string;
  readonly engine?: string;
  readonly tyre?: string;
  /** Undefined for a car without a crew. */
  readonly driver?: WikiName;
  /** Numbers of rounds, none for a car in no round; undefined where the article does not say. */
  readonly rounds?: readonly number[];
}

/** Who was first of a class, in a race or in qualifying. */
export interface WikiWinner extends Place {
  readonly round: number;
  readonly class: string;
  readonly number: string;
  /** Of a pole: who drove the lap, where that is told. */
  readonly driver?: string;
}

/** What places are worth. */
export interface WikiScale extends Place {
  /** What they are given for, as the table says: `Race`. */
  readonly label: string;
  readonly points: readonly Points[];
  /** For each place past the last of them. */
  readonly beyond?: Points;
  /** Numbers of the rounds in which it holds; undefined where the article does not say. */
  readonly rounds?: readonly number[];
}

export type WikiKind = 'entry' | 'driver' | 'crew' | 'team' | 'manufacturer' | 'constructor';

/** The table of a title. */
export interface WikiTitle extends Place {
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly for: WikiKind;
  /** Numbers of the rounds that it has columns for. */
  readonly rounds: readonly number[];
  readonly rows: readonly WikiTitleRow[];
}

export interface WikiTitleRow extends Place {
  readonly position?: number;
  /** Several drivers of a crew; else one. */
  readonly names: readonly WikiName[];
  /** On the car, of an entry. */
  readonly number?: string;
  /** One for each round that the table has a column for. */
  readonly results: readonly WikiResult[];
  readonly total?: Points;
}

/** A cell of a round; without any of these it is empty. */
export interface WikiResult extends Place {
  /** As claims have it: `1`, `7-8`, `Ret`; empty where there is none. */
  readonly text: string;
  readonly place?: { readonly from: number; readonly to: number };
  readonly out?: Out;
  readonly hasPole: boolean;
  readonly hasFastestLap: boolean;
  /** In brackets: its points are not in the total. */
  readonly isDropped: boolean;
  /** Signs behind it whose meaning is told elsewhere, or nowhere. */
  readonly signs: string;
}

/** What an article does not say of its season, or says only in its title. */
export interface WikiSeason {
  readonly series: string;
  readonly year: number;
  /** Undefined where nobody said it. */
  readonly organiser: string | undefined;
  /** The key of the article among the sources. */
  readonly source: string;
}
