import { z } from 'zod';
import { lengthBounds } from './bounds.schema.ts';
import { clause } from './clause.schema.ts';
import { classOf, country, duration, label, oneOf, scalar, text, time, whole } from './scalars.schema.ts';
import { listOf } from './shapes.schema.ts';

/* Who may take part, and who is classified. */

export const category = clause({
  name: text.optional(),
  /** Categories of other rulebooks that this class brings together. */
  joins: listOf(text).optional(),
  insteadOf: z.strictObject({ class: text, because: text.optional() }).optional(),
  balance: text.optional(),
  of: text.optional(),
});

/** A table inside a class, or across classes: the entries that an entry list puts in it. */
export const cup = clause({ name: text.optional(), class: classOf.optional() });

export const region = clause({ countries: listOf(country) });

type Bounds = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };

const isBound = ({ atLeast, atMost }: Bounds): boolean => atLeast !== undefined || atMost !== undefined;
const BOUND = { message: 'atLeast, atMost or both' };
const isOrdered = ({ atLeast = 0, atMost = atLeast }: Bounds): boolean => atLeast <= atMost;
const ORDERED = { message: 'at most as much as atMost', path: ['atLeast'] };

/** People or things counted: `{ atLeast: 1 }`, `{ atMost: 2 }`, or both. */
const amount = z
  .strictObject({ atLeast: whole(0).optional(), atMost: whole(0).optional() })
  .refine(isBound, BOUND)
  .refine(isOrdered, ORDERED);

/** Of which cars it is asked: of all, or of some classes; in all rounds, or in races of such a planned length. */
const asked = { of: listOf(classOf).optional(), length: lengthBounds.optional() };

/** So many drivers of such grades: `{ as: Bronze, drivers: { atLeast: 1 } }`. */
const graded = z.strictObject({ as: listOf(text), drivers: amount });

/** So many drivers, and so many of some grades among them: `{ graded: { as: Bronze, drivers: { atMost: 1 } } }`. */
const crewOf = z
  .strictObject({ drivers: amount.optional(), graded: listOf(graded).optional() })
  .refine(({ drivers, graded: among }) => drivers !== undefined || among !== undefined, {
    message: 'drivers, graded or both',
  });

/** Driving time: `{ atLeast: 45 min }`, `{ atMost: 14 h }`, or both. */
const drivingTime = z
  .strictObject({ atLeast: duration.optional(), atMost: duration.optional() })
  .refine(isBound, BOUND)
  .refine(isOrdered, ORDERED);

/** What review asks of each crew, car, driver, pit stop or race; answered met, broken or cannot tell. */
export const check = z.discriminatedUnion(
  'every',
  [
    clause({
      every: z.literal('crew'),
      ...asked,
      drivers: amount.optional(),
      regional: z.strictObject({ atLeast: whole(1), from: label }).optional(),
      /** Every driver is of one of these. */
      grades: listOf(text).optional(),
      graded: listOf(graded).optional(),
    }),
    clause({
      every: z.literal('car'),
      ...asked,
      tyre: listOf(text).optional(),
      engine: listOf(text).optional(),
      chassis: listOf(text).optional(),
      lastSeason: whole(1900, 2999).optional(),
    }),
    /** Of each driver of a car with a place in the race: how long he drove. */
    clause({
      every: z.literal('drive'),
      ...asked,
      /** Drivers of these grades alone. */
      grades: listOf(text).optional(),
      /** In such crews alone, as the only Bronze of a crew drives longer than each of two. */
      crew: crewOf.optional(),
      time: drivingTime,
      /** In any such stretch of the race, as `{ atMost: 4 h }` within 6 h. */
      within: duration.optional(),
    }),
    clause({ every: z.literal('pit stop'), ...asked, people: amount.optional() }),
    clause({
      every: z.literal('race'),
      ...asked,
      stops: z.strictObject({ atLeast: whole(1), each: time.optional() }),
    }),
  ],
  { error: () => 'every: crew, car, drive, pit stop or race' },
);

/** Who is classified. Where a classification states places, this is a check on it. */
export const finisher = clause({
  flag: oneOf('required', 'not required'),
  distance: z
    .strictObject({
      share: scalar('a share such as 70 %', readShare),
      of: oneOf('winner', 'class winner'),
      /** To the next lower number of whole laps: 90 % of 31 laps are then 27. The share is exact where nothing is said. */
      rounded: oneOf('down').optional(),
    })
    .optional(),
});

/** @returns a whole number of per cent, 1 to 100. */
export function readShare(written: string): number | undefined {
  const share = Number(/^(\d{1,3}) ?%$/.exec(written)?.[1]);
  return share >= 1 && share <= 100 ? share : undefined;
}
