import { namesOfCrew } from '#answers/names';
import type { DriverKey, EntryKey } from '#core/base/ids';
import type { Row, Standings } from '#core/scoring/table';
import { crewOf } from '#core/season/contender';
import type { Season } from '#core/season/season';
import type { ClassSaid, Lead, SaidTitle, Who } from '#words/review/said';
import { carRecord } from './car-record.ts';
import type { Chapter } from './chapter.ts';
import { carNamed, driversNamed, teamNamed, titleNamed } from './named.ts';
import type { TitleLead } from './title-lead.ts';

/** A title, by who it is for where that tells it from the others of its class. */
export const titleSaid = (
  { titles }: Pick<Chapter, 'titles'>,
  { title, name, for: kind }: Standings,
  className: ClassSaid,
): SaidTitle => ({
  for: kind,
  class: className,
  own: titles.some((one) => one.title === title) ? undefined : titleNamed(name, title),
});

/** So many are named; of more it is said how many they are. */
export const MOST_NAMED = 4;

/** Who shares the next rank, where they are named: nobody where nobody else has a point, or too many have as many. */
export const nextNamed = ({ next, margin }: TitleLead): readonly Row[] =>
  next.length <= MOST_NAMED && margin?.is !== 'alone' ? next : [];

/** Who stands on some rows of a table. */
function whoSaid(season: Season, table: Standings, rows: readonly Row[]): Who {
  const { for: kind } = table;
  const keys = rows.map(({ contender }) => contender);
  switch (kind) {
    case 'driver':
      return {
        are: 'drivers',
        names: driversNamed(season, keys as readonly string[] as readonly DriverKey[]),
      };
    case 'crew':
      return rows.length === 1
        ? { are: 'drivers', names: driversNamed(season, crewOf(keys[0] ?? '')) }
        : { are: 'names', names: keys.map((text) => ({ text: namesOfCrew(season, text) })) };
    case 'entry':
      return {
        are: 'cars',
        cars: rows.map(({ contender, cells }) =>
          carNamed(
            season,
            contender as EntryKey,
            cells.flatMap((cell) => cell?.starter ?? []),
          ),
        ),
      };
    case 'team':
      return { are: 'names', names: keys.map((team) => teamNamed(season, team)) };
    default:
      return { are: 'names', names: keys.map((text) => ({ text })) };
  }
}

/** What is said of a title, whichever it is. */
export function leadSaid(season: Season, chapter: Chapter, lead: TitleLead, className: ClassSaid): Lead {
  const { table, fate, isProvisional, first, next, margin } = lead;
  const named = nextNamed(lead);
  return {
    title: titleSaid(chapter, table, className),
    fate,
    isProvisional,
    who: first.length <= MOST_NAMED ? whoSaid(season, table, first) : undefined,
    count: first.length,
    isShared: first.length > 1 && !isOneCrew(chapter, table, first),
    points: first[0].points,
    margin,
    next: named.length > 0 ? whoSaid(season, table, named) : undefined,
    nextCount: margin?.is === 'alone' ? 0 : next.length,
  };
}

const isOneCrew = ({ races }: Chapter, table: Standings, rows: readonly Row[]): boolean =>
  table.for === 'driver' && carRecord(races, rows) !== undefined;
