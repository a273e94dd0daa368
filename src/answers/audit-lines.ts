import type { Claim } from '#core/documents/claims.schema';
import type { AuditLine } from '#core/scoring/audit';
import { isOver } from './is-over.ts';
import type { Known } from './known.ts';

/**
 * What was published by the day that is looked at. A publication without a date is of the end of the season.
 *
 * @param isNow whether the season is looked at as it is, and not as it was at some moment.
 */
export const claimsBy = (known: Known, isNow: boolean, claims: readonly Claim[]): readonly Claim[] =>
  isNow || isOver(known.season)
    ? claims
    : claims.filter(({ asOf }) => asOf !== undefined && asOf.slice(0, 10) <= known.asOf);

/** Lines that say the same of several. */
export type Alike = readonly [AuditLine, ...AuditLine[]];

/** Lines of one title with the same figures: the drivers of one car. */
export const alikeLines = (lines: readonly AuditLine[]): readonly Alike[] =>
  [...Map.groupBy(lines, lineKey).values()].filter(
    (some): some is [AuditLine, ...AuditLine[]] => some.length > 0,
  );

export const lineKey = ({ title, what }: AuditLine): string => `${title} ${JSON.stringify(what)}`;
