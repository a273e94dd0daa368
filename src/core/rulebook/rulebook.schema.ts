import { z } from 'zod';
import type { DeepReadonly } from '#core/base/brand';
import { award, scale } from './award.schema.ts';
import { category, check, cup, finisher, region } from './check.schema.ts';
import { deadline } from './deadline.schema.ts';
import { clausePlace, label, text } from './scalars.schema.ts';
import { listOf, remarks } from './shapes.schema.ts';
import { counting, prize, ranking, terms, titleClause } from './title.schema.ts';

/*
 * Sporting regulations of one season, as data.
 *
 * Sections hold named clauses (maps, never lists), so that another rulebook, by `extends`, or a bulletin, by an
 * amendment, can change one clause and leave the rest. A clause cites its article; where that is unknown, a source.
 */

const section = <Clause extends z.ZodType>(one: Clause) => z.record(label, one);

/** The sections of a rulebook, each a map of named clauses. */
const sections = {
  classes: section(category),
  cups: section(cup),
  regions: section(region),
  checks: section(check),
  classified: section(finisher),
  scales: section(scale),
  awards: section(award),
  counting: section(counting),
  ranking: section(ranking),
  titles: section(titleClause),
  prizes: section(prize),
  deadlines: section(deadline),
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
