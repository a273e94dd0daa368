import { given } from '#core/base/given';
import type { Place } from '#formats/text/places';
import type { WikiClass, WikiEntryLine, WikiName } from '../wiki-article.ts';
import type { Noting } from './noting.ts';
import { type Columns, cellAt, columnOf, type Grid, type GridCell, type GridRow } from './read-grid.ts';
import { nameIn, readNames } from './read-name.ts';
import { readRounds } from './read-rounds.ts';
import type { InlineLine } from './shown.ts';

const CLASS = /^class\b/i;
const TEAM = /^(?:team|entrant|entry)\b/i;
const CAR = /^(?:car|chassis|vehicle|model)s?$/i;
const ENGINE = /^engine\b/i;
const TYRE = /^t[iy]res?\b/i;
const NUMBER = /^(?:no|number|#|car no|car number)\.?$/i;
const DRIVERS = /^drivers?\b/i;
const ROUNDS = /^(?:rounds?|rnds?|rds?)\.?$/i;

export const isEntryTable = (columns: Columns): boolean =>
  [DRIVERS, NUMBER].every((head) => columnOf(columns, head) !== undefined) &&
  [TEAM, CAR, ROUNDS].some((head) => columnOf(columns, head) !== undefined);

/** The entries of a table, by the class of its heading, or of each row. */
export function readEntries(
  grid: Grid,
  columns: Columns,
  rounds: readonly number[],
  note: Noting,
): readonly WikiClass[] {
  const above = classAbove(grid);
  const classes = new Map<string, WikiEntryLine[]>();
  for (const row of columns.body) {
    const name = cellAt(row, columnOf(columns, CLASS))?.text || above;
    const lines = classes.get(name ?? '') ?? [];
    classes.set(name ?? '', [...lines, ...linesOf(columns, row, rounds, note)]);
  }
  return [...classes].map(([name, lines]) => {
    if (name === '')
      note(
        { ...grid, text: grid.headings.at(-1) ?? '' },
        {
          code: 'missing-value',
          expected: 'the name of a class above the table',
          so: `its class is called ${ONE}`,
        },
      );
    return { name: name === '' ? ONE : name, lines };
  });
}

/** What a class is called that has no name. */
const ONE = 'Overall';

/** The heading next above, unless it says only that there are entries: `LMP2` of `LMP2 entries`. */
function classAbove({ headings }: Grid): string | undefined {
  const name = nameIn((headings.at(-1) ?? '').replace(ENTRIES, '').trim());
  return name === '' ? undefined : name;
}
const ENTRIES =
  /(?:^|\s)(?:entr(?:y lists?|ies)|teams?(?: (?:and|&) drivers?)?|drivers?(?: (?:and|&) teams?)?|participants)$/i;

function linesOf(
  columns: Columns,
  row: GridRow,
  rounds: readonly number[],
  note: Noting,
): readonly WikiEntryLine[] {
  const at = (pattern: RegExp) => cellAt(row, columnOf(columns, pattern));
  const number = at(NUMBER);
  const first = row.find((cell) => cell !== undefined);
  const printed = numberIn(number);
  if (number === undefined || printed === '') {
    if (first !== undefined)
      note(first, { code: 'missing-value', expected: 'a number on the car', so: 'the row is left out' });
    return [];
  }
  const [team] = namesIn(at(TEAM), note);
  const line: WikiEntryLine = {
    ...placeOf(at(DRIVERS) ?? number),
    number: printed,
    ...given({
      team,
      chassis: at(CAR)?.text || undefined,
      engine: at(ENGINE)?.text || undefined,
      tyre: at(TYRE)?.text || undefined,
    }),
  };
  const driven = drivenIn(at(DRIVERS), at(ROUNDS), rounds, note);
  return driven.map((one) => ({ ...line, ...given<Driven>(one) }));
}

/** Without the sign of a number, unless there is nothing else. */
const numberIn = (cell: GridCell | undefined): string =>
  nameIn(cell?.text.replace(/^(?:#|No\.?)\s*/i, '') || (cell?.text ?? ''));

const placeOf = ({ line, column }: Place): Place => ({ line, column });

interface Driven {
  readonly driver?: WikiName;
  readonly rounds?: readonly number[];
}

/** The drivers of a row: mostly one; of several each has the rounds on his line, or those of all. */
function drivenIn(
  drivers: GridCell | undefined,
  rounds: GridCell | undefined,
  known: readonly number[],
  note: Noting,
): readonly { [Key in keyof Driven]-?: Driven[Key] | undefined }[] {
  const names = namesIn(drivers, note);
  const lines = rounds?.lines ?? [];
  const roundsOf = (line: InlineLine | undefined) =>
    rounds === undefined ? undefined : readRounds(rounds, line?.text ?? '', known, note);
  if (names.length === 0) return [{ driver: undefined, rounds: roundsOf(lines[0]) }];
  const isEach = names.length > 1 && lines.length === names.length;
  if (!isEach && lines.length > 1 && rounds !== undefined)
    note(rounds, {
      code: 'odd-row',
      expected: 'rounds for each driver, on as many lines',
      so: 'all have those of the first line',
    });
  return names.map((driver, index) => ({ driver, rounds: roundsOf(lines[isEach ? index : 0]) }));
}

const namesIn = (cell: GridCell | undefined, note: Noting): readonly WikiName[] =>
  cell === undefined ? [] : readNames(cell, cell.lines, note);
