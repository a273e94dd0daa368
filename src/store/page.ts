import type { Instant } from './people/instant.ts';

/** Where something stands in a list of the latest first; of several of one instant the ids decide. */
export interface LatestPlace {
  readonly at: Instant;
  readonly id: string;
}
export const placeOf = ({ at, id }: LatestPlace): LatestPlace => ({ at, id });
