import { type Day, dayOf, type Moment, momentOf } from '#core/base/day';
import { exactFraction, type Points, printedPoints } from '#core/base/points';
import { headOf, type Season } from '#core/season/season';

/** A season as known at some time: what every answer starts from. */
export interface Known {
  /** The name of its folder: `asian-le-mans-series-2014`. */
  readonly key: string;
  readonly season: Season;
  /** The day that was asked for; otherwise that of the last document. */
  readonly asOf: Day;
}

/** How every answer begins. */
export interface KnownJson {
  readonly season: string;
  /** The last document that it rests on. */
  readonly document: number;
  readonly asOf: string;
}

export const knownJson = ({ key, season, asOf }: Known): KnownJson => ({
  season: key,
  document: headOf(season),
  asOf,
});

/** The season as all documents of its board make it. */
export function knownNow(key: string, season: Season): Known | undefined {
  const last = season.board.at(-1);
  return last === undefined ? undefined : { key, season, asOf: dayOf(last.posted.by) };
}

/** The moment as of which it is known: of the day of the last document, when that was posted. */
export function nowIn({ season, asOf }: Known): Moment {
  const last = season.board.at(-1)?.posted.by;
  return last !== undefined && dayOf(last) >= asOf ? last : momentOf(asOf);
}

/** Points as printed; where that is rounded, the fraction behind it. */
export interface PointsJson {
  readonly points: number;
  readonly exact?: string;
}

export function pointsJson(points: Points): PointsJson {
  const exact = exactFraction(points);
  return exact === undefined ? { points: printedPoints(points) } : { points: printedPoints(points), exact };
}
