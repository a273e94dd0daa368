import { z } from 'zod';
import type { DeepReadonly } from '#core/base/brand';
import { day, label, text } from '#core/rulebook/scalars.schema';
import { remarks, short } from '#core/rulebook/shapes.schema';

/** Where a fact was read: the keys are what documents and clauses cite. */
const source = short(
  'title',
  z.strictObject({
    title: text,
    publisher: text.optional(),
    address: text.optional(),
    date: text.optional(),
    /** The day on which it was read. */
    read: day.optional(),
    ...remarks,
  }),
);

export const sourcesSchema = z.strictObject({ sources: z.record(label, source) });
export type Sources = DeepReadonly<z.output<typeof sourcesSchema>>;
