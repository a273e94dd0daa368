import type { Page, Part } from '#core/base/page';
import type { LatestPlace } from '../page.ts';
import type { Instant } from './instant.ts';
import type { RoleHeld } from './role.ts';

/** A link by which somebody gets a role. */
export interface Invitation {
  readonly id: string;
  readonly held: RoleHeld;
  /** Which account invites; nobody, if it is the first organiser's. */
  readonly by?: string;
  readonly at: Instant;
  readonly endsAt: Instant;
  /** Which account used it, and when. */
  readonly used?: { readonly by: string; readonly at: Instant };
  readonly revokedAt?: Instant;
  /** Made on the office's machine, for who cannot come in otherwise: it is good though somebody organises every series. */
  readonly isRescue?: true;
  /** Whether who made it may invite nobody any more: then it is worth nothing. */
  readonly isVoid?: true;
}

export interface InvitationRecords {
  /** @param secret the SHA-256 of the secret in the link. */
  add(invitation: Invitation, secret: string): Promise<void>;
  /**
   * Replaces the first organiser's link, if it was not used.
   *
   * @returns false, and none is replaced, once somebody organises every series.
   */
  replaceFirst(invitation: Invitation, secret: string): Promise<boolean>;
  /** Made on the machine, by nobody: in place of the first organiser's, and of the one before. */
  replaceRescue(invitation: Invitation, secret: string): Promise<void>;
  bySecret(secret: string): Promise<Invitation | undefined>;
  /** Of a series, the latest first. */
  inSeries(series: string, page?: Page<LatestPlace>): Promise<Part<Invitation, LatestPlace>>;
  byId(id: string): Promise<Invitation | undefined>;
  /** Uses it, if it can be used now, and who made it may still invite; of two at once, only one can. */
  use(secret: string, by: string, at: Instant): Promise<Invitation | undefined>;
  /** @returns false if it was used or revoked already. */
  revoke(id: string, at: Instant): Promise<boolean>;
  /** Revokes those of an account that nobody used: of a series, or of all where it is `*`. @returns how many. */
  revokeBy(account: string, series: string, at: Instant): Promise<number>;
}
