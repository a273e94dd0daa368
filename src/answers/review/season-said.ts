import { type EntryKey, RACE } from '#core/base/ids';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { recordOf, type Season } from '#core/season/season';
import { AS_LISTED, remaining } from '#core/title/remaining';
import { dated } from './named.ts';
import { proof } from './proof.ts';
import { type Statement, state } from './statement.ts';

/** Of which series it is, whose, and the how many-eth. */
export function seasonSaid(season: Season): readonly Statement[] {
  const { about } = season;
  if (about === undefined) return [];
  const { season: name, series, edition, organiser, document } = about;
  const years = name.endsWith(` ${series}`) ? name.slice(0, -series.length - 1) : undefined;
  return [
    state(
      'season',
      { season: name, years, series, edition, organiser, isOver: isRun(season) },
      proof([{ page: 'document', number: String(document) }], [document]),
    ),
  ];
}

/** Has every race been run that is to be? */
export const isRun = (season: Season): boolean =>
  remaining(season, AS_LISTED).length === 0 && runRounds(season).length > 0;

export const runRounds = (season: Season): readonly CalendarRound[] =>
  calendar(season).filter(({ key }) => recordOf(season, key).classifications.has(RACE));

/** How many races there are, from when to when, and which is next. */
export function roundsSaid(season: Season): readonly Statement[] {
  const rounds = calendar(season);
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined) return [];
  const run = runRounds(season);
  const [next] = remaining(season, AS_LISTED);
  const results = run.flatMap(({ key }) => recordOf(season, key).classifications.get(RACE)?.document ?? []);
  return [
    state(
      'rounds',
      {
        count: rounds.length,
        run: run.length,
        first: dated(season, first),
        last: dated(season, last),
        next: run.length === 0 ? undefined : next && dated(season, next.round),
        isOver: isRun(season),
        isFirst: season.about === undefined,
      },
      proof(
        [{ page: 'calendar' }],
        [...rounds.flatMap(({ history }) => history.map(({ document }) => document)), ...results],
      ),
    ),
  ];
}

/** How many cars are entered, and in which classes. */
export function entriesSaid(season: Season, classes: readonly string[]): readonly Statement[] {
  const entries = [...season.entries.values()];
  if (entries.length === 0) return [];
  const documents = entries.flatMap(({ document, key }) => [document, ...listsOf(season, key)]);
  return [
    state(
      'entries',
      { cars: entries.length, classes, isOver: isRun(season) },
      proof([{ page: 'entries' }], documents),
    ),
  ];
}

/** The lists of rounds that name an entry, where it is in another class there. */
const listsOf = (season: Season, entry: EntryKey): readonly number[] =>
  calendar(season).flatMap(({ key }) => {
    const there = recordOf(season, key).particulars.get(entry);
    return there?.class === undefined ? [] : [there.document];
  });
