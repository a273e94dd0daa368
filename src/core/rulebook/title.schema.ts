import { z } from 'zod';
import { OUTS } from '#core/base/out';
import { clause } from './clause.schema.ts';
import { behind, classOf, label, oneOf, round, scalar, text, title, whole } from './scalars.schema.ts';
import { listOf, short } from './shapes.schema.ts';

/* What can be won, what counts for it, and how its table is ranked. */

export type Keep =
  | { readonly of: 'all' }
  | { readonly of: 'best'; readonly rounds: number }
  | { readonly of: 'all but'; readonly rounds: number };

const keep = scalar("'all', 'best 4' or 'all but 1'", readKeep);

/** Points of these stand, whatever else of their round is dropped. */
const neverDropped = z
  .strictObject({
    /** Rounds with such a result: a disqualification is a nought that counts. */
    results: listOf(oneOf(...OUTS)).optional(),
    rounds: listOf(round).optional(),
    /** Awards whose points count even where the round is dropped, such as those of a pole. */
    awards: listOf(label).optional(),
  })
  .refine((read) => Object.values(read).some((one) => one !== undefined), {
    message: 'results, rounds or awards',
  });

/**
 * How many of a contender's rounds count: of the whole season, or of each part of it in turn, as
 * `[{ first: 6, keep: best 5 }, { keep: best 4 }]`.
 */
export const counting = clause({
  keep: keep.optional(),
  parts: listOf(
    z.strictObject({
      /**
       * So many rounds of those that may count for the title, after those of the parts before; without it, all that are
       * left. No round that is cancelled, and none that the title leaves out, is among them. Meetings, where they count as one.
       */
      first: whole(1, 999).optional(),
      keep,
    }),
  ).optional(),
  /** What is kept or dropped as one: each round, or the rounds of a meeting together. */
  per: oneOf('round', 'meeting').optional(),
  neverDropped: neverDropped.optional(),
}).refine((read) => (read.keep === undefined) !== (read.parts === undefined), {
  message: "either 'keep' or 'parts'",
  path: ['keep'],
});

function readKeep(written: string): Keep | undefined {
  if (written === 'all') return { of: 'all' };
  const match = /^(best|all but) (\d{1,3})$/.exec(written);
  if (match === null || Number(match[2]) === 0) return undefined;
  return { of: match[1] === 'best' ? 'best' : 'all but', rounds: Number(match[2]) };
}

/** Countback goes over every place, unless it says: over places that scored, or over rounds that count. */
const CRITERIA = [
  'points',
  'countback',
  'countback on scoring places',
  'countback on counted rounds',
  'earliest best',
  'decision',
] as const;

/** The order of a table: criteria in turn, then shared ranks. */
export const ranking = clause({
  order: listOf(oneOf(...CRITERIA)),
  /** After two on rank 1 comes rank 2 (dense) or rank 3 (standard). */
  shared: oneOf('dense', 'standard'),
  listed: oneOf('entered', 'classified', 'scored'),
  /** Who of those has a rank: all, or only who scored. */
  ranked: oneOf('listed', 'scored').optional(),
  /** Races that a contender must have started; as long as enough are left to start, nobody falls short. */
  starts: z.strictObject({ atLeast: whole(1, 999), otherwise: oneOf('no rank', 'not listed') }).optional(),
});

/** What holds for each title that does not say otherwise. */
export const terms = {
  awards: listOf(label).optional(),
  counting: label.optional(),
  ranking: label.optional(),
  /** Behind a car that cannot score for the title: do the others move up? They do, where nothing is said. */
  others: behind.optional(),
  /** How many of a contender's cars score in a round: the best so many, or all. */
  cars: scalar("'all' or 'best 1'", readCars).optional(),
  /** A contender's further cars are passed by the others, or keep their places: as `others` has it, where nothing is said. */
  furtherCars: oneOf('are passed', 'keep their places').optional(),
  /** Rounds that do not count; or the only ones that do. */
  without: listOf(round).optional(),
  only: listOf(round).optional(),
  /** Checks that a crew must meet to score, and what it costs where one is broken: the driver's points, or the car's. */
  needs: listOf(
    short('check', z.strictObject({ check: label, costs: oneOf('driver', 'car').optional() })),
  ).optional(),
  /** What a driver who is not registered for the title costs: his own points, or those of the car. */
  guestDriver: oneOf('costs driver', 'costs car').optional(),
};

function readCars(written: string): 'all' | number | undefined {
  if (written === 'all') return 'all';
  const best = Number(/^best ([1-9]\d?)$/.exec(written)?.[1]);
  return Number.isNaN(best) ? undefined : best;
}

export const titleClause = clause({
  name: text,
  class: classOf.optional(),
  cup: label.optional(),
  for: oneOf('entry', 'crew', 'driver', 'team', 'manufacturer', 'constructor'),
  ...terms,
});

/** Something to be had by a final place in a title. */
export const prize = clause({
  prize: text,
  title,
  places: whole(1, 100),
  goesTo: oneOf('contender', 'team of the entry'),
});
