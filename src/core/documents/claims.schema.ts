import { z } from 'zod';
import type { DeepReadonly } from '#core/base/brand';
import { label, moment, pointsValue, round, text, title, whole } from '#core/rulebook/scalars.schema';
import { remarks, sources } from '#core/rulebook/shapes.schema';
import { documentOf } from './envelope.schema.ts';

/** A contender as the publication names it: an entry's number, or a driver in any known spelling. */
const contender = label;

/**
 * A row as printed: a result for each round in order, then the total. `–` is a row without points.
 * `["", 2, 2, 2, 54]`
 */
const row = z
  .array(z.preprocess((value) => (value === '' ? '·' : value), text))
  .min(1, 'results and a total');

const tables = z.record(label, z.record(contender, row));
const totals = z.record(label, z.record(contender, pointsValue));
/** Shared ranks as printed: after two on rank 1 comes 2 or 3. */
const ranks = z.record(label, z.record(contender, whole(1, 9999)));
const margin = z.strictObject({
  title,
  first: contender,
  second: contender,
  points: pointsValue,
  ...remarks,
});

/** What a publication says of a season. */
const published = {
  tables: tables.optional(),
  totals: totals.optional(),
  ranks: ranks.optional(),
  margins: z.array(margin).optional(),
};

/** The office's own table, frozen as published. */
export const standingsDocument = documentOf('standings', { after: round.optional(), ...published });

/** What others published: not this office's documents, so they stand beside the board and are audited. */
const claim = z.strictObject({
  publication: text,
  /** The day whose standings it gives; the end of the season where nothing is said. */
  asOf: moment.optional(),
  sources: sources.optional(),
  ...published,
  ...remarks,
});

export const claimsSchema = z.strictObject({ claims: z.array(claim) });
export type Claims = DeepReadonly<z.output<typeof claimsSchema>>;
export type Claim = Claims['claims'][number];
export type Published = Pick<Claim, keyof typeof published>;
