import type { Instant } from './instant.ts';

/** What the office notes of those who do something. */
export const NOTED = [
  'signed in',
  'sign-in failed',
  'attempts paused',
  'confirmation failed',
  'signed out',
  'signed out everywhere',
  'account made',
  'name changed',
  'password changed',
  'password link made',
  'password set by link',
  'passkey added',
  'passkey removed',
  'invitation made',
  'invitation used',
  'invitation revoked',
  'role given',
  'role taken',
  'token made',
  'token revoked',
  'series made',
  'series changed',
  'season made',
  'document posted',
  'document acknowledged',
  'file imported',
  'paper laid beside',
] as const;
export type What = (typeof NOTED)[number];

/** Values that say more, and are never a secret. */
export type Details = { readonly [name: string]: string | number | boolean };

/** A line of the log. */
export interface Note {
  readonly at: Instant;
  /** The account, by its name; nobody, if it is the program itself, or somebody unknown. */
  readonly who?: string;
  readonly what: What;
  readonly series?: string;
  readonly board?: string;
  readonly details?: Details;
  /** Where it was asked from: an address of the network. */
  readonly address?: string;
}

/** A line with its number, which goes up. */
export interface NumberedNote extends Note {
  readonly number: number;
}

export interface LogRecords {
  /** Notes it for good: a line is never altered or removed. */
  note(note: Note): Promise<void>;
  /** At most so many lines, the latest first: of one series or of all, and below a number or from the end. */
  lines(most: number, series?: string, below?: number): Promise<readonly NumberedNote[]>;
}
