import { z } from 'zod';
import { MOST_LAPS } from '#core/base/limits';
import { type Points, readPoints } from '#core/base/points';
import { bounds, lengthBounds } from './bounds.schema.ts';
import { readShare } from './check.schema.ts';
import { clause } from './clause.schema.ts';
import { inexactPoints, label, oneOf, pointsValue, scalar, session, whole } from './scalars.schema.ts';
import { listOf, short } from './shapes.schema.ts';

/* What a place is worth, and to whom. */

const SPACED = 'points with a space between one place and the next, such as 25 18 15';

/** A table as printed, first place first: `25 18 15 12 10 8 6 4 2 1`. Never a formula. */
export const scale = clause(
  {
    points: scalar(
      'points from first place on, such as 25 18 15',
      readScale,
      { type: ['string', 'number'] },
      wrongInScale,
    ),
    /** What each classified place past the end of the table scores. */
    beyond: pointsValue.optional(),
  },
  // `{ points: 25, 18, 15 }`: YAML takes what stands behind a comma for a key.
  (keys) => (keys.some((key) => /^[\d./]+$/.test(key)) ? SPACED : undefined),
);

function wrongInScale(written: string): string | undefined {
  if (/[,;]/.test(written)) return SPACED;
  const wrong = written
    .trim()
    .split(BETWEEN)
    .find((value) => readPoints(value) === undefined);
  return wrong === undefined ? undefined : inexactPoints(wrong);
}

const BETWEEN = /\s+|(?<=\d)-(?=\d)/;

function readScale(written: string): readonly Points[] | undefined {
  const read = written.split(BETWEEN).map(readPoints);
  return read.length <= 200 && read.every((value) => value !== undefined) ? read : undefined;
}

/** What a race must have been like for a scale to be taken; all that is said must hold, and what is unknown does not. */
const condition = z
  .strictObject({
    length: lengthBounds.optional(),
    /** Laps run, of the laps planned; of a race planned by time, the time that was run. */
    share: bounds(scalar('a share such as 75 %', readShare)).optional(),
    /** Laps run; laps run under green. */
    run: bounds(whole(0, MOST_LAPS)).optional(),
    green: bounds(whole(0, MOST_LAPS)).optional(),
    /** Cars that started; cars with a place: of each class or cup by itself, where the award goes by it. */
    starters: bounds(whole(0, 999)).optional(),
    classified: bounds(whole(0, 999)).optional(),
    /** The word of the calendar or of the classification on this round's points: `half`, `double`. */
    points: label.optional(),
    /** Which race of its meeting it is, from 1. */
    race: whole(1, 99).optional(),
  })
  .refine((read) => Object.values(read).some((one) => one !== undefined), {
    message: 'at least one condition',
  });

/** A scale and when it is taken; `nothing` gives no points. */
const choice = short('scale', z.strictObject({ scale: label, when: condition.optional() }));

/**
 * An award: a scale, applied to an order, given to recipients.
 *
 * The order is that of a session (`race`, `qualifying`, `race at 6 h`), of all cars or of each class or cup by itself,
 * by the places of its classification or by a statistic of it.
 */
export const award = clause({
  session,
  /** A session of the meeting, where the round has none of its own: one qualifying for two races. */
  of: oneOf('round', 'meeting').optional(),
  order: oneOf('overall', 'class', 'cup'),
  /** By laps down: level with the first is first, a lap behind it second, and so on. */
  by: oneOf('place', 'fastest lap', 'second-fastest lap', 'laps down').optional(),
  /** One scale, or several with their conditions: the first that fits. */
  scale: listOf(choice),
  to: listOf(oneOf('entry', 'race crew', 'driver of the lap', 'team', 'manufacturer', 'constructor')),
  /** Only for a car with a place in the session that is at least as good. */
  among: whole(1, 999).optional(),
  /** Level on place: each has the points of it (in full), they share those of it, or those of all that they take up. */
  ties: oneOf('in full', 'split', 'pooled').optional(),
  /** Which of a crew have it: all who were named for the car, or those who drove. */
  crew: oneOf('named', 'drove').optional(),
  /** What each of several drivers of one car has of its points. */
  sharedCar: oneOf('in full', 'in shares', 'nothing').optional(),
});
