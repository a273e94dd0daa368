import type { Page } from '#core/base/page';
import type { Account } from './account.ts';
import type { Instant } from './instant.ts';

/** What somebody is in a series. */
export const ROLES = ['organiser', 'timekeeper', 'steward', 'team', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** In place of a series: every series of the office, those that are not there yet among them. */
export const EVERY_SERIES = '*';

/** A role as somebody holds it. */
export interface RoleHeld {
  /** The key of the series, or `*`. */
  readonly series: string;
  readonly role: Role;
  /** Of a team, and of nobody else: the team as it is named in documents. */
  readonly party?: string;
}

export interface RoleGiven extends RoleHeld {
  readonly account: string;
}

export interface RoleRecords {
  /** @returns false if the account has it already. */
  give(given: RoleGiven, at: Instant): Promise<boolean>;
  /** @returns false if the account has no such role. */
  take(given: RoleGiven): Promise<boolean>;
  of(account: string): Promise<readonly RoleHeld[]>;
  /**
   * Who has a role in a series, by their names; those who have one in every series among them. Each of their roles there
   * is one of what is found.
   *
   * @param page so many accounts at most, below a name.
   */
  inSeries(series: string, page?: Page<string>): Promise<readonly (Account & { readonly held: RoleHeld })[]>;
  /**
   * The accounts that organise every series. Nobody else takes the role from one of them until all that is done
   * together is done.
   */
  organisersOfAll(): Promise<readonly string[]>;
  /**
   * Does the account organise a series, or every one? Nobody takes that role from it until all that is done together is
   * done.
   */
  stillOrganises(account: string, series: string): Promise<boolean>;
}
