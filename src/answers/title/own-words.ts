import type { Words } from '#words/en';
import { pointsNumber } from '#words/format';
import { besideOf, type CarResult } from './car-result.ts';
import { placesText } from './place-words.ts';

/** So many pieces are still read at a glance; more are told in points, where these tell the same. */
const PIECES = 3;

/** Results in words: `2nd, or 3rd with pole`. @param all every result that the car may have. */
export function resultsText(words: Words, wanted: readonly CarResult[], all: readonly CarResult[]): string {
  const pieces = piecesOf(words, wanted, all);
  const inPoints = pieces.length > PIECES ? pointsRange(words, wanted, all) : undefined;
  return inPoints ?? words.results.either(pieces);
}

function piecesOf(words: Words, wanted: readonly CarResult[], all: readonly CarResult[]): readonly string[] {
  const places = placesIn(all);
  const alike = new Map<string, { readonly label: Label; readonly places: number[] }>();
  for (const place of placesIn(wanted)) {
    const of = (results: readonly CarResult[]) => results.filter((one) => one.place === place);
    for (const label of labelsOf(words, of(wanted), of(all))) {
      const known = alike.get(label('')) ?? { label, places: [] };
      known.places.push(place);
      alike.set(label(''), known);
    }
  }
  const odd = wanted.filter(({ place }) => place === undefined).map((one) => oddText(words, one));
  return [
    ...[...alike.values()]
      .toSorted((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0))
      .map((one) => one.label(placesText(words, one.places, places))),
    ...new Set(odd),
  ];
}

const placesIn = (results: readonly CarResult[]): readonly number[] =>
  [...new Set(results.flatMap(({ place }) => place ?? []))].toSorted((a, b) => a - b);

/** Places, with what must be had beside them. */
type Label = (places: string) => string;

/** What must be had beside a place: nothing, where all will do. */
function labelsOf(
  { results }: Words,
  wanted: readonly CarResult[],
  all: readonly CarResult[],
): readonly Label[] {
  if (wanted.length === all.length) return [(places) => places];
  const keys = new Set(wanted.map(besideOf));
  for (const extra of new Set(all.flatMap(({ extras }) => extras))) {
    const isJust = (has: boolean) =>
      all.every((one) => keys.has(besideOf(one)) === (one.extras.includes(extra) === has));
    if (isJust(true)) return [(places) => results.with(places, [extra])];
    if (isJust(false)) return [(places) => results.without(places, extra)];
  }
  return wanted.map(
    ({ extras }): Label => (extras.length === 0 ? results.alone : (places) => results.with(places, extras)),
  );
}

const oddText = ({ results }: Words, { odd, extras }: CarResult): string =>
  extras.length === 0 ? odd : results.with(odd, extras);

/** `at least 18 points`, where the points of a round tell these results from the others. */
function pointsRange(
  words: Words,
  wanted: readonly CarResult[],
  all: readonly CarResult[],
): string | undefined {
  const sorted = wanted.map(({ points }) => points).toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const inRange = all.filter(({ points }) => points >= least && points <= most);
  if (inRange.length !== wanted.length) return undefined;
  const { worth } = words.results;
  const [from, to] = [pointsNumber(words, least), pointsNumber(words, most)];
  if (all.every(({ points }) => points <= most)) return worth.atLeast(from);
  if (all.every(({ points }) => points >= least)) return worth.atMost(to);
  return least === most ? worth.exactly(from) : worth.between(from, to);
}
