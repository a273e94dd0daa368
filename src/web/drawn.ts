import type { ComponentChildren } from 'preact';
import type { PageName, Part, PlaceOf } from '#answers/place';
import type { Reading } from './reading.ts';

/** A page as it is drawn: what its window is called, what it says of itself, and what stands on it. */
export interface Drawn {
  readonly title: string;
  /** In a sentence, for search engines and whoever is sent the address. */
  readonly description: string;
  readonly body: ComponentChildren;
  /** What of it can be taken away by itself. */
  readonly parts?: readonly Part[];
  /** What to copy, where other pages may show what this one shows. */
  readonly elsewhere?: ComponentChildren;
}

/** Draws a page; undefined where the season has nothing of that name. */
export type Draw<Page extends PageName> = (reading: Reading, place: PlaceOf<Page>) => Drawn | undefined;

/** What draws one page or another: which one the reading says. */
export type DrawOne = Draw<never>;

/** @param draw draws the page of which the reading is. */
export const drawnBy = (draw: DrawOne, reading: Reading): Drawn | undefined =>
  draw(reading, reading.where.place as never);
