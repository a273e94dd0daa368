import { z } from 'zod';
import { clause } from './clause.schema.ts';
import { classOf, label, oneOf, round, scalar, text, title, whole } from './scalars.schema.ts';
import { listOf } from './shapes.schema.ts';

/* What can be won, what counts for it, and how its table is ranked. */

export type Keep =
  | { readonly of: 'all' }
  | { readonly of: 'best'; readonly rounds: number }
  | { readonly of: 'all but'; readonly rounds: number };

const keep = scalar("'all', 'best 4' or 'all but 1'", readKeep);

/**
 * How many of a contender's rounds count: of the whole season, or of each part of it in turn, as
 * `[{ first: 6, keep: best 5 }, { keep: best 4 }]`.
 */
export const counting = clause({
  keep: keep.optional(),
  parts: listOf(
    z.strictObject({
      /** So many rounds of the calendar, after those of the parts before; without it, all that are left. */
      first: whole(1, 999).optional(),
      keep,
    }),
  ).optional(),
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
});

/** What holds for each title that does not say otherwise. */
export const terms = {
  awards: listOf(label).optional(),
  counting: label.optional(),
  ranking: label.optional(),
  /** Behind a car that cannot score for the title: do the others move up? They do, where nothing is said. */
  others: oneOf('move up', 'hold their place').optional(),
  /** How many of a contender's cars score in a round: the best so many, or all. */
  cars: scalar("'all' or 'best 1'", readCars).optional(),
  /** Rounds that do not count. */
  without: listOf(round).optional(),
};

function readCars(written: string): 'all' | number | undefined {
  if (written === 'all') return 'all';
  const best = Number(/^best ([1-9]\d?)$/.exec(written)?.[1]);
  return Number.isNaN(best) ? undefined : best;
}

export const titleClause = clause({
  name: text,
  class: classOf.optional(),
  for: oneOf('entry', 'driver', 'team', 'manufacturer', 'constructor'),
  ...terms,
});

/** Something to be had by a final place in a title. */
export const prize = clause({
  prize: text,
  title,
  places: whole(1, 100),
  goesTo: oneOf('contender', 'team of the entry'),
});
