import { subtractPoints } from '#core/base/points';
import type { Criterion } from '#core/rulebook/rulebook';
import type { Row } from '#core/scoring/table';
import type { Words } from '#words/en';
import { pointsText } from '#words/format';

type Placed = Pick<Row, 'points' | 'places'>;

/** What decides between two rows of a table: `by 6 points`, `on countback: 2 × 1st to 1`. */
export function separationText(words: Words, by: Criterion, upper: Placed, lower: Placed): string {
  if (by === 'points')
    return words.reasons.by.points(pointsText(words, subtractPoints(upper.points, lower.points)));
  if (by !== 'countback') return words.reasons.criteria[by];
  const length = Math.max(upper.places.length, lower.places.length);
  const place =
    Array.from({ length }, (_, index) => index).find(
      (index) => (upper.places[index] ?? 0) !== (lower.places[index] ?? 0),
    ) ?? 0;
  return words.reasons.by.countback(
    words.ordinal(place + 1),
    upper.places[place] ?? 0,
    lower.places[place] ?? 0,
  );
}
