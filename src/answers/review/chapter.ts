import { titleGroups } from '#answers/title-groups';
import { classRank } from '#answers/winners';
import type { ClassName } from '#core/base/ids';
import { allStandings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import { type ClassRace, racesOf } from './class-race.ts';

/** A class, its races and its titles; or all cars together, where titles are of no single class. */
export interface Chapter {
  readonly class: ClassName | undefined;
  readonly races: readonly ClassRace[];
  /** The first title of each kind, in the order of the rulebook: of drivers, of teams, of makers. */
  readonly titles: readonly Standings[];
  /** The others: further ones of a kind, of cups, of parts of the season. */
  readonly more: readonly Standings[];
}

/** Those with titles, as pages group them; then the classes without a title. */
export function chaptersOf(season: Season): readonly Chapter[] {
  const classes = [...new Set([...season.entries.values()].map((entry) => entry.class))];
  // A season of one class is all cars together.
  const [only] = classes.length === 1 ? classes : [];
  const tables = allStandings(season).map((table) => ({ ...table, class: table.class ?? only, table }));
  const groups = titleGroups(season, tables).map((group) => ({
    class: group.main[0]?.class,
    main: group.main.map(({ table }) => table),
    cups: group.cups.map(({ table }) => table),
  }));
  const others = classes
    .filter((name) => groups.every((group) => group.class !== name))
    .toSorted((a, b) => classRank(season, a) - classRank(season, b))
    .map((name) => ({ class: name, main: [], cups: [] }));
  return [...groups, ...others].map((group) => ({
    class: group.class,
    races: racesOf(season, group.class),
    ...firstOfKinds(group),
  }));
}

function firstOfKinds({
  main,
  cups,
}: {
  readonly main: readonly Standings[];
  readonly cups: readonly Standings[];
}): Pick<Chapter, 'titles' | 'more'> {
  const titles = [...Map.groupBy(main, kindOf).values()].flatMap(([first]) => first ?? []);
  return { titles, more: [...main.filter((table) => !titles.includes(table)), ...cups] };
}

/** Entries are teams, and constructors are makers, to whoever reads of them. */
function kindOf({ for: kind }: Standings): Standings['for'] {
  if (kind === 'team') return 'entry';
  return kind === 'constructor' ? 'manufacturer' : kind;
}
