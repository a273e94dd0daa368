import { type ClassName, type RoundKey, type TitleKey, titleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { OfficialDocument } from '#core/documents/document.schema';
import { type Title, termsOf } from '#core/rulebook/rulebook';
import { meetingOf, rulebookAt } from '#core/season/calendar';
import { numbersAt, type Starter, starters, startersByNumber } from '#core/season/entered';
import { measuresOf } from '#core/season/in-force';
import type { Season } from '#core/season/season';
import { clausesFor, titleIn } from './column.ts';
import type { Touched } from './marks.ts';
import { tableRules } from './standings.ts';
import { isCovered } from './view.ts';

/* Which titles a result counts for, and which an official document is about. */

/** The titles whose table may change with a result: those that count its session in some round, of cars in question. */
export function titlesOfResult(season: Season, touched: Touched): readonly TitleKey[] {
  const { key, meeting } = season.rounds.get(touched.round) ?? {};
  if (key === undefined) return [];
  const rounds = meeting === undefined ? [key] : meetingOf(season, key).map((round) => round.key);
  return titlesWhere(season, (title, name) =>
    rounds.some((round) => counts(season, touched, round, name, title)),
  );
}

/** Does the session count for the title in a round: its own, or another of the meeting whose session it is too? */
function counts(season: Season, touched: Touched, round: RoundKey, key: TitleKey, title: Title): boolean {
  const { rounds, excluded } = tableRules(season, title).rule;
  const index = rounds.findIndex((one) => one.key === round);
  if (index < 0 || excluded[index] === true) return false;
  const rulebook = rulebookAt(season, round);
  const there = titleIn(rulebook, key, title);
  return clausesFor(rulebook, there).some((name) => {
    const award = lookup(rulebook.awards, name);
    if (award?.session !== touched.session) return false;
    if (round !== touched.round && award.of !== 'meeting') return false;
    // In an order of all cars any of them may move any other.
    const cars =
      award.order === 'overall' ? carsIn(season, { ...touched, cars: undefined }) : carsIn(season, touched);
    return cars.some((car) => isCovered(there, car));
  });
}

/** The cars in question; of a whole result all that are entered. */
function carsIn(season: Season, { round, cars }: Touched): readonly Starter[] {
  if (cars === undefined) return [...starters(season, round).values()];
  const entered = startersByNumber(season, round);
  return cars.flatMap((car) => entered.get(car) ?? []);
}

/** The titles that a document is about by itself, and not by a result. */
export function titlesOfDocument(season: Season, posted: OfficialDocument): readonly TitleKey[] {
  switch (posted.kind) {
    case 'decision':
      return measuresOf(season, posted).flatMap((measure) => {
        if (measure.act === 'waive') return titlesNeeding(season, measure.waive);
        return 'title' in measure && !('state' in measure && measure.state !== undefined)
          ? [measure.title]
          : [];
      });
    case 'regulations':
    case 'calendar':
    case 'calendar-change':
      return titlesWhere(season, () => true);
    case 'entry-list':
    case 'entry-change':
      return titlesOfClasses(season, classesIn(season, posted));
    case 'standings':
      return titlesWhere(season, (_, key) =>
        [posted.tables, posted.totals, posted.ranks].some((one = {}) => Object.hasOwn(one, key)),
      );
    default:
      return [];
  }
}

const titlesWhere = (season: Season, isOne: (title: Title, key: TitleKey) => boolean): readonly TitleKey[] =>
  Object.entries(rulebookAt(season).titles).flatMap(([name, title]) =>
    isOne(title, titleKey(name)) ? [titleKey(name)] : [],
  );

/** Titles that score only those who meet a check. */
const titlesNeeding = (season: Season, clause: string): readonly TitleKey[] =>
  titlesWhere(season, (title) =>
    termsOf(rulebookAt(season), title).needs.some(({ check }) => `checks/${check}` === clause),
  );

const titlesOfClasses = (season: Season, classes: ReadonlySet<string>): readonly TitleKey[] =>
  titlesWhere(season, (title) => classes.size > 0 && (title.class === undefined || classes.has(title.class)));

/** The classes of the cars that it names: of a car whose class nobody knows, none. */
function classesIn(
  season: Season,
  posted: Extract<OfficialDocument, { readonly kind: 'entry-list' | 'entry-change' }>,
): ReadonlySet<string> {
  const numbers = numbersAt(season, posted.for);
  const classOf = (car: string): ClassName | undefined =>
    season.entries.get(numbers.get(car as never) ?? (car as never))?.class;
  if (posted.kind === 'entry-list')
    return new Set([
      ...Object.keys(posted.entries ?? {}),
      ...Object.keys(posted.crews ?? {}).flatMap((car) => classOf(car) ?? []),
    ]);
  return new Set(
    posted.changes.flatMap((change) => carsOf(season, change).flatMap((car) => classOf(car) ?? [])),
  );
}

type EntryChange = Extract<OfficialDocument, { readonly kind: 'entry-change' }>['changes'][number];

function carsOf(season: Season, change: EntryChange): readonly string[] {
  if (change.act === 'withdraw') return [change.withdraw];
  if (change.act === 'crew') return [change.crew];
  if (change.act === 'team') return [change.team];
  if (change.act === 'number') return [change.number];
  const isOfOne = 'car' in change && change.car !== undefined;
  // Drivers who change places may be in any car.
  return isOfOne ? [change.car as string] : [...season.entries.keys()];
}
