import { readGrade } from '#formats/text/grade';
import { isGap, isGapOfFirst, readLaps, readNumber, readPlace, readTime } from './cell-values.ts';
import { holdsCrew } from './crew-names.ts';
import type { Meaning } from './meanings.ts';
import { endingOf } from './out-words.ts';

/** What stands in a column below the header, without the cells in which nothing stands. */
export type Values = readonly string[];

type Shape = (value: string) => boolean;

export const isEnding: Shape = (value) => endingOf(value) !== undefined;
export const isTime: Shape = (value) => readTime(value) !== undefined;
const isPlace: Shape = (value) => readPlace(value) !== undefined;
export const isLaps: Shape = (value) => readLaps(value) !== undefined;
export const isText: Shape = (value) => /\p{L}/u.test(value) && !isTime(value);
export const isPersonName: Shape = (value) => isText(value) && !/\d/.test(value);

const LONGEST_CLASS = 24;

/** What a value of each meaning looks like. A car that is out may have the word for it in several columns. */
export const SHAPES: Readonly<Record<Meaning, Shape>> = {
  place: (value) => isPlace(value) || isEnding(value),
  'class-place': (value) => isPlace(value) || isEnding(value),
  number: (value) => readNumber(value) !== undefined,
  class: (value) => (isText(value) && value.length <= LONGEST_CLASS) || /^\d{1,2}$/.test(value),
  team: isText,
  model: isText,
  manufacturer: isText,
  tyres: isText,
  driver: (value) => isPersonName(value) && holdsCrew(value) !== true,
  drivers: (value) => isPersonName(value) && holdsCrew(value) !== false,
  'first-name': isPersonName,
  surname: isPersonName,
  country: isPersonName,
  grade: (value) => readGrade(value) !== undefined,
  laps: (value) => isLaps(value) || isEnding(value),
  time: (value) => isTime(value) || isGap(value) || isEnding(value),
  gap: (value) => isGap(value) || isTime(value) || isGapOfFirst(value) || isEnding(value),
  best: isTime,
  'second-best': isTime,
  status: isText,
};

/** A column may have some odd values. */
const MOST_OF_THEM = 2 / 3;

/** May the values be of the meaning? A crew of one has no sign between names, so that some cells of a crew suffice. */
export function fits(meaning: Meaning, values: Values): boolean {
  if (values.length === 0) return true;
  if (meaning === 'drivers') return values.every(isPersonName) && values.some(SHAPES.drivers);
  if (meaning === 'driver')
    return values.every((value) => holdsCrew(value) !== true) && most(values, SHAPES.driver);
  return most(values, SHAPES[meaning]);
}

const most = (values: Values, is: Shape) => values.filter(is).length >= values.length * MOST_OF_THEM;
