import { numberedName } from '#answers/names';
import type { Explanation } from '#core/scoring/explain';
import type { Row } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { separationText } from './separation-text.ts';

/** Who shares the rank of a contender, and what separates him from the next above and below. */
export function neighboursText(
  words: Words,
  season: Season,
  { standings: table, row, sharedWith, behind, ahead }: Explanation,
): readonly string[] {
  const rowOf = (contender: string | undefined) => table.rows.find((one) => one.contender === contender);
  const name = (of: Row) => numberedName(words, season, table, of);
  const said = words.reasons;
  const shared = sharedWith.flatMap((one) => rowOf(one) ?? []).map(name);
  const [upper, lower] = [rowOf(behind?.contender), rowOf(ahead?.contender)];
  return [
    shared.length === 0 ? '' : said.sharesWith(words.list(shared)),
    behind && upper ? said.behind(name(upper), separationText(words, behind.by, upper, row)) : '',
    ahead && lower ? said.ahead(name(lower), separationText(words, ahead.by, row, lower)) : '',
  ].filter((text) => text !== '');
}
