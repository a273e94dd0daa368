import type { OfficialDocument } from '#core/documents/document.schema';
import type { AwardLine, Explanation } from '#core/scoring/explain';
import { type Unscored, unscored } from '#core/scoring/unscored';
import { broughtIn } from '#core/season/about';
import { starters } from '#core/season/entered';
import type { Season } from '#core/season/season';

/**
 * The documents that an award or a result without points rests on, by number: a classification and the decisions that
 * changed it. For a driver, who was in the car is said by a list too.
 * @param list the document that put the drivers into the car, where that is known
 */
export function documentsOfLine(
  { standings }: Explanation,
  list: number | undefined,
  { document, decisions }: Pick<AwardLine | Unscored, 'document' | 'decisions'>,
): readonly number[] {
  const lists = standings.for === 'driver' && list !== undefined ? [list] : [];
  return [...new Set([document, ...decisions, ...lists])].toSorted((a, b) => a - b);
}

/**
 * The documents that explanations rest on, in the order of the board: those of every line, the decisions that adjust
 * points or bar a contender, and those whose penalties these bring into effect.
 */
export function documentsBehind(season: Season, found: readonly Explanation[]): readonly OfficialDocument[] {
  const numbers = new Set(found.flatMap((one) => documentsOf(season, one)));
  return withBroughtIn(season, numbers);
}

/** The documents of these numbers, and those whose penalties they bring into effect, in the order of the board. */
export function withBroughtIn(season: Season, named: ReadonlySet<number>): readonly OfficialDocument[] {
  const brought = season.board.flatMap((posted) =>
    named.has(posted.document) ? broughtIn(season, posted) : [],
  );
  const numbers = new Set([...named, ...brought]);
  return season.board.filter(({ document }) => numbers.has(document));
}

const documentsOf = (season: Season, found: Explanation): readonly number[] => [
  ...found.lines.flatMap((line) =>
    documentsOfLine(found, starters(season, line.round).get(line.entry)?.document, line),
  ),
  ...unscored(season, found).flatMap((one) => documentsOfLine(found, one.starter.document, one)),
  ...found.adjustments.map(({ document }) => document),
  ...(found.row.barredBy === undefined ? [] : [found.row.barredBy]),
];
