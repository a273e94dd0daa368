import type { Page } from '#core/base/page';
import { err, ok, type Result } from '#core/base/result';
import type { LatestPlace } from '#store/page';
import type { Instant } from '#store/people/instant';
import type { Problem } from './problem.ts';
import type { Asked, Parameter } from './route.ts';

/** How a list that may be long is told in parts. */
export interface Paging<Key> {
  /** How much of it at once. */
  readonly unlessSaid: number;
  readonly most: number;
  /** How the place is written where one part ended and the next goes on. */
  readonly example: string;
  readonly isNumber?: true;
  /** @returns undefined for what is no place. */
  read(said: string): Key | undefined;
  write(key: Key): string;
}

/** More than an ordinary office has of anything: who asks for nothing else is told all of it. */
const LONG = { unlessSaid: 1_000, most: 1_000 } as const;

export const BY_NUMBER: Paging<number> = {
  ...LONG,
  example: '1000',
  isNumber: true,
  read: Number,
  write: String,
};

export const BY_NAME: Paging<string> = {
  ...LONG,
  example: 'ana',
  read: (said) => said,
  write: (name) => name,
};

export const THE_LATEST_FIRST: Paging<LatestPlace> = {
  ...LONG,
  example: '2026-11-26T14:32:08.123Z~k3J0',
  read: (said) => {
    const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([\w-]+)$/.exec(said) ?? [];
    return at === undefined || id === undefined ? undefined : { at: at as Instant, id };
  },
  write: ({ at, id }) => `${at}~${id}`,
};

/** What such a list takes; its answer says as `below` where it goes on, and nothing where it ends. */
export const pageParameters = ({
  unlessSaid,
  most,
  example,
  isNumber,
}: Pick<Paging<never>, 'unlessSaid' | 'most' | 'example' | 'isNumber'>): readonly Parameter[] => [
  {
    name: 'below',
    what: 'Where the answer before this one ended, as it says itself in `below`: the list goes on under that.',
    example,
    ...(isNumber === undefined ? {} : { isNumber }),
  },
  {
    name: 'most',
    what: `How many at once: ${unlessSaid} unless said, ${most} at most.`,
    example: String(unlessSaid),
    isNumber: true,
  },
];

/** The part of a list that is asked for. */
export function pageAsked<Key>(
  paging: Paging<Key>,
  { query }: Pick<Asked, 'query'>,
): Result<Page<Key>, Problem> {
  const page = pageOf(paging, query);
  if (query.below !== undefined && page.below === undefined)
    return err({
      code: 'wrong-request',
      title: `'${query.below}' is no place in this list`,
      detail: 'the answer before says it as below: take it from there',
    });
  return ok(page);
}

/** The same, from the top where what is said is no place. */
export const pageOf = <Key>(
  { unlessSaid, most, read }: Paging<Key>,
  { below, most: said }: Asked['query'],
): Page<Key> => ({
  most: Math.min(most, Math.max(1, Number(said ?? unlessSaid))),
  below: below === undefined ? undefined : read(below),
});
