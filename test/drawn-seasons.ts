import type { TitleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import type { Compiled } from '#core/title/odds/compile';
import { draw, emptyDraw, scenarioOf } from '#core/title/odds/draw';
import { simulate } from '#core/title/odds/simulate';
import { seasonAfter } from '#core/title/outcome';

/* Seasons that odds are counted from, each by itself: who has its titles by tables, and who by its documents. */

const SEED = 5;

/** Who has each title in one season that was drawn, by its tables. */
const byTables = (compiled: Compiled, season: number): readonly (readonly string[])[] =>
  simulate(compiled, { seed: SEED, from: season, seasons: 1, scoredBefore: 0 }).map(({ champions }) =>
    champions.flatMap(({ contenders }) => contenders),
  );

/** Who has them by the documents of that season. */
function byDocuments({ season, field, titles }: Compiled, index: number): readonly (readonly string[])[] {
  const drawn = emptyDraw(field);
  draw(field, SEED, index, drawn);
  const then = seasonAfter(season, scenarioOf(field, drawn));
  return titles.map(({ key }) => championsOf(then, key));
}

const championsOf = (season: Season, key: TitleKey): readonly string[] =>
  (standings(season, key)?.rows ?? [])
    .filter(({ position }) => position === 1)
    .map(({ contender }) => contender)
    .toSorted((a, b) => (a < b ? -1 : 1));

export interface Difference {
  readonly season: number;
  readonly title: TitleKey;
  readonly tables: readonly string[];
  readonly documents: readonly string[];
}

/** Seasons, of the first so many, in which tables and documents do not agree on a title. Titles without tables are left out. */
export function differences(compiled: Compiled, seasons: number): readonly Difference[] {
  return Array.from({ length: seasons }, (_, season) => season).flatMap((season) => {
    const [tables, documents] = [byTables(compiled, season), byDocuments(compiled, season)];
    return compiled.titles.flatMap((title, index) => {
      const [ours, theirs] = [tables[index] ?? [], documents[index] ?? []];
      const isSame = 'unfit' in title || ours.join('\n') === theirs.join('\n');
      return isSame ? [] : [{ season, title: title.key, tables: ours, documents: theirs }];
    });
  });
}
