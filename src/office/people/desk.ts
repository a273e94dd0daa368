import { randomBytes } from 'node:crypto';
import { type Instant, instantOf } from '#store/people/instant';
import type { People } from '#store/people/people';
import type { Passwords } from './passwords.ts';

/** Where the office sees people: what it knows of them, and what else it needs for that. */
export interface PeopleDesk {
  readonly people: People;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly now: () => Instant;
  readonly site: Site;
}

/** What is known on the office's machine itself, where nobody signs in. */
export type MachineDesk = Pick<PeopleDesk, 'people' | 'secrets' | 'now'>;

/** Where new secrets and ids come from. No two are ever equal. */
export interface Secrets {
  /** Of 256 bits. */
  secret(): string;
  /** Of 128 bits. */
  id(): string;
}

/** The office on the web, as browsers know it. */
export interface Site {
  /** What people read where their browser asks them. */
  readonly name: string;
  /** What a passkey is bound to, for ever: a domain, such as `results.example`. */
  readonly domain: string;
  /** What comes before the path of every page: `https://results.example` */
  readonly origin: string;
}

/** Of the machine's generator, in base64url. */
export const randomSecrets: Secrets = {
  secret: () => randomBytes(32).toString('base64url'),
  id: () => randomBytes(16).toString('base64url'),
};

export const systemClock = (): Instant => instantOf(Date.now());
