import { readCountry } from '#core/base/country';
import { isClearGap, readLaps, readPlace, readTime } from './cell-values.ts';
import { holdsCrew } from './crew-names.ts';
import type { Meaning } from './meanings.ts';
import { isEnding, isLaps, isPersonName, isText, isTime, SHAPES, type Values } from './value-shapes.ts';

/** Fewer values than these say nothing by themselves. */
const LEAST_VALUES = 3;

/** What the values of a column may mean, where its name says nothing. */
export function suggestedBy(values: Values): readonly Meaning[] {
  if (values.length < LEAST_VALUES) return [];
  const certain = SUGGESTIONS.filter(([, is]) => is(values)).map(([meaning]) => meaning);
  if (certain.length > 0) return certain;
  const isRepeated = new Set(values).size <= values.length / 2;
  const repeated: readonly Meaning[] = isRepeated ? ['class', 'manufacturer', 'tyres'] : [];
  return values.every(isText)
    ? [...repeated, 'team', 'model', ...(values.every(isPersonName) ? DRIVER : [])]
    : [];
}

const DRIVER: readonly Meaning[] = ['driver'];

/** Names of classes that are used widely. */
const CLASS =
  /^(?:lmp?\d|lmh|lmdh|hypercar|dpi|gtp|p\d|gt ?\w{0,4}(?: (?:pro|am))*|gte|gtd|tcr|tc[a-z]?|cup\d?|am|pro|pro[-/ ]?am|sp ?\w{1,3}|st-?\w{1,2}|v\d)$/i;
/** A lap takes less, a race more. */
const QUARTER_OF_AN_HOUR = 900_000;

const SUGGESTIONS: readonly (readonly [Meaning, (values: Values) => boolean])[] = [
  ['place', arePlaces],
  ['number', areNumbers],
  ['laps', (values) => values.every(isLaps) && isFalling(values)],
  ['status', (values) => values.every(isEnding)],
  ['country', (values) => values.every((value) => readCountry(value) !== undefined)],
  ['grade', (values) => values.every(SHAPES.grade)],
  ['class', areClasses],
  ['drivers', (values) => values.every(isPersonName) && values.some((value) => holdsCrew(value) === true)],
  ['gap', (values) => values.every(SHAPES.gap) && values.some(isClearGap)],
  ['time', (values) => !values.some(isClearGap) && values.every(SHAPES.time) && values.some(isTime)],
  ['best', areLaps],
];

/** From 1, each the next, or the same again: rows of one car, or a dead heat. */
export function arePlaces(values: Values): boolean {
  const places = values.flatMap((value) => readPlace(value) ?? []);
  const isNext = (place: number, at: number) =>
    place - (places[at - 1] ?? 0) === 1 || place === places[at - 1];
  return places.length > 1 && values.every(SHAPES.place) && places.every(isNext);
}

function areClasses(values: Values): boolean {
  return values.every((value) => CLASS.test(value));
}

function areLaps(values: Values): boolean {
  return values.every((value) => (readTime(value) ?? QUARTER_OF_AN_HOUR) < QUARTER_OF_AN_HOUR);
}

/** Each car has its own. The rows of one car stand together. */
function areNumbers(values: Values): boolean {
  const cars = values.filter((value, at) => value !== values[at - 1]);
  const areDifferent = new Set(cars).size === cars.length && cars.length > 1;
  return areDifferent && values.every(SHAPES.number) && !arePlaces(values) && !areClasses(values);
}

/** Down the order cars have driven fewer laps, with few exceptions. */
function isFalling(values: Values): boolean {
  const laps = values.map((value) => readLaps(value) ?? 0);
  const rises = laps.filter((number, at) => number > (laps[at - 1] ?? number)).length;
  return rises <= values.length / 10 && laps[0] !== laps.at(-1);
}
