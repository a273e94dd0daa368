import type { Points } from '#core/base/points';
import type { Season } from '#core/season/season';
import type { RoundResult, SharedResult } from '#core/title/needs';
import type { Words } from '#words/en';
import { extraText } from './result-words.ts';
import { type Outlook, shortContenders } from './title-names.ts';

/** A car's result of a round as words know it: a place, and what it has beside. */
export interface CarResult {
  /** `NO_PLACE` where it has none; undefined where it is no single place. */
  readonly place: number | undefined;
  /** Several places, or a way to have none that is told from others: `1st and 3rd`, `DSQ`. */
  readonly odd: string;
  /** `pole`, `fastest lap by Kevin Tse` */
  readonly extras: readonly string[];
  readonly points: Points;
}

/** Behind every place. */
export const NO_PLACE = 1_000_000;

/** @param contenders whose results they are, in their order. */
export function carResult(
  words: Words,
  season: Season,
  state: Outlook,
  contenders: readonly string[],
  shared: SharedResult,
): CarResult {
  const best = shared.reduce((one, other) => (isMore(other, one) ? other : one));
  const scoring = shared.filter((one) => one.places.length === best.places.length);
  const extras = new Set(shared.flatMap((one) => one.extras.map((extra) => extraText(words, extra))));
  const named = [...extras].map((extra) => {
    const holders = contenders.filter((_, index) =>
      shared[index]?.extras.some((one) => extraText(words, one) === extra),
    );
    const isAll = holders.length >= scoring.length;
    return isAll ? extra : words.results.extraOf(extra, shortContenders(words, season, state, holders));
  });
  const { places, end, points } = best;
  const odd = places.length > 1 ? words.places.several(places) : places.length === 0 ? end : '';
  const place = odd !== '' ? undefined : (places[0] ?? NO_PLACE);
  return { place, odd, extras: named.toSorted(), points };
}

const isMore = (one: RoundResult, other: RoundResult): boolean =>
  one.places.length - other.places.length > 0 ||
  (one.places.length === other.places.length && one.extras.length > other.extras.length);

/** What a car has beside its place, as one text: results with the same are compared by their places. */
export const besideOf = ({ extras, odd, place }: CarResult): string =>
  place === undefined ? `${extras.join(', ')}|${odd}` : extras.join(', ');

/** Tells one result from every other. */
export const carKey = (result: CarResult): string => `${result.place ?? ''} ${besideOf(result)}`;
