import { contenderName } from '#answers/names';
import type { TitleKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { type Explanation, explain } from '#core/scoring/explain';
import { standings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import { meant, type NotThere } from './not-there.ts';

/** What makes the points of a contender, by its key, its number, or any known spelling of a name; of everybody where nothing is said. */
export function explanationsFor(
  season: Season,
  title: TitleKey,
  said: string,
): Result<readonly Explanation[], NotThere> {
  const table = standings(season, title);
  if (table === undefined) throw new Error(`title ${title} was found, and has no table`);
  if (said === '') return ok(table.rows.flatMap(({ contender }) => explain(season, title, contender) ?? []));
  const found =
    explain(season, title, said) ?? explain(season, title, onlyOneWith(season, table, said) ?? '');
  if (found !== undefined) return ok([found]);
  const names = table.rows.map(
    ({ contender, number }) => number ?? contenderName(plain, season, table, contender),
  );
  const choice = names.length === 0 ? 'nobody is entered yet' : `contenders: ${names.join(', ')}`;
  const text = `'${said}' is no contender of ${title}${meant(said, names)}`;
  return err({ code: 'no-such-contender', text, choice });
}

/** The contender whose name has the text in it, if there is just one: a surname will do. */
function onlyOneWith(season: Season, table: Standings, said: string): string | undefined {
  const wanted = said.toLowerCase();
  const named = table.rows.filter(({ contender }) =>
    contenderName(plain, season, table, contender).toLowerCase().includes(wanted),
  );
  return named.length === 1 ? named[0]?.contender : undefined;
}
