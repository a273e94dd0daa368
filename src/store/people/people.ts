import type { Result } from '#core/base/result';
import type { AccountRecords } from './account.ts';
import type { AttemptRecords } from './attempt.ts';
import type { BrowserRecords } from './browser.ts';
import type { InvitationRecords } from './invitation.ts';
import type { LogRecords } from './log.ts';
import type { PasskeyRecords } from './passkey.ts';
import type { PasswordLinkRecords } from './password-link.ts';
import type { ReceiptRecords } from './receipt.ts';
import type { RoleRecords } from './role.ts';
import type { SeriesRecords } from './series.ts';
import type { SignInRecords } from './sign-in.ts';
import type { TokenRecords } from './token.ts';

/** What the office knows of its people. Secrets come to it as their SHA-256, and passwords as what argon2 makes of them. */
export interface PeopleRecords {
  readonly accounts: AccountRecords;
  readonly attempts: AttemptRecords;
  readonly browsers: BrowserRecords;
  readonly invitations: InvitationRecords;
  readonly log: LogRecords;
  readonly passkeys: PasskeyRecords;
  readonly passwordLinks: PasswordLinkRecords;
  readonly receipts: ReceiptRecords;
  readonly roles: RoleRecords;
  readonly series: SeriesRecords;
  readonly signIns: SignInRecords;
  readonly tokens: TokenRecords;
}

export interface People extends PeopleRecords {
  /**
   * All that is done within happens, or none of it: nothing, if the work ends in a refusal or throws. The work uses the
   * records that it is given, and no others, and waits for nothing else: everybody may be waiting for it.
   */
  together<T, E>(work: (records: PeopleRecords) => Promise<Result<T, E>>): Promise<Result<T, E>>;
}
