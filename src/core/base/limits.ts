/*
 * What documents and readers take at most: far above any race.
 */

/** Laps of one car in a session. */
export const MOST_LAPS = 9999;

/** The last place of a result. */
export const MOST_PLACES = 9999;
