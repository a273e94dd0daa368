import { numberedName } from '#answers/names';
import { subtractPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Criterion } from '#core/rulebook/rulebook';
import type { Explanation } from '#core/scoring/explain';
import type { Row } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { listed, ordinal, pointsText } from '../print/words.ts';

/** Who shares the rank, and what separates it from the next above and below. */
export function neighboursText(
  season: Season,
  { standings, row, sharedWith, behind, ahead }: Explanation,
): string {
  const rowOf = (contender: string) => standings.rows.find((one) => one.contender === contender);
  const name = (contender: string) =>
    numberedName(plain, season, standings, { contender, number: rowOf(contender)?.number });
  const sentences = [
    ...(sharedWith.length === 0 ? [] : [`Shares the rank with ${listed(sharedWith.map(name))}.`]),
    ...(behind === undefined
      ? []
      : [`Behind ${name(behind.contender)} ${separation(behind.by, rowOf(behind.contender), row)}.`]),
    ...(ahead === undefined
      ? []
      : [`Ahead of ${name(ahead.contender)} ${separation(ahead.by, row, rowOf(ahead.contender))}.`]),
  ];
  return sentences.join(' ');
}

/** What decides between two rows: `by 2 points`, `on countback, with 2 wins to 1`. */
function separation(by: Criterion, upper: Row | undefined, lower: Row | undefined): string {
  if (upper === undefined || lower === undefined) return `by ${by}`;
  switch (by) {
    case 'points':
      return `by ${pointsText(subtractPoints(upper.points, lower.points))}`;
    case 'countback':
      return countbackText(upper, lower);
    case 'countback on scoring places':
      return 'on countback of the places that scored';
    case 'countback on counted rounds':
      return 'on countback of the rounds that count';
    case 'earliest best':
      return 'with its best place earlier in the season';
    case 'decision':
      return 'by decision';
    default:
      return unreachable(by);
  }
}

/** The first place of which one has more than the other. */
function countbackText({ places: more }: Row, { places: fewer }: Row): string {
  const length = Math.max(more.length, fewer.length);
  const place =
    Array.from({ length }, (_, index) => index).find((index) => (more[index] ?? 0) !== (fewer[index] ?? 0)) ??
    0;
  const what = place === 0 ? 'wins' : `${ordinal(place + 1)} places`;
  return `on countback, with ${more[place] ?? 0} ${what} to ${fewer[place] ?? 0}`;
}
