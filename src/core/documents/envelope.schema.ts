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

/** A key, with what editors say of it. */
const explained = <Schema extends z.ZodType>(description: string, schema: Schema): Schema =>
  schema.meta({ description });

/** What every document carries, whatever it says. */
const envelope = {
  document: explained('Its number on the board: 1, 2, 3 …', number),
  posted: explained(
    'When it was posted: the day or time as printed, or the bounds between which it was',
    posted,
  ),
  by: explained('Who posts it, such as race office or stewards', label),
  title: text.optional(),
  printed: explained("The office's own number, as printed on the paper", text.optional()),
  replaces: explained(
    'Documents of the same kind that this one takes the place of',
    listOf(number).optional(),
  ),
  annuls: explained('Documents posted in error: as if never posted', listOf(number).optional()),
  answers: explained('The protest, appeal or request that this one answers', number.optional()),
  case: explained("The stewards' case that it belongs to, such as 12", label.optional()),
  accepts: explained('Findings that the office saw and posted all the same', listOf(acceptance).optional()),
  attachments: explained('Files kept with the board, by their SHA-256', listOf(attachment).optional()),
  sources: explained('Where it was read: keys of sources.yaml', sources.optional()),
  reconstructed: explained('Put together later from sources: the office never posted it', flag.optional()),
  ...remarks,
};

/** A kind of document: its envelope and what it says. */
export const documentOf = <Kind extends DocumentKind, Shape extends z.core.$ZodLooseShape>(
  kind: Kind,
  shape: Shape,
) => z.strictObject({ kind: z.literal(kind), ...envelope, ...shape });

export const documentNumber = number;
