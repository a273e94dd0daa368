import type { Account } from './account.ts';
import type { Instant } from './instant.ts';

/** A link by which the owner of an account sets a new password. */
export interface PasswordLink {
  readonly id: string;
  readonly account: Account;
  /** Who made it, by the id of the account; nobody, if it was made on the office's machine. */
  readonly by?: string;
  readonly at: Instant;
  readonly endsAt: Instant;
  readonly usedAt?: Instant;
  readonly revokedAt?: Instant;
  /** Whether who made it organises every series no more: then it is worth nothing. */
  readonly isVoid?: true;
}

export interface PasswordLinkRecords {
  /** In place of the one that is open for the account. @param secret the SHA-256 of the secret in the link. */
  replace(link: PasswordLink, secret: string): Promise<void>;
  /** Revokes the one that is open for an account, by its id. */
  revoke(account: string, at: Instant): Promise<void>;
  bySecret(secret: string): Promise<PasswordLink | undefined>;
  /** Uses it, if it can be used now; of two at once, only one can. @returns the id of the account. */
  use(secret: string, at: Instant): Promise<string | undefined>;
}
