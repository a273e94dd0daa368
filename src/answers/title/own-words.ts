import { printedPoints } from '#core/base/points';
import { listed, numberText } from '../words.ts';
import { besideOf, type CarResult } from './car-result.ts';
import { placesText } from './place-words.ts';

/** So many pieces are still read at a glance; more are told in points, where these tell the same. */
const PIECES = 3;

/** Results in words: `2nd, or 3rd with pole`. @param all every result that the car may have. */
export function resultsText(wanted: readonly CarResult[], all: readonly CarResult[]): string {
  const pieces = piecesOf(wanted, all);
  const inPoints = pieces.length > PIECES ? pointsRange(wanted, all) : undefined;
  if (inPoints !== undefined) return inPoints;
  return pieces.some((piece) => piece.includes(' ')) ? pieces.join(', or ') : listed(pieces, 'or');
}

function piecesOf(wanted: readonly CarResult[], all: readonly CarResult[]): readonly string[] {
  const places = placesIn(all);
  const bySet = new Map<string, { readonly label: string; readonly places: number[] }>();
  for (const place of placesIn(wanted)) {
    const of = (results: readonly CarResult[]) => results.filter((one) => one.place === place);
    for (const label of besideTexts(of(wanted), of(all))) {
      const known = bySet.get(label) ?? { label, places: [] };
      known.places.push(place);
      bySet.set(label, known);
    }
  }
  const odd = wanted.filter(({ place }) => place === undefined).map(oddText);
  return [
    ...[...bySet.values()]
      .toSorted((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0))
      .map((one) => `${placesText(one.places, places)}${one.label}`),
    ...new Set(odd),
  ];
}

const placesIn = (results: readonly CarResult[]): readonly number[] =>
  [...new Set(results.flatMap(({ place }) => place ?? []))].toSorted((a, b) => a - b);

/** What must be had beside a place: nothing, where all will do. */
function besideTexts(wanted: readonly CarResult[], all: readonly CarResult[]): readonly string[] {
  if (wanted.length === all.length) return [''];
  const keys = new Set(wanted.map(besideOf));
  for (const extra of new Set(all.flatMap(({ extras }) => extras))) {
    const isJust = (has: boolean) =>
      all.every((one) => keys.has(besideOf(one)) === (one.extras.includes(extra) === has));
    if (isJust(true)) return [` with ${extra}`];
    if (isJust(false)) return [` without ${extra}`];
  }
  return wanted.map(({ extras }) => (extras.length === 0 ? ' alone' : ` with ${listed(extras)}`));
}

const oddText = ({ odd, extras }: CarResult): string =>
  `${odd}${extras.length === 0 ? '' : ` with ${listed(extras)}`}`;

/** `at least 18 points`, where the points of a round tell these results from the others. */
function pointsRange(wanted: readonly CarResult[], all: readonly CarResult[]): string | undefined {
  const values = wanted.map(({ points }) => points);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const inRange = all.filter(({ points }) => points >= least && points <= most);
  if (inRange.length !== wanted.length) return undefined;
  const text = (value: number) => numberText(printedPoints(value as CarResult['points']));
  if (all.every(({ points }) => points <= most)) return `${text(least)} points or more`;
  if (all.every(({ points }) => points >= least)) return `${text(most)} points or fewer`;
  return least === most ? `${text(least)} points` : `${text(least)} to ${text(most)} points`;
}
