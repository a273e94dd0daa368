import { z } from 'zod';
import type { DeepReadonly } from '#core/base/brand';
import { label, text } from '#core/rulebook/scalars.schema';
import { remarks } from '#core/rulebook/shapes.schema';

/**
 * What a file of many seasons' results leaves out: who ran the series and by which rulebooks. Beside it lie, in a folder
 * of its name, the decisions of each season as documents, and the sources of all.
 */
export const historySchema = z.strictObject({
  history: label,
  /** The format of the file that it completes: `f1db`. */
  reads: label,
  series: text,
  organiser: text,
  /** The class of every car, as the rulebooks name it. */
  class: label,
  /** What the names of the rulebooks start with; the newest that is not after a season is its own. */
  rulebooks: label,
  /** The key of the file itself among the sources. */
  source: label,
  ...remarks,
});

export type History = DeepReadonly<z.output<typeof historySchema>>;
