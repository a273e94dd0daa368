import { carNumber, type DriverKey, type RoundKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { nearest } from '#core/base/nearest';
import type { Of } from '#core/documents/document.schema';
import { rulebookAt } from '../calendar.ts';
import { numbersAt, personOf } from '../entered.ts';
import type { Season } from '../season.ts';
import { entriesByNumber, perRound, unknownDriver, unlistedModel, unlistedTeam } from './entered-rightly.ts';
import { maybeRound, standingRound } from './known.ts';
import { type Problem, refusal } from './problem.ts';

type EntryList = Of<'entry-list'>;

export function reviewEntryList(season: Season, list: EntryList, after: Season): readonly Problem[] {
  const round = maybeRound(list.for);
  return [
    ...(list.for === undefined ? [] : standingRound(season, list.for, ['for'])),
    ...classes(after, list),
    ...teamsAndModels(after, list),
    ...crews(after, list, round),
    ...numbersTaken(after, list, round),
    ...perRound(after, round, ['crews']),
  ];
}

function classes(after: Season, list: EntryList): readonly Problem[] {
  const { classes } = rulebookAt(after, maybeRound(list.for));
  if (after.rules.document === undefined) return [];
  return Object.keys(list.entries ?? {})
    .filter((name) => lookup(classes, name) === undefined)
    .map((name) => {
      const meant = nearest(name, Object.keys(classes));
      return refusal({ code: 'unknown-class', class: name, meant, path: ['entries', name] });
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

/** One number on two cars, of which the list has one. */
function numbersTaken(after: Season, list: EntryList, round: RoundKey | undefined): readonly Problem[] {
  const listed = new Set(Object.values(list.entries ?? {}).flatMap((entries) => Object.keys(entries)));
  return [...entriesByNumber(after, round)].flatMap(([number, entries]) =>
    entries.length > 1 && entries.some((entry) => listed.has(entry))
      ? [refusal({ code: 'number-taken', number, entries, path: ['entries'] })]
      : [],
  );
}
