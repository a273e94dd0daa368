import type { Page, Part } from '#core/base/page';
import type { LatestPlace } from '../page.ts';
import type { Account } from './account.ts';
import type { Instant } from './instant.ts';
import type { RoleHeld } from './role.ts';

/** What a program shows in place of a person who signs in. */
export interface Token {
  readonly id: string;
  /** Whose it is. */
  readonly account: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly held: RoleHeld;
  readonly at: Instant;
  readonly endsAt: Instant;
  /** To within some minutes. */
  readonly usedAt?: Instant;
  readonly revokedAt?: Instant;
}

export interface OwnedToken extends Token {
  readonly owner: Account;
  /** What its owner is now. */
  readonly roles: readonly RoleHeld[];
}

export interface TokenRecords {
  /** @param secret the SHA-256 of the token. */
  add(token: Token, secret: string): Promise<void>;
  /** With whose it is and what they are, in one statement. */
  bySecret(secret: string): Promise<OwnedToken | undefined>;
  byId(id: string): Promise<OwnedToken | undefined>;
  /** Of an account, the latest first. */
  of(account: string, page?: Page<LatestPlace>): Promise<Part<Token, LatestPlace>>;
  /** For one series, whosever they are, the latest first. */
  inSeries(
    series: string,
    page?: Page<LatestPlace>,
  ): Promise<Part<Token & { readonly owner: Account }, LatestPlace>>;
  /** Notes that it is used, unless that was noted after `since`. */
  use(id: string, at: Instant, since: Instant): Promise<void>;
  /** @returns false if it was revoked already. */
  revoke(id: string, at: Instant): Promise<boolean>;
  /** Revokes all of an account that can still be used. @returns how many. */
  revokeAll(account: string, at: Instant): Promise<number>;
}
