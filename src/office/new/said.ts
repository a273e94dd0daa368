import type { Day } from '#core/base/day';
import { slug } from '#core/base/slug';

/** What somebody who starts a season has to say. */
export interface NewSeason {
  readonly series: string;
  readonly year: number;
  readonly organiser: string;
  readonly classes: readonly string[];
  readonly rounds: readonly NewRound[];
  /** The day on which its first documents are posted. */
  readonly today: Day;
}

export interface NewRound {
  /** Names the round for ever: `spa`. */
  readonly key: string;
  /** The place alone: `Spa` of the 6 Hours of Spa. */
  readonly short: string;
  readonly race: string;
  readonly date: Day;
}

/** The name of the season's folder and of its rulebook: `friday-night-endurance-2026`. */
export const seasonName = ({ series, year }: Pick<NewSeason, 'series' | 'year'>): string =>
  `${slug(series) || 'series'}-${year}`;

/** Text as YAML reads it back letter for letter. */
export const quoted = (text: string): string => JSON.stringify(text);
