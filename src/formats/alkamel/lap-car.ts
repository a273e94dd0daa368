import type { Note } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { readText } from './cells.ts';

/** A car of a laps file, as far as its rows have been read. It is filled row by row: objects for each lap cost too much. */
export interface LapCar {
  readonly number: string;
  /** Of its first row. */
  readonly line: number;
  /** What each row says again, as the first row that has it says it; in the order of REPEATED. */
  readonly said: (Said | undefined)[];
  /** The drivers by their numbers. */
  readonly drivers: Map<number, Said | undefined>;
  /** WIDTH numbers for each lap, in the order of the file; whole and below 2 ** 31, so that they take little room. */
  readonly cells: number[];
}

interface Said {
  /** As it stands, to be held against others. */
  readonly cell: string;
  /** Undefined if it is left out. */
  readonly text: string | undefined;
  /** What other rows say instead. */
  readonly others: Set<string>;
}

/** Columns in which each row of a car says the same. */
export const REPEATED = ['CLASS', 'TEAM', 'MANUFACTURER'] as const;

/** Where a number of a lap stands among its WIDTH. */
export const AT = { lap: 0, time: 1, elapsed: 2, driver: 3, pitTime: 4, inPit: 5, flag: 6, line: 7 } as const;
export const WIDTH = 8;

export const newLapCar = (number: string, line: number): LapCar => ({
  number,
  line,
  said: REPEATED.map(() => undefined),
  drivers: new Map(),
  cells: [],
});

/**
 * What a row says again, held against what an earlier one said: another text is a doubt, the first time that it comes.
 * An empty cell says nothing.
 */
export function saidAgain(
  said: Said | undefined,
  cell: string,
  where: { readonly line: number; readonly at: string },
  note: Note,
): Said | undefined {
  const text = cell.trim();
  if (text === '' || said?.cell.trim() === text) return said;
  if (said === undefined) return { cell, text: readText(cell, where, note), others: new Set() };
  if (said.others.has(text)) return said;
  said.others.add(text);
  const expected = `${excerpt(said.cell)}, as on an earlier row`;
  note({ ...where, code: 'contradiction', found: excerpt(text), expected, so: 'the earlier one is kept' });
  return said;
}
