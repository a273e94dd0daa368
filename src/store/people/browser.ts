import type { Instant } from './instant.ts';

/** The browsers on which somebody has signed in: each shows a secret of its own, signed in or not. */
export interface BrowserRecords {
  /** @param secret the SHA-256 of what the browser is given. */
  add(secret: string, account: string, at: Instant): Promise<void>;
  /** That somebody signs in on a browser which is known, perhaps by others. @returns false if it is not. */
  keep(secret: string, account: string, at: Instant): Promise<boolean>;
  /** Has the account of that name signed in on it? */
  isKnown(secret: string, name: string): Promise<boolean>;
  /** Forgets all browsers of an account. */
  forget(account: string): Promise<void>;
  /** Forgets those on which nobody has signed in since. */
  sweep(since: Instant): Promise<void>;
}
