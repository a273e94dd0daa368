import type { Entered } from '#answers/entered';
import type { CarNumber, DriverKey } from '#core/base/ids';
import { peopleIn } from '#core/season/entered';

/** A line of an entry table: a driver of a car, in the rounds in which he drove that model for that team. */
export interface EntryLine {
  readonly entry: string;
  readonly number: CarNumber;
  readonly team: string | undefined;
  /** The model, as the entry list names it. */
  readonly car: string | undefined;
  /** Undefined for a car without a crew. */
  readonly driver: DriverKey | undefined;
  /** Numbers of rounds, ascending; of a car without a crew those in which it is entered. */
  readonly rounds: readonly number[];
}

type Appearances = Entered['in'];

/** The lines of a class: those of a team together, in the order of its lowest number. */
export const entryLines = (entered: readonly Entered[]): readonly EntryLine[] => [
  ...[...Map.groupBy(entered.flatMap(linesOf), ({ team }) => team).values()].flat(),
];

function linesOf({ entry, in: appearances }: Entered): readonly EntryLine[] {
  const number = appearances.at(-1)?.starter.number ?? entry.number;
  const line = { entry: entry.key, number };
  if (appearances.length === 0) {
    const drivers = entry.crew === undefined ? [] : peopleIn(entry.crew.names);
    const { team, car } = entry;
    return orNobody(drivers).map((driver) => ({ ...line, team, car, driver, rounds: [] }));
  }
  // What it was for one team and of one model stands together.
  const spells = Map.groupBy(appearances, ({ starter: { team, car } }) => JSON.stringify([team, car]));
  return [...spells.values()].flatMap((spell) => {
    const { team, car } = (spell[0] as Appearances[number]).starter;
    return orNobody(driversOf(spell)).map((driver) => ({
      ...line,
      ...{ team, car, driver },
      rounds: roundsOf(spell, driver),
    }));
  });
}

const orNobody = (drivers: readonly DriverKey[]): readonly (DriverKey | undefined)[] =>
  drivers.length === 0 ? [undefined] : drivers;

/** By the round in which each first drove, then by how often. */
function driversOf(spell: Appearances): readonly DriverKey[] {
  const drivers = [...new Set(spell.flatMap(({ starter }) => starter.crew))];
  const rounds = new Map(drivers.map((driver) => [driver, roundsOf(spell, driver)]));
  const driven = (driver: DriverKey) => rounds.get(driver) ?? [];
  return drivers.toSorted(
    (a, b) => (driven(a)[0] ?? 0) - (driven(b)[0] ?? 0) || driven(b).length - driven(a).length,
  );
}

const roundsOf = (spell: Appearances, driver: DriverKey | undefined): readonly number[] =>
  spell
    .filter(({ starter: { crew } }) => driver === undefined || crew.includes(driver))
    .map(({ round }) => round.number);

/** How many lines from each on have the same key, so that one cell can stand for them; 0 where the one above stands for it. */
export function runsOf(keys: readonly string[]): readonly number[] {
  const runs = keys.map(() => 0);
  let start = 0;
  for (const [index, key] of keys.entries()) {
    if (key !== keys[start]) start = index;
    runs[start] = (runs[start] ?? 0) + 1;
  }
  return runs;
}
