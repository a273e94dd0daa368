import { err, type Result } from '#core/base/result';
import type { Problem } from './problem.ts';
import type { Asked, Reply, Route } from './route.ts';

/** Uploads of one account at once: each is held in memory whole, and only then read. */
const MOST_UPLOADS = 4;
/** Large answers to one address at once: each is held in memory until its last byte was taken. Behind one is a whole paddock. */
const MOST_LARGE = 16;
/** Bytes of an answer that is counted. */
export const LARGE = 1_000_000;

/** Counts what goes on at once, so that no one fills the memory. */
export class AtOnce {
  readonly #busy = new Map<string, number>();

  upload = (account: string): (() => void) | undefined => this.#begin(`upload ${account}`, MOST_UPLOADS);
  large = (address: string): (() => void) | undefined => this.#begin(`large ${address}`, MOST_LARGE);

  /** @returns what ends it; undefined where so many go on already. */
  #begin(of: string, most: number): (() => void) | undefined {
    const busy = this.#busy.get(of) ?? 0;
    if (busy >= most) return undefined;
    this.#busy.set(of, busy + 1);
    return () => {
      const left = (this.#busy.get(of) ?? 1) - 1;
      if (left > 0) this.#busy.set(of, left);
      else this.#busy.delete(of);
    };
  }
}

export const TOO_MANY_AT_ONCE: Problem = {
  code: 'too-many-requests',
  title: 'too many at once',
  detail: 'wait until one has ended',
  headers: { 'Retry-After': '2' },
};

/** Lets a route handle a request; one that brings much, only beside a few others of the same account. */
export async function handledInTurn(
  atOnce: AtOnce,
  route: Route,
  asked: Asked,
): Promise<Result<Reply, Problem>> {
  // Of nobody nothing large is read: every route that takes it asks first who it is.
  if (!takesMuch(route) || asked.who === undefined) return route.handle(asked);
  const end = atOnce.upload(asked.who.account.name);
  if (end === undefined) return err(TOO_MANY_AT_ONCE);
  return route.handle(asked).finally(end);
}

/** Where no other limit is said, it is that of uploads. */
const takesMuch = ({ body }: Route): boolean => body !== undefined && (body.most === 0 || body.most > LARGE);
