import type { Instant } from './instant.ts';

/** Somebody of the office. */
export interface Account {
  readonly id: string;
  /** For signing in, and as notes and signatures name the account: in lower case, and never changed. */
  readonly name: string;
  /** For people to read. */
  readonly shown: string;
}

/** An account and the hash of its password, as argon2 writes it: `$argon2id$v=19$m=19456,t=2,p=1$…` */
export interface AccountWithPassword extends Account {
  readonly password: string;
}

export interface AccountRecords {
  /** @returns false if the name is taken. */
  add(account: AccountWithPassword, at: Instant): Promise<boolean>;
  byName(name: string): Promise<AccountWithPassword | undefined>;
  byId(id: string): Promise<AccountWithPassword | undefined>;
  show(id: string, shown: string): Promise<void>;
  /**
   * Replaces a hash, or keeps it where both are one. Nobody else replaces it until all that is done together is done.
   *
   * @returns false if the account has another hash meanwhile.
   */
  replacePassword(id: string, was: string, becomes: string): Promise<boolean>;
  /** Of one who does not know the old one. */
  setPassword(id: string, becomes: string): Promise<void>;
}
