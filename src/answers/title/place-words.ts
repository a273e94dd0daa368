import type { Words } from '#words/en';
import { NO_PLACE } from './car-result.ts';

/**
 * Places as ranges: `3rd or better`, `4th to 6th`, `2nd or worse`.
 *
 * @param wanted those that are meant, and
 * @param all every place that there is, both from the best on: who has no place comes last.
 */
export function placesText(words: Words, wanted: readonly number[], all: readonly number[]): string {
  const runs: number[][] = [];
  let before = -1;
  for (const place of wanted.toSorted((a, b) => a - b)) {
    const index = all.indexOf(place);
    if (index === before + 1 && runs.length > 0) runs.at(-1)?.push(place);
    else runs.push([place]);
    before = index;
  }
  return words.places.either(runs.map((run) => runText(words, run, all)));
}

function runText({ places, ordinal }: Words, run: readonly number[], all: readonly number[]): string {
  const [first = NO_PLACE, last = first] = [run[0], run.at(-1)];
  if (first === NO_PLACE) return places.none;
  if (run.length === all.length && all.length > 1) return places.any;
  if (last === NO_PLACE) return places.from(first);
  if (run.length === 1) return ordinal(first);
  if (run.length === 2) return places.two(first, last);
  return first === all[0] ? places.upTo(last) : places.range(first, last);
}
