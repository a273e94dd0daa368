import { nearest } from '#core/base/nearest';

/** Something that was asked for and is not there, and what there is instead. */
export interface NotThere {
  readonly code: NotThereCode;
  /** `there is no round 'fji'; did you mean 'fuji'?` */
  readonly text: string;
  /** `rounds: inje, fuji, shanghai, sepang` */
  readonly choice: string;
}

export const NOT_THERE = [
  'no-such-round',
  'no-such-title',
  'no-such-contender',
  'no-such-case',
  'no-such-document',
  'no-such-moment',
  'no-standings-yet',
] as const;
export type NotThereCode = (typeof NOT_THERE)[number];

/** `; did you mean 'standings'?`, where one of the words is near enough to what was said; else nothing. */
export function meant(said: string, words: readonly string[]): string {
  const word = nearest(said, words);
  return word === undefined ? '' : `; did you mean '${word}'?`;
}
