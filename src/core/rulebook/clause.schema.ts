import { z } from 'zod';
import { text } from './scalars.schema.ts';
import { remarks, sources } from './shapes.schema.ts';

const cited = { article: text.optional(), source: sources.optional(), ...remarks };

type Cited = { readonly article?: unknown; readonly source?: unknown };

/**
 * A clause with neither article nor source is a rule that nobody can look up.
 *
 * @param instead what to say of keys that it does not know, where more can be told than which there are.
 */
export const clause = <Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  instead?: (keys: readonly string[]) => string | undefined,
) =>
  z
    .strictObject(
      { ...shape, ...cited },
      { error: (issue) => (issue.code === 'unrecognized_keys' ? instead?.(issue.keys) : undefined) },
    )
    .refine((read: Cited) => read.article !== undefined || read.source !== undefined, {
      message: 'an article, or a source where the article is unknown',
      path: ['article'],
      // Told with all else that is wrong with the clause, unless it is the citation itself.
      when: ({ value, issues }) =>
        typeof value === 'object' &&
        issues.every(({ path }) => path?.[0] !== 'article' && path?.[0] !== 'source'),
    });
