import { z } from 'zod';
import { MOST_LAPS, MOST_PLACES } from '#core/base/limits';
import { OUTS } from '#core/base/out';
import {
  car,
  driver,
  duration,
  flag,
  label,
  oneOf,
  round,
  scalar,
  session,
  text,
  time,
  whole,
} from '#core/rulebook/scalars.schema';
import { listOf, remarks } from '#core/rulebook/shapes.schema';
import { documentNumber, documentOf } from './envelope.schema.ts';

/** A place, or the places between which it is known to be: `7-8`. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

function readPlace(written: string): Place | undefined {
  const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(written);
  if (match === null) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  return from >= 1 && from <= to && to <= MOST_PLACES ? { from, to } : undefined;
}

const place = scalar('a place such as 3, or the places between which it is: 7-8', readPlace, {
  type: ['integer', 'string'],
});

/** Laps of one driver without a stop, from one time of the race to another. */
const stint = z.strictObject({
  driver: driver.optional(),
  laps: whole(0, MOST_LAPS).optional(),
  from: duration,
  to: duration,
  /** In the pit lane at its beginning, which is no driving. */
  pit: duration.optional(),
});

/** None begins before the one above it has ended. */
const stints = z.array(stint).superRefine((list, context) => {
  let ended = 0;
  for (const [index, { from, to }] of list.entries()) {
    const message = 'a time that is not before the end of the stint above';
    if (from < ended) context.addIssue({ code: 'custom', message, path: [index, 'from'] });
    if (to < from)
      context.addIssue({ code: 'custom', message: "a time that is not before 'from'", path: [index, 'to'] });
    ended = to;
  }
});

/** What one car did in the session. Whatever is left out is unknown. */
const result = z.strictObject({
  car,
  /** Overall; places in class follow from it. */
  place: place.optional(),
  /** In class, where the overall place is unknown. */
  classPlace: place.optional(),
  out: oneOf(...OUTS).optional(),
  laps: whole(0, MOST_LAPS).optional(),
  /** Total time of a race; best lap of a qualifying session. */
  time: time.optional(),
  /** The car's best lap, where `time` is another; and its second-best. */
  best: time.optional(),
  secondBest: time.optional(),
  /** Behind the winner, as printed. */
  gap: text.optional(),
  /** Who set the time or the best lap. */
  driver: driver.optional(),
  /** How long each drove, where it is known of all of the crew: who is not named did not drive. */
  driving: z.record(label, duration).optional(),
  /** Who drove when, in order. Where `driving` says nothing, that follows from it. */
  stints: stints.optional(),
  reason: text.optional(),
  ...remarks,
});

const SESSION_RESULT = {
  for: round,
  session,
  state: oneOf('provisional', 'final'),
  /** false: only these lines are known, and a car that is missing may have run. */
  complete: flag.optional(),
  /** Decisions whose penalties the order already has in it. */
  includes: listOf(documentNumber).optional(),
  planned: whole(1, MOST_LAPS).optional(),
  run: whole(0, MOST_LAPS).optional(),
  /** How long was run of a race that is planned by time. */
  ran: duration.optional(),
  green: whole(0, MOST_LAPS).optional(),
  /** The word by which the rulebook chooses the points of this result, such as half. */
  points: label.optional(),
  ended: z
    .strictObject({
      flag: oneOf('chequered', 'red'),
      /** How long before its time, as far as is known. */
      early: text.optional(),
      ...remarks,
    })
    .optional(),
  results: z.array(result),
  /** Several only where they were equally fast. */
  fastestLap: listOf(
    z.strictObject({ car, driver: driver.optional(), time: time.optional(), ...remarks }),
  ).optional(),
};

/** A session's result. */
export const classification = documentOf('classification', SESSION_RESULT);
