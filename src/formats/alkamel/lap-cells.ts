import { MOST_LAPS } from '#core/base/limits';
import { FLAGS, type Flag, UNKNOWN } from '#core/timing/sheet';
import type { Note } from '#formats/text/doubts';
import { excerpt } from '#formats/text/excerpt';
import { A_TIME } from './cells.ts';
import { lapMilliseconds } from './lap-milliseconds.ts';

/* The cells of a lap as numbers. What is none is UNKNOWN, and a doubt; a cell that the row has not is UNKNOWN. */

/** What a column of 32-bit integers holds: 596 hours. */
const MOST_MILLISECONDS = 2 ** 31 - 1;

/** Milliseconds, with spaces around the time or none. Only the time of the lap itself has to be there. */
export function timeIn(cell: string | undefined, at: string, line: number, note: Note): number {
  if (cell === undefined || (cell === '' && at !== 'LAP_TIME')) return UNKNOWN;
  const time = lapMilliseconds(cell);
  if (time >= 0 && time <= MOST_MILLISECONDS) return time;
  const text = cell.trim();
  if (text !== cell) return timeIn(text, at, line, note);
  const code = text === '' ? 'missing-value' : 'bad-value';
  note({ code, line, at, found: excerpt(cell), expected: A_TIME, so: 'the time is unknown' });
  return UNKNOWN;
}

/** A whole number from 1 to MOST_LAPS, with spaces around it or none. */
export function countIn(cell: string | undefined, at: string, line: number, so: string, note: Note): number {
  if (cell === undefined) return UNKNOWN;
  const count = digitsIn(cell);
  if (count > 0 && count <= MOST_LAPS) return count;
  const text = cell.trim();
  if (text !== cell) return countIn(text, at, line, so, note);
  const code = text === '' ? 'missing-value' : 'bad-value';
  note({ code, line, at, found: excerpt(cell), expected: `a whole number from 1 to ${MOST_LAPS}`, so });
  return UNKNOWN;
}

/** By codes: each row has two such numbers. */
function digitsIn(cell: string): number {
  if (cell.length > 5) return UNKNOWN;
  let value = 0;
  for (let at = 0; at < cell.length; at++) {
    const digit = cell.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return UNKNOWN;
    value = value * 10 + digit;
  }
  return value;
}

/** Words that were met and are not known. Each is one doubt, however many laps have it. */
export type UnknownWords = Set<string>;

/** The flags as printed: green, full-course yellow, safety car, red, finish. */
const FLAG_BY_WORD: ReadonlyMap<string, Flag> = new Map([
  ['GF', 'green'],
  ['FCY', 'neutralised'],
  ['SC', 'neutralised'],
  ['SF', 'neutralised'],
  ['RF', 'red'],
  ['FF', 'chequered'],
]);

/** A place in FLAGS. */
export function flagIn(cell: string, line: number, words: UnknownWords, note: Note): number {
  const word = cell.trim();
  const flag = FLAG_BY_WORD.get(word);
  if (flag === undefined && word !== '' && !words.has(word)) {
    words.add(word);
    const expected = `one of: ${[...FLAG_BY_WORD.keys()].join(', ')}`;
    const so = 'the flag is unknown on each lap with this word';
    note({ code: 'unknown-word', line, at: 'FLAG_AT_FL', found: excerpt(word), expected, so });
  }
  return FLAGS.indexOf(flag ?? 'unknown');
}

const IN_PIT = 'B';

/** 1 where the lap ended in the pit lane. */
export function inPitIn(cell: string, line: number, words: UnknownWords, note: Note): number {
  const word = cell.trim();
  if (word !== '' && word !== IN_PIT && !words.has(`in pit ${word}`)) {
    words.add(`in pit ${word}`);
    const so = 'it is taken for nothing';
    const at = 'CROSSING_FINISH_LINE_IN_PIT';
    note({ code: 'unknown-word', line, at, found: excerpt(word), expected: `${IN_PIT}, or nothing`, so });
  }
  return word === IN_PIT ? 1 : 0;
}
