import type { DriverKey } from '#core/base/ids';
import { compareText } from '#core/base/order';
import type { Title } from '#core/rulebook/rulebook';
import { peopleIn, personOf, type Starter } from './entered.ts';
import { entryNamed } from './entry-named.ts';
import type { Season } from './season.ts';

/** What of a car says whom it scores for. */
type Scoring = Pick<Starter, 'entry' | 'crew' | 'team' | 'manufacturer'>;

/** Those whom a car scores for: its entry, each of its crew or all of them as one, its team, or who made it. */
export function contendersOf(title: Pick<Title, 'for'>, starter: Scoring): readonly string[] {
  if (title.for === 'driver') return peopleIn(starter.crew);
  const contender = groupOf(title, starter);
  return contender === undefined ? [] : [contender];
}

/** What a car counts under where it is the car that scores, not each of its drivers. */
export function groupOf({ for: kind }: Pick<Title, 'for'>, starter: Scoring): string | undefined {
  switch (kind) {
    case 'crew':
      return starter.crew.length === 0 ? undefined : crewName(starter.crew);
    case 'team':
      return starter.team;
    case 'manufacturer':
    case 'constructor':
      return starter.manufacturer;
    default:
      return starter.entry;
  }
}

/** A crew as a contender: the same drivers in whatever order they are listed. */
const crewName = (crew: readonly DriverKey[]): string => peopleIn(crew).toSorted(compareText).join(BESIDE);
const BESIDE = ' / ';

/** The drivers of a crew that is a contender. */
export const crewOf = (contender: string): readonly DriverKey[] => contender.split(BESIDE) as DriverKey[];

/**
 * The contender that a person means: an entry by its key or by the number on its car, with or without #, a driver in
 * any known spelling, or a team or manufacturer by its name. A text that means nobody comes back as it is.
 */
export function contenderOf(season: Season, title: Pick<Title, 'for' | 'class'>, said: string): string {
  switch (title.for) {
    case 'driver':
      return personOf(season, said as DriverKey);
    case 'crew':
      return crewName(said.split('/').map((name) => personOf(season, name.trim() as DriverKey)));
    case 'entry':
      return entryNamed(season, said, title.class) ?? said.replace(/^#/, '');
    default:
      return said;
  }
}
