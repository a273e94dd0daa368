import { printCoordinates } from '#core/base/coordinates';
import { type LapTime, printLapTime } from '#core/base/laptime';
import { printRaceLength } from '#core/base/race-length';
import type { Place } from '#core/documents/classification.schema';
import type { Of, WrittenDocument } from '#core/documents/document.schema';
import type { Slot } from '#core/documents/timetable.schema';
import type { Writable } from './write-document.ts';

/** Kinds that the program itself composes, out of what others' files say; of decisions those that add time. */
export type ComposedKind =
  | 'season'
  | 'calendar'
  | 'drivers'
  | 'entry-list'
  | 'classification'
  | 'pit-stops'
  | 'decision';
type Fields = { readonly [key: string]: Writable };

/** The document as people write it: places, times and lengths as text. What `readDocument` makes of it is the document. */
export function written(document: WrittenDocument<ComposedKind>): Fields {
  const { document: number, kind, posted, by, ...said } = document;
  return { document: number, kind, ...fieldsOf({ posted, by }), ...writtenBody(said) };
}

/** What a document says behind its envelope, as people write it. */
export const writtenBody = (said: object): Fields => fieldsOf(said as Readonly<Record<string, unknown>>);

function fieldsOf(fields: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, writable(key, value)]));
}

/** What is not written as it is read, by its key. */
const WRITTEN: Readonly<Record<string, (value: never) => Writable>> = {
  posted: ({ after, by }: WrittenDocument['posted']) => (after === undefined ? by : { after, by }),
  place: placeText,
  classPlace: placeText,
  time: printLapTime,
  best: printLapTime,
  secondBest: printLapTime,
  ran: printLapTime,
  duration: printLapTime,
  addTime: printLapTime,
  measures: (measures: readonly object[]) =>
    measures.map((measure) =>
      fieldsOf(Object.fromEntries(Object.entries(measure).filter(([key]) => key !== 'act'))),
    ),
  length: printRaceLength,
  coordinates: printCoordinates,
  timetable: (slots: Readonly<Record<string, Slot>>) =>
    Object.fromEntries(
      Object.entries(slots).map(([session, { starts, ends }]) => [
        session,
        ends === undefined ? starts : { starts, ends },
      ]),
    ),
  driving: timesText,
  stints: (stints: readonly Stint[]) =>
    stints.map(({ driver, laps, ...times }) => ({ driver, laps, ...timesText(times) })),
};
type Stint = NonNullable<Of<'classification'>['results'][number]['stints']>[number];

function timesText(times: Readonly<Record<string, LapTime | undefined>>): Fields {
  const written = Object.entries(times).map(
    ([key, time]) => [key, time === undefined ? undefined : printLapTime(time)] as const,
  );
  return Object.fromEntries(written);
}

function writable(key: string, value: unknown): Writable {
  if (value === undefined || typeof value === 'string') return value;
  // Of a round the place is the town, and not where a car finished.
  const write = Object.hasOwn(WRITTEN, key) ? WRITTEN[key] : undefined;
  if (write !== undefined) return write(value as never);
  if (Array.isArray(value)) return value.map((item) => writable('', item));
  if (isMap(value)) return Object.hasOwn(NAMED, key) ? namesOf(value, NAMED[key] ?? 1) : fieldsOf(value);
  return value as number | boolean;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Maps whose keys are names and no fields, and how many of them stand in each other: a team may be called `length`. */
const NAMED: Readonly<Record<string, number>> = {
  rounds: 1,
  drivers: 1,
  ids: 1,
  teams: 1,
  cars: 1,
  entries: 2,
  crews: 1,
  registered: 1,
  defending: 1,
  doubts: 1,
};

function namesOf(map: Readonly<Record<string, unknown>>, levels: number): Fields {
  const inside = (value: unknown) =>
    levels > 1 && isMap(value) ? namesOf(value, levels - 1) : writable('', value);
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, inside(value)]));
}

/** `3`, or the places between which it is: `7-8`. */
function placeText({ from, to }: Place): string {
  return from === to ? String(from) : `${from}-${to}`;
}
