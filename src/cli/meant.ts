import { nearest } from '#core/base/nearest';

/** `; did you mean 'standings'?`, where one of the words is near enough to what was said; else nothing. */
export function meant(said: string, words: readonly string[]): string {
  const word = nearest(said, words);
  return word === undefined ? '' : `; did you mean '${word}'?`;
}
