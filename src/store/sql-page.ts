import type { LatestPlace } from './page.ts';
import { type Instant, instantOf } from './people/instant.ts';

/** What in such a list is below a place, as a condition of SQL; its two values are those of `placeValues`. */
export const isBelow = (table: string, column: string, [at, id]: readonly [at: string, id: string]) =>
  `${table}.${column} <= ${at} AND (${table}.${column} < ${at} OR ${table}.id > ${id})`;

export const placeValues = (below: LatestPlace | undefined): readonly [at: Instant, id: string] => [
  below?.at ?? AT_THE_TOP,
  below?.id ?? '',
];
const AT_THE_TOP = instantOf(Date.UTC(9999, 0));
