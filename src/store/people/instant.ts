import type { Brand } from '#core/base/brand';

/** An instant in UTC, always with milliseconds, so that instants compare as text: `2026-11-26T14:32:08.123Z`. */
export type Instant = Brand<string, 'Instant'>;

/** Milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** @param milliseconds since 1970 in UTC; throws RangeError beyond the year 275760. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** So many milliseconds after an instant, or before it where they are negative. */
export const after = (instant: Instant, milliseconds: number): Instant =>
  instantOf(Date.parse(instant) + milliseconds);
