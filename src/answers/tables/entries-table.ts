import { roundKey } from '#core/base/ids';
import { calendar } from '#core/season/calendar';
import type { Words } from '#words/en';
import {
  type CarJson,
  type ClassEntriesJson,
  type DriverJson,
  type EntryJson,
  entriesJson,
} from '../entries.ts';
import type { Known } from '../known.ts';
import { roundName } from '../names.ts';
import { crewText } from './cells.ts';
import { type DataTable, dataTable } from './data-table.ts';

/** A driver of an entry; an entry whose crew nobody has named yet has one line without any. */
interface Line {
  readonly class: ClassEntriesJson;
  readonly entry: EntryJson;
  readonly driver: DriverJson | undefined;
}

/** Who is entered, a line for each driver of each car: for the season, or in one round. */
export function entriesTable(words: Words, known: Known, only?: string): DataTable {
  const { classes } = entriesJson(known, only === undefined ? undefined : roundKey(only));
  const { tables, entries: said } = words;
  const inRounds = (rounds: readonly string[]) => roundsText(words, known, rounds);
  return dataTable<Line>(
    said.title,
    [
      [words.result.class, (line) => line.class.class, 'kept'],
      [said.number, ({ entry }) => entry.number, 'kept'],
      [said.team, ({ entry }) => entry.team, 'kept'],
      [tables.country, ({ entry }) => entry.country],
      [said.car, ({ entry }) => carsText(words, entry.cars, ({ car, chassis }) => chassis ?? car, inRounds)],
      [tables.engine, ({ entry }) => carsText(words, entry.cars, ({ engine }) => engine, inRounds)],
      [said.tyre, ({ entry }) => carsText(words, entry.cars, ({ tyre }) => tyre, inRounds)],
      [tables.driver, ({ driver }) => driver?.driver],
      [tables.driverCountry, ({ driver }) => driver?.country],
      [said.rounds, ({ driver, entry }) => inRounds((driver ?? entry).rounds)],
      [tables.withdrawn, ({ entry }) => inRounds(entry.withdrawn.map(({ round }) => round))],
    ],
    classes.flatMap((one) => one.entries.flatMap((entry) => linesOf(one, entry))),
  );
}

const linesOf = (one: ClassEntriesJson, entry: EntryJson): readonly Line[] =>
  (entry.drivers.length === 0 ? [undefined] : entry.drivers).map((driver) => ({ class: one, entry, driver }));

/** Of a car alone what it is; of several which in which rounds. */
function carsText(
  words: Words,
  cars: readonly CarJson[],
  of: (car: CarJson) => string | undefined,
  inRounds: (rounds: readonly string[]) => string | null,
): string | null {
  const said = cars.flatMap((car) => {
    const name = of(car);
    return name === undefined ? [] : [{ name, rounds: car.rounds }];
  });
  if (new Set(said.map(({ name }) => name)).size <= 1) return said[0]?.name ?? null;
  return crewText(said.map(({ name, rounds }) => words.brackets(name, inRounds(rounds) ?? '')));
}

/** `All`, or the rounds by name. */
function roundsText(words: Words, { season }: Known, rounds: readonly string[]): string | null {
  if (rounds.length === 0) return null;
  if (rounds.length > 1 && rounds.length === calendar(season).length) return words.entries.all;
  return rounds.map((round) => roundName(season, round)).join(words.between.items);
}
