import { err, ok, type Result } from '#core/base/result';
import type { Page } from '#store/page';
import type { Problem } from './problem.ts';
import type { Asked, Parameter } from './route.ts';

/** How much of a list that may be long is told at once. */
export interface Sizes {
  readonly unlessSaid: number;
  readonly most: number;
}

/** More than an ordinary office has of anything: who asks for nothing else is told all of it. */
export const LONG: Sizes = { unlessSaid: 1_000, most: 1_000 };

/** What every list that may be long takes; its answer says as `below` where it goes on. */
export const paging = (
  { unlessSaid, most }: Sizes,
  example: string,
): readonly [below: Parameter, most: Parameter] => [
  {
    name: 'below',
    what: 'Where the answer before this one ended, as it says in its own `below`: the list goes on below that.',
    example,
  },
  {
    name: 'most',
    what: `How many at once: ${unlessSaid} unless said, ${most} at most.`,
    example: String(unlessSaid),
    isNumber: true,
  },
];

/** The part of a list that is asked for. @param read the place that is said; undefined where it is none. */
export function pageAsked<Key>(
  { query }: Pick<Asked, 'query'>,
  { unlessSaid, most }: Sizes,
  read: (said: string) => Key | undefined,
): Result<Page<Key>, Problem> {
  const below = query.below === undefined ? undefined : read(query.below);
  if (query.below !== undefined && below === undefined)
    return err({
      code: 'wrong-request',
      title: `'${query.below}' is no place in this list`,
      detail: 'below says where the answer before ended: take it from there',
    });
  return ok({ most: Math.min(most, Math.max(1, Number(query.most ?? unlessSaid))), below });
}
