import type { Day } from '#core/base/day';
import type { RoundKey, SessionName } from '#core/base/ids';

/** What a person says of files that are to be imported; what is left out is taken from the files. */
export interface Asked {
  readonly round?: RoundKey;
  readonly session?: SessionName;
  readonly state: 'provisional' | 'final';
  /** Decisions whose penalties the order already has in it. */
  readonly includes: readonly number[];
  /** Are cars and drivers entered who are not? */
  readonly withEntries: boolean;
  readonly today: Day;
}
