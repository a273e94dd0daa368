import type { Instant } from './instant.ts';

/** How often it was tried in vain to sign in to one account, or from one address. */
export interface Attempts {
  readonly failures: number;
  /** Nobody may try again before. */
  readonly until: Instant;
}

export interface AttemptRecords {
  /** @param of the SHA-256 of what is counted: whatever somebody typed as a name may have been a password. */
  of(of: string): Promise<Attempts | undefined>;
  /** @returns false if somebody else counted meanwhile: the count was not `was` any more. */
  count(of: string, was: number, attempts: Attempts): Promise<boolean>;
  forget(of: string): Promise<void>;
  /** Removes those that nobody waits for since `since`. */
  sweep(since: Instant): Promise<void>;
}
