import { z } from 'zod';
import { flag, label, moment, scalar, text, whole } from '#core/rulebook/scalars.schema';
import { listOf, remarks, sources } from '#core/rulebook/shapes.schema';
import type { DocumentKind } from './kinds.ts';

const number = whole(1, 999_999);

/** When it was posted, at the place of the office: as printed, or bounds, of which `by` is its place in time. */
const posted = z
  .preprocess(
    (value) => (typeof value === 'string' ? { by: value } : value),
    z.strictObject({ after: moment.optional(), by: moment }),
  )
  .meta({ orText: true });

/** A file kept with the board and named by its SHA-256, so that nothing outside the board can change its past. */
const attachment = z.strictObject({
  name: text,
  sha256: scalar('a SHA-256 in 64 lower-case hexadecimal digits', (digits) =>
    /^[0-9a-f]{64}$/.test(digits) ? digits : undefined,
  ),
});

/** A finding that the office saw and posted all the same, with its reason. */
const acceptance = z.strictObject({ finding: label, because: text });

/** What every document carries, whatever it says. */
const envelope = {
  /** Its number on the board: 1, 2, 3 … */
  document: number,
  posted,
  by: label,
  title: text.optional(),
  /** The office's own number, as printed on the paper. */
  printed: text.optional(),
  /** Documents of the same kind that this one takes the place of. */
  replaces: listOf(number).optional(),
  /** Documents posted in error: as if never posted. */
  annuls: listOf(number).optional(),
  /** The protest, appeal or request that this one answers. */
  answers: number.optional(),
  accepts: listOf(acceptance).optional(),
  attachments: listOf(attachment).optional(),
  sources: sources.optional(),
  reconstructed: flag.optional(),
  ...remarks,
};

/** A kind of document: its envelope and what it says. */
export const documentOf = <Kind extends DocumentKind, Shape extends z.core.$ZodLooseShape>(
  kind: Kind,
  shape: Shape,
) => z.strictObject({ kind: z.literal(kind), ...envelope, ...shape });

export const documentNumber = number;
