import { numberedName, shortName } from '#answers/names';
import { type EntryKey, RACE } from '#core/base/ids';
import { printedPoints } from '#core/base/points';
import type { Standings } from '#core/scoring/table';
import { calendar, rulebookAt } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import type { Reading } from '../reading.ts';

/** One of several that may be chosen. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What may be chosen where somebody supposes. */
export interface Choices {
  readonly rounds: readonly Choice[];
  /** Of the class of the table, by number. */
  readonly cars: readonly Choice[];
  readonly contenders: readonly Choice[];
  /** Each as what is done and to what: `award pole`, `best 4`, `scale full`. */
  readonly rules: readonly Choice[];
  /** The points of the first scale that has several, as one writes them. */
  readonly scale: string | undefined;
  /** Whether the rulebook gives anything for being first before the race. */
  readonly hasPole: boolean;
}

/** @param actual the table as it is, in whose order contenders stay, whatever is supposed of them. */
export function choicesOf(reading: Reading, table: Standings, actual: Standings | undefined): Choices {
  const { words } = reading;
  const { season } = reading.known;
  const { awards, scales } = rulebookAt(season);
  const first = Object.values(scales).find(({ points }) => points.length > 1);
  return {
    rounds: calendar(season).map((round) => ({ value: round.key, text: shortName(round, round.key) })),
    cars: carsOf(season, table),
    contenders: contendersOf(words, season, table, actual),
    rules: rulesOf(reading),
    scale: first?.points.map((one) => printedPoints(one)).join(' '),
    hasPole: Object.values(awards).some(({ session }) => session !== RACE),
  };
}

function carsOf(season: Season, table: Standings): readonly Choice[] {
  const cars = new Map<EntryKey, { readonly number: string; readonly team: string | undefined }>();
  for (const { key } of calendar(season))
    for (const { entry, number, class: name, team } of starters(season, key).values())
      if (table.class === undefined || table.class === name) cars.set(entry, { number, team });
  return [...cars]
    .toSorted(([, a], [, b]) => Number(a.number) - Number(b.number) || (a.number < b.number ? -1 : 1))
    .map(([value, { number, team = '' }]) => ({ value, text: `#${number} ${team}` }));
}

function contendersOf(
  words: Words,
  season: Season,
  table: Standings,
  actual: Standings | undefined,
): readonly Choice[] {
  const rows = new Map([...(actual?.rows ?? []), ...table.rows].map((row) => [row.contender, row]));
  return [...rows.values()].map((row) => ({
    value: row.contender,
    text: numberedName(words, season, table, row),
  }));
}

/** Another clause of the rulebook: an award that gives nothing, how many rounds count, or a scale. */
function rulesOf({ words: { whatIf: said, clauseName }, known: { season } }: Reading): readonly Choice[] {
  const { awards, scales } = rulebookAt(season);
  const most = Math.max(0, calendar(season).length - 1);
  return [
    ...Object.keys(awards).map((name) => ({ value: `award ${name}`, text: said.noAward(clauseName(name)) })),
    ...Array.from({ length: most }, (_, index) => ({
      value: `best ${most - index}`,
      text: said.best(most - index),
    })),
    ...Object.keys(scales).map((name) => ({
      value: `scale ${name}`,
      text: said.otherScale(clauseName(name)),
    })),
  ];
}
