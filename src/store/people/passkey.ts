import type { Instant } from './instant.ts';

/** The public half of a key that a device of somebody keeps. */
export interface Passkey {
  /** As the device names it, in base64url. */
  readonly id: string;
  readonly account: string;
  /** In COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often the device says that it was used; many devices always say 0. */
  readonly counter: number;
  /** By which ways a browser reaches the device: `internal`, `usb`. */
  readonly transports: readonly string[];
  /** What its owner calls it. */
  readonly name: string;
  readonly at: Instant;
  readonly usedAt?: Instant;
}

/** What a challenge is for: adding a passkey, signing in by one, or showing once more who is at a browser. */
export const CEREMONIES = ['add', 'sign-in', 'confirm'] as const;
export type Ceremony = (typeof CEREMONIES)[number];

/** What a device is asked to sign, once. */
export interface Challenge {
  readonly sha256: string;
  readonly ceremony: Ceremony;
  /** Who adds a passkey, or shows who they are; nobody knows yet who signs in. */
  readonly account?: string;
  readonly endsAt: Instant;
}

export interface PasskeyRecords {
  /** @returns false if a passkey of that id is there, whosever it is. */
  add(passkey: Passkey): Promise<boolean>;
  byId(id: string): Promise<Passkey | undefined>;
  of(account: string): Promise<readonly Passkey[]>;
  /** @returns false if it counts no further than it did: then two devices have it. A device that does not count says 0. */
  use(id: string, counter: number, at: Instant): Promise<boolean>;
  /** @returns false if the account has no such passkey. */
  remove(id: string, account: string): Promise<boolean>;
  challenge(challenge: Challenge): Promise<void>;
  /** Takes a challenge away, so that it is used once. @returns undefined if there is none, or none any more. */
  takeChallenge(sha256: string, now: Instant): Promise<Challenge | undefined>;
  /** Removes the challenges that ended before `now`. */
  sweepChallenges(now: Instant): Promise<void>;
}
