import { z } from 'zod';
import { label, text, whole } from '#core/rulebook/scalars.schema';
import { listOf, short } from '#core/rulebook/shapes.schema';
import { documentOf } from './envelope.schema.ts';

/** A series of the same family, and what became of it. */
const relative = short('series', z.strictObject({ series: text, became: text.optional() }));

/** The season: what it is called, whose it is, and where it comes from. */
export const seasonDocument = documentOf('season', {
  season: text,
  series: text,
  edition: whole(1, 999).optional(),
  /** The year in which the season ends: what a clause on the last eligible season is held against. */
  year: whole(1890, 2999),
  organiser: text,
  rulebook: label.optional(),
  family: z.strictObject({ of: text, members: listOf(relative) }).optional(),
  /** Champions of the season before, by title; nothing on this board could compute them. */
  defending: z.record(label, listOf(text)).optional(),
});
