import { keyName, placeOfRace } from '#answers/names';
import { type RoundKey, roundKey } from '#core/base/ids';
import { slug } from '#core/base/slug';
import type { WikiRound } from '../wiki-article.ts';

/** A round with the key that names it for ever, and what tables call it. */
export interface KeyedRound {
  readonly round: WikiRound;
  readonly key: RoundKey;
  /** Where its key does not make it. */
  readonly short: string | undefined;
}

/** Each round by the place of its race; a second one of a place is told apart by its number. */
export function keyedRounds(rounds: readonly WikiRound[]): readonly KeyedRound[] {
  const taken = new Set<string>();
  return rounds.map((round) => {
    const place = placeOfRace(round.race);
    const base = slug(place) || 'round';
    const isFirst = !taken.has(base);
    let key = isFirst ? base : `${base}-${round.number}`;
    while (taken.has(key)) key = `${key}-bis`;
    taken.add(key);
    const name = isFirst ? place : `${place} ${round.number}`;
    return { round, key: roundKey(key), short: keyName(key) === name ? undefined : name };
  });
}
