import type { Account } from './account.ts';
import type { Instant } from './instant.ts';
import type { RoleHeld } from './role.ts';

/** By what somebody showed who they are; who has just made the account by a link has. */
export type ShownBy = 'password' | 'passkey' | 'invitation' | 'link';

/** When somebody at a browser showed last who they are. */
export interface Confirmation {
  readonly at: Instant;
  readonly by: ShownBy;
}

/** Somebody who is signed in on one browser. */
export interface SignIn {
  /** The SHA-256 of the secret that the browser has. */
  readonly secret: string;
  readonly account: string;
  readonly at: Instant;
  /** When it was used last, to within some minutes. */
  readonly usedAt: Instant;
  /** When it ends, however often it is used. */
  readonly endsAt: Instant;
  readonly confirmed?: Confirmation;
}

export interface SignedIn extends SignIn {
  readonly owner: Account;
  readonly roles: readonly RoleHeld[];
}

export interface SignInRecords {
  add(signIn: SignIn): Promise<void>;
  /** With whose it is and what they are, in one statement. */
  bySecret(secret: string): Promise<SignedIn | undefined>;
  /** Notes that it is used, unless that was noted after `since`. */
  use(secret: string, at: Instant, since: Instant): Promise<void>;
  confirm(secret: string, confirmed: Confirmation): Promise<void>;
  /** @returns false if there is none. */
  end(secret: string): Promise<boolean>;
  /** Ends all of an account, or all but one. @returns how many. */
  endAll(account: string, but?: string): Promise<number>;
  /** Removes those that ended before `now`, or were used last before `idleSince`. */
  sweep(now: Instant, idleSince: Instant): Promise<void>;
}
