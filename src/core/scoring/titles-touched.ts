import { type RoundKey, type TitleKey, titleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { OfficialDocument } from '#core/documents/document.schema';
import { type AwardClause, type Title, termsOf } from '#core/rulebook/rulebook';
import { meetingOf, rulebookAt } from '#core/season/calendar';
import { type Starter, starters, startersByNumber } from '#core/season/entered';
import { changesNoTable, type Measure, onTitle } from '#core/season/result-change';
import type { Mark, Season } from '#core/season/season';
import { classesNamed } from './classes-named.ts';
import { movedAfter } from './classify.ts';
import { clausesFor, titleIn } from './column.ts';
import { measuresInQuestion, type Touched } from './marks.ts';
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
    return MOVED[award.order](season, { ...touched, round }).some((car) => isCovered(there, car));
  });
}

/** The cars that a car in question may move, or that move with it, in each order: those that it is ordered with. */
const MOVED = {
  overall: (season, { round }) => [...starters(season, round).values()],
  class: (season, touched) => {
    const classes = new Set(carsIn(season, touched).map((car) => car.class));
    return [...starters(season, touched.round).values()].filter((car) => classes.has(car.class));
  },
  cup: (season, touched) => {
    const cups = new Set(carsIn(season, touched).flatMap((car) => car.cups));
    return [...starters(season, touched.round).values()].filter((car) =>
      car.cups.some((cup) => cups.has(cup)),
    );
  },
} as const satisfies Record<AwardClause['order'], (season: Season, touched: Touched) => readonly Starter[]>;

/**
 * The cars in question, and those that a later measure moves among cars of all classes; of a whole result all that are entered.
 */
function carsIn(season: Season, { round, session, cars }: Touched): readonly Starter[] {
  if (cars === undefined) return [...starters(season, round).values()];
  const entered = startersByNumber(season, round);
  const named = cars.flatMap((car) => entered.get(car) ?? []);
  const moved = movedAfter(season, round, session, new Set(named.map(({ entry }) => entry)));
  return [...named, ...moved.flatMap((entry) => starters(season, round).get(entry) ?? [])];
}

/**
 * The titles that a document is about by itself, and not by a result.
 *
 * @param named the cars in question, where a protest or an appeal names them.
 */
export function titlesOfDocument(
  season: Season,
  posted: OfficialDocument,
  named: Mark['cars'],
): readonly TitleKey[] {
  switch (posted.kind) {
    case 'decision':
      return titlesOfMeasures(season, measuresInQuestion(season, posted, named));
    case 'regulations':
    case 'calendar':
    case 'calendar-change':
      return titlesWhere(season, () => true);
    case 'entry-list':
    case 'entry-change':
      return titlesOfClasses(season, classesNamed(season, posted));
    case 'drivers':
      return titlesWhere(season, (title) => isOfPeople(season, title));
    case 'standings':
      return titlesWhere(season, (_, key) =>
        [posted.tables, posted.totals, posted.ranks].some((one = {}) => Object.hasOwn(one, key)),
      );
    default:
      return [];
  }
}

/** Those that they change, or that need what they waive. Where they change no table, those too that they would change in effect. */
function titlesOfMeasures(season: Season, measures: readonly Measure[]): readonly TitleKey[] {
  const isOpen = measures.every(changesNoTable);
  return measures.flatMap((measure) => {
    if (measure.act === 'waive') return titlesNeeding(season, measure.waive);
    const on = isOpen || !changesNoTable(measure) ? onTitle(measure) : undefined;
    return on === undefined ? [] : [on.title];
  });
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

/** Does it matter for the title who somebody is, where from, or of which grade? */
function isOfPeople(season: Season, title: Title): boolean {
  const { needs, guestDriver } = termsOf(rulebookAt(season), title);
  const isOfDrivers = title.for === 'driver' || title.for === 'crew';
  return isOfDrivers || needs.length > 0 || guestDriver !== 'costs driver';
}

const titlesOfClasses = (season: Season, classes: ReadonlySet<string>): readonly TitleKey[] =>
  titlesWhere(season, (title) => classes.size > 0 && (title.class === undefined || classes.has(title.class)));
