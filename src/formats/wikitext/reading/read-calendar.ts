import type { Day } from '#core/base/day';
import { readDay } from '#core/base/day';
import { given } from '#core/base/given';
import type { WikiRound } from '../wiki-article.ts';
import { readFlag } from './country-names.ts';
import type { Noting } from './noting.ts';
import { type Columns, cellAt, columnOf, type GridCell, type GridRow } from './read-grid.ts';
import { datedDays, readWikiDay, type WikiDay } from './read-wiki-day.ts';

/** The season whose calendar it is. */
export interface SeasonYear {
  /** The year in which it ends. */
  readonly year: number;
  /** Did it begin in the year before? */
  readonly isOfTwoYears: boolean;
}

const NUMBER = /^(?:rnd|round|rd|r|no|#)\.?$/i;
const RACE = /^(?:race|event|meeting|name|race title|round name|grand prix|e-?prix)\b/i;
const CIRCUIT = /^(?:circuit|track|venue|course|circuit\/location)\b/i;
const PLACE = /^(?:location|place|city)\b/i;
const DATE = /^(?:race )?dates?\b/i;

export const isCalendar = (columns: Columns): boolean =>
  columnOf(columns, DATE) !== undefined &&
  (columnOf(columns, RACE) ?? columnOf(columns, CIRCUIT)) !== undefined;

/** The rounds of a calendar, in its order. */
export function readCalendar(columns: Columns, season: SeasonYear, note: Noting): readonly WikiRound[] {
  const rows = numberedRows(columns, note);
  const dates = columnOf(columns, DATE);
  const found = rows.map(({ row }) => dayIn(cellAt(row, dates), note));
  const days = datedDays(found, season);
  return rows.flatMap(({ row, number }, index) => roundOf(columns, row, number, days[index], note) ?? []);
}

/** A race that does not count has no number; where there is no column of numbers, the rows are counted. */
function numberedRows(
  columns: Columns,
  note: Noting,
): readonly { readonly row: GridRow; readonly number: number }[] {
  const column = columnOf(columns, NUMBER);
  // A round of two lines is told by its first.
  const rows = columns.body.filter((row, index) => {
    const first = row[column ?? 0];
    return first !== undefined && columns.body[index - 1]?.includes(first) !== true;
  });
  if (column === undefined) return rows.map((row, index) => ({ row, number: index + 1 }));
  const taken = new Set<number>();
  return rows.flatMap((row) => {
    const cell = row[column];
    const number = /^\d{1,3}$/.test(cell?.text ?? '') ? Number(cell?.text) : 0;
    if (number > 0 && !taken.has(number)) {
      taken.add(number);
      return [{ row, number }];
    }
    const so = 'it is taken for a race that does not count, and left out';
    if (cell !== undefined) note(cell, { code: 'bad-value', expected: 'the number of another round', so });
    return [];
  });
}

/** By the key that readers sort by, where it is a day; else as it is printed. */
function dayIn(cell: GridCell | undefined, note: Noting): WikiDay | undefined {
  if (cell === undefined) return undefined;
  const sort = cell.attributes.get('data-sort-value') ?? '';
  const day = readWikiDay(readDay(sort) === undefined ? cell.text : sort);
  if (day?.isOneOfSeveral === true)
    note(cell, { code: 'bad-value', expected: 'the day of the race', so: 'the last day is taken for it' });
  return day;
}

function roundOf(
  columns: Columns,
  row: GridRow,
  number: number,
  date: Day | undefined,
  note: Noting,
): WikiRound | undefined {
  const [race, circuit, place, day] = [RACE, CIRCUIT, PLACE, DATE].map((head) =>
    cellAt(row, columnOf(columns, head)),
  );
  const named = [race, circuit, place].find((cell) => cell !== undefined && cell.text !== '');
  if (named === undefined || date === undefined) {
    const [expected, what] =
      named === undefined ? ['the name of a race', 'it'] : ['a day such as 20 July', named.text];
    const cell = named === undefined ? (race ?? circuit ?? day) : (day ?? named);
    if (cell !== undefined)
      note(cell, { code: 'bad-value', expected, so: `${what} is left out of the calendar` });
    return undefined;
  }
  const { line, column, text } = named;
  const country = countryOf([circuit, place, race], note);
  return { line, column, number, race: text, date, ...given({ ...venueOf(circuit, place), country }) };
}

/** Without a column for the place, that stands behind the circuit. */
function venueOf(circuit: GridCell | undefined, place: GridCell | undefined) {
  const [ring, ...town] =
    place === undefined ? (circuit?.text ?? '').split(', ') : [circuit?.text, place.text];
  return { circuit: ring || undefined, place: town.join(', ') || undefined };
}

/** The first flag of the round. */
function countryOf(cells: readonly (GridCell | undefined)[], note: Noting) {
  const flagged = cells.flatMap((cell) =>
    (cell?.lines ?? []).flatMap(({ flag }) =>
      flag === undefined || cell === undefined ? [] : [{ flag, cell }],
    ),
  );
  const [first] = flagged;
  if (first === undefined) return undefined;
  const country = readFlag(first.flag);
  if (country === undefined)
    note(
      { ...first.cell, text: first.flag },
      { code: 'unknown-word', expected: 'the flag of a country', so: 'the country is left out' },
    );
  return country;
}
