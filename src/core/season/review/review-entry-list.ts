import { carNumber, type DriverKey, driverKey, type RoundKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { nearest } from '#core/base/nearest';
import type { Of } from '#core/documents/document.schema';
import { calendar, rulebookAt } from '../calendar.ts';
import { numbersAt, personOf, withdrawalOf } from '../entered.ts';
import type { Entry, Season } from '../season.ts';
import { numbersTaken, perRound, unknownDriver, unlistedModel, unlistedTeam } from './entered-rightly.ts';
import { maybeRound, standingRound } from './known.ts';
import { finding, type Problem, refusal } from './problem.ts';
import type { Path } from './refusal.ts';

type EntryList = Of<'entry-list'>;

export function reviewEntryList(season: Season, list: EntryList, after: Season): readonly Problem[] {
  const round = maybeRound(list.for);
  const rounds = round === undefined ? calendar(after).map(({ key }) => key) : [round];
  return [
    ...(list.for === undefined ? [] : standingRound(season, list.for, ['for'])),
    ...classes(after, list),
    ...inTwoClasses(list),
    ...cupsAndTitles(after, list),
    ...teamsAndModels(after, list),
    ...crews(after, list, round),
    ...numbersTaken(season, after, rounds, () => ['entries']),
    ...again(season, list, after, round),
    ...perRound(season, after, rounds, [list.crews === undefined ? 'entries' : 'crews']),
  ];
}

function classes(after: Season, list: EntryList): readonly Problem[] {
  if (after.rules.document === undefined) return [];
  const classes = Object.keys(rulebookAt(after, maybeRound(list.for)).classes);
  return Object.keys(list.entries ?? {})
    .filter((name) => !classes.includes(name))
    .map((name) => {
      const meant = nearest(name, classes);
      return refusal({ code: 'unknown-class', class: name, classes, meant, path: ['entries', name] });
    });
}

function inTwoClasses(list: EntryList): readonly Problem[] {
  const seen = new Set<string>();
  return Object.entries(list.entries ?? {}).flatMap(([category, entries]) =>
    Object.keys(entries).flatMap((key) => {
      const isTwice = seen.has(key);
      seen.add(key);
      const path = ['entries', category, key];
      return isTwice ? [refusal({ code: 'car-listed-twice', car: carNumber(key), path })] : [];
    }),
  );
}

/** Cups and titles that the rulebook does not have: a slip there would lose points in silence. */
function cupsAndTitles(after: Season, list: EntryList): readonly Problem[] {
  if (after.rules.document === undefined) return [];
  const { cups, titles: known } = rulebookAt(after, maybeRound(list.for));
  const registered = (titles: readonly string[], path: Path) =>
    unknownOf(titles, known).map(({ index, name: title, meant }) =>
      finding({ code: 'registered-for-nothing', title, meant, path: [...path, index] }),
    );
  const entries = Object.entries(list.entries ?? {}).flatMap(([category, cars]) =>
    Object.entries(cars).flatMap(([key, { cups: inCups = [], titles = [] }]) => {
      const path = ['entries', category, key];
      const unknownCups = unknownOf(inCups, cups).map(({ index, name: cup, meant }) =>
        refusal({ code: 'unknown-cup', cup, meant, path: [...path, 'cups', index] }),
      );
      return [...unknownCups, ...registered(titles, [...path, 'titles'])];
    }),
  );
  const drivers = Object.entries(list.registered ?? {}).flatMap(([name, titles]) => [
    ...unknownDriver(after, driverKey(name), ['registered', name]),
    ...registered(titles, ['registered', name]),
  ]);
  return [...entries, ...drivers];
}

/** Names that are none of the rulebook's, with their places; `none` is said of a guest. */
function unknownOf(names: readonly string[], known: Readonly<Record<string, unknown>>) {
  return names.flatMap((name, index) =>
    name === 'none' || lookup(known, name) !== undefined
      ? []
      : [{ index, name, meant: nearest(name, Object.keys(known)) }],
  );
}

/** Cars that withdrew before, and that the list names all the same. */
function again(
  season: Season,
  list: EntryList,
  after: Season,
  round: RoundKey | undefined,
): readonly Problem[] {
  return [...after.entries.values()].flatMap((entry) => {
    const before = season.entries.get(entry.key);
    const goneIn = (one: Season, from: Entry | undefined) =>
      round === undefined ? from?.withdrawn : from && withdrawalOf(one, from, round);
    const withdrawn = goneIn(season, before);
    if (withdrawn === undefined || goneIn(after, entry) !== undefined) return [];
    const { document } = withdrawn;
    const path = [list.entries === undefined ? 'crews' : 'entries'];
    return [finding({ code: 'entered-again', car: entry.number, document, path })];
  });
}

function teamsAndModels(after: Season, list: EntryList): readonly Problem[] {
  return Object.entries(list.entries ?? {}).flatMap(([category, entries]) =>
    Object.entries(entries).flatMap(([key, { team, car }]) => {
      const path = ['entries', category, key];
      return [
        ...(team === undefined ? [] : unlistedTeam(after, team, [...path, 'team'])),
        ...(car === undefined ? [] : unlistedModel(after, car, [...path, 'car'])),
      ];
    }),
  );
}

function crews(after: Season, list: EntryList, round: RoundKey | undefined): readonly Problem[] {
  const numbers = numbersAt(after, round);
  return Object.entries(list.crews ?? {}).flatMap(([name, names]): readonly Problem[] => {
    const [car, path] = [carNumber(name), ['crews', name]];
    if (!numbers.has(car)) return [refusal({ code: 'car-not-entered', car, round, path })];
    const twice = names.flatMap((driver, index) =>
      isRepeated(after, names, index)
        ? [refusal({ code: 'driver-twice-in-crew', driver, car, path: [...path, index] })]
        : [],
    );
    return [...twice, ...names.flatMap((driver, index) => unknownDriver(after, driver, [...path, index]))];
  });
}

/** Is the person at this place of a crew in it before already, in any spelling? */
function isRepeated(season: Season, names: readonly DriverKey[], index: number): boolean {
  const people = names.map((name) => personOf(season, name));
  return people.indexOf(people[index] as DriverKey) < index;
}
