import { z } from 'zod';
import type { DeepReadonly } from '#core/base/brand';
import { type Points, readPoints } from '#core/base/points';
import {
  classOf,
  clausePlace,
  country,
  label,
  oneOf,
  pointsValue,
  scalar,
  session,
  text,
  time,
  title,
  whole,
} from './scalars.schema.ts';
import { listOf, remarks, sources } from './shapes.schema.ts';

/*
 * Sporting regulations of one season, as data.
 *
 * Sections hold named clauses (maps, never lists), so that another rulebook, by `extends`, or a bulletin, by an
 * amendment, can change one clause and leave the rest. A clause cites its article; where that is unknown, a source.
 */

const cited = { article: text.optional(), source: sources.optional(), ...remarks };

type Cited = { readonly article?: unknown; readonly source?: unknown };

/** A clause with neither article nor source is a rule that nobody can look up. */
const clause = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z
    .strictObject({ ...shape, ...cited })
    .refine((read: Cited) => read.article !== undefined || read.source !== undefined, {
      message: 'an article, or a source where the article is unknown',
      path: ['article'],
      // Told with all else that is wrong with the clause, unless it is the citation itself.
      when: ({ value, issues }) =>
        typeof value === 'object' &&
        issues.every(({ path }) => path?.[0] !== 'article' && path?.[0] !== 'source'),
    });

const section = <Clause extends z.ZodType>(one: Clause) => z.record(label, one);

const category = clause({
  name: text.optional(),
  /** Categories of other rulebooks that this class brings together. */
  joins: listOf(text).optional(),
  insteadOf: z.strictObject({ class: text, because: text.optional() }).optional(),
  balance: text.optional(),
  of: text.optional(),
});

const region = clause({ countries: listOf(country) });

/** People or things counted: `{ atLeast: 1 }`, `{ atMost: 2 }`, or both. */
const amount = z
  .strictObject({ atLeast: whole(0).optional(), atMost: whole(0).optional() })
  .refine((read) => read.atLeast !== undefined || read.atMost !== undefined, {
    message: 'atLeast, atMost or both',
  })
  .refine(({ atLeast = 0, atMost = atLeast }) => atLeast <= atMost, {
    message: 'at most as much as atMost',
    path: ['atLeast'],
  });

const classes = listOf(classOf).optional();

/** What review asks of each crew, car, pit stop or race; answered met, broken or cannot tell. */
const check = z.discriminatedUnion(
  'every',
  [
    clause({
      every: z.literal('crew'),
      of: classes,
      drivers: amount.optional(),
      regional: z.strictObject({ atLeast: whole(1), from: label }).optional(),
      grades: listOf(text).optional(),
    }),
    clause({
      every: z.literal('car'),
      of: classes,
      tyre: listOf(text).optional(),
      engine: listOf(text).optional(),
      chassis: listOf(text).optional(),
      lastSeason: whole(1900, 2999).optional(),
    }),
    clause({ every: z.literal('pit stop'), of: classes, people: amount.optional() }),
    clause({
      every: z.literal('race'),
      of: classes,
      stops: z.strictObject({ atLeast: whole(1), each: time.optional() }),
    }),
  ],
  { error: () => 'every: crew, car, pit stop or race' },
);

/** Who is classified. Where a classification states places, this is a check on it. */
const finisher = clause({
  flag: oneOf('required', 'not required'),
  distance: z
    .strictObject({
      share: scalar('a share such as 70 %', readShare),
      of: oneOf('winner', 'class winner'),
    })
    .optional(),
});

/** @returns a whole number of per cent, 1 to 100. */
function readShare(written: string): number | undefined {
  const share = Number(/^(\d{1,3}) ?%$/.exec(written)?.[1]);
  return share >= 1 && share <= 100 ? share : undefined;
}

/** A table as printed, first place first: `25 18 15 12 10 8 6 4 2 1`. Never a formula. */
const scale = clause({
  points: scalar('points from first place on, such as 25 18 15', readScale, { type: ['string', 'number'] }),
  /** What each classified place past the end of the table scores. */
  beyond: pointsValue.optional(),
});

function readScale(written: string): readonly Points[] | undefined {
  const read = written.split(/\s+|(?<=\d)-(?=\d)/).map(readPoints);
  return read.length <= 200 && read.every((value) => value !== undefined) ? read : undefined;
}

const ORDERS = ['overall', 'class'] as const;
const RECIPIENTS = ['entry', 'race crew'] as const;

/** An award: a scale, applied to an order, given to recipients. */
const award = clause({
  session,
  order: oneOf(...ORDERS),
  scale: label,
  to: listOf(oneOf(...RECIPIENTS)),
});

/** How many of a contender's rounds count. */
const counting = clause({ keep: scalar("'all', 'best 4' or 'all but 1'", readKeep) });

export type Keep =
  | { readonly of: 'all' }
  | { readonly of: 'best'; readonly rounds: number }
  | { readonly of: 'all but'; readonly rounds: number };

function readKeep(written: string): Keep | undefined {
  if (written === 'all') return { of: 'all' };
  const match = /^(best|all but) (\d{1,3})$/.exec(written);
  if (match === null || Number(match[2]) === 0) return undefined;
  return { of: match[1] === 'best' ? 'best' : 'all but', rounds: Number(match[2]) };
}

const CRITERIA = ['points', 'countback', 'earliest best', 'decision'] as const;

/** The order of a table: criteria in turn, then shared ranks. */
const ranking = clause({
  order: listOf(oneOf(...CRITERIA)),
  /** After two on rank 1 comes rank 2 (dense) or rank 3 (standard). */
  shared: oneOf('dense', 'standard'),
  listed: oneOf('entered', 'classified', 'scored'),
});

/** What holds for each title that does not say otherwise. */
const terms = {
  awards: listOf(label).optional(),
  counting: label.optional(),
  ranking: label.optional(),
};

const titleClause = clause({
  name: text,
  class: classOf.optional(),
  for: oneOf('entry', 'driver'),
  ...terms,
});

/** Something to be had by a final place in a title. */
const prize = clause({
  prize: text,
  title,
  places: whole(1, 100),
  goesTo: oneOf('contender', 'team of the entry'),
});

/** The sections of a rulebook, each a map of named clauses. */
const sections = {
  classes: section(category),
  regions: section(region),
  checks: section(check),
  classified: section(finisher),
  scales: section(scale),
  awards: section(award),
  counting: section(counting),
  ranking: section(ranking),
  titles: section(titleClause),
  prizes: section(prize),
};

/** Named clauses that are new or stand in place of those of the same name, and those that go. */
const changes = {
  ...z.object(sections).partial().shape,
  everyTitle: z.strictObject(terms).optional(),
  removes: listOf(clausePlace('scales/pole')).optional(),
};

/** A rulebook as a file of the library: complete, or another one (`extends`) and what differs. */
export const rulebookSchema = z.strictObject({
  rulebook: label,
  name: text,
  extends: label.optional(),
  ...changes,
  ...remarks,
});

/** What an amendment changes, in a document of the board. */
export const amendmentSchema = z
  .strictObject(changes)
  .refine((read) => Object.values(read).some((part) => part !== undefined), {
    message: 'at least one clause of the rulebook',
  });

export type RulebookFile = DeepReadonly<z.output<typeof rulebookSchema>>;
export type Amendment = DeepReadonly<z.output<typeof amendmentSchema>>;
