/** What a column of results can mean, in the words of a mapping. */
export const MEANINGS = [
  'place',
  'class-place',
  'number',
  'class',
  'team',
  'model',
  'manufacturer',
  'tyres',
  'driver',
  'drivers',
  'first-name',
  'surname',
  'country',
  'grade',
  'laps',
  'time',
  'gap',
  'best',
  'second-best',
  'status',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What each of several columns may mean, one for each driver of a car. */
const OF_DRIVERS: ReadonlySet<Meaning> = new Set(['driver', 'first-name', 'surname', 'country', 'grade']);
export const isOfDrivers = (meaning: Meaning): boolean => OF_DRIVERS.has(meaning);

/** In whole, in one cell for a whole crew, or in parts: a table has one of the three. */
const NAMES: ReadonlySet<Meaning> = new Set(['driver', 'drivers', 'first-name', 'surname']);
export const isName = (meaning: Meaning): boolean => NAMES.has(meaning);

/** For a person: `the best lap`. */
export const MEANING_WORDS: Readonly<Record<Meaning, string>> = {
  place: 'the place',
  'class-place': 'the place in class',
  number: 'the number of the car',
  class: 'the class',
  team: 'the team',
  model: 'the model of the car',
  manufacturer: 'the manufacturer',
  tyres: 'the tyres',
  driver: 'a driver',
  drivers: 'the whole crew',
  'first-name': 'the first name of a driver',
  surname: 'the surname of a driver',
  country: 'the country of a driver',
  grade: 'the grade of a driver',
  laps: 'the laps',
  time: 'the total time',
  gap: 'the gap to the first',
  best: 'the best lap',
  'second-best': 'the second-best lap',
  status: 'how it ended',
};
