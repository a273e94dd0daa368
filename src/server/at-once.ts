import { err, type Result } from '#core/base/result';
import type { Problem } from './problem.ts';
import type { Asked, Reply, Route } from './route.ts';

/** Uploads and reviews of one account at once: each is held in memory whole, and takes its turn with all others. */
const MOST_WORK = 4;
/** Requests of one account that wait until one of those has ended, and how long, in milliseconds: nothing of them is read meanwhile. */
const MOST_WAITING = 40;
const PATIENCE = 2_000;
/** Large answers to one address at once: each is held in memory until its last byte was taken. Behind one is a whole paddock. */
const MOST_LARGE = 16;
/** Bytes of an answer that is counted. */
export const LARGE = 1_000_000;

/** Counts what goes on at once, so that no one fills the memory, or keeps the office to himself. */
export class AtOnce {
  readonly #busy = new Map<string, number>();
  readonly #waiting = new Map<string, Set<(end: () => void) => void>>();

  large = (address: string): (() => void) | undefined => this.#begin(`large ${address}`, MOST_LARGE);

  /** Waits a moment until one has ended. */
  work = async (account: string): Promise<(() => void) | undefined> => {
    const of = `work ${account}`;
    return this.#begin(of, MOST_WORK) ?? this.#inTurn(of);
  };

  /** @returns what ends it; undefined where so many go on already. */
  #begin(of: string, most: number): (() => void) | undefined {
    const busy = this.#busy.get(of) ?? 0;
    if (busy >= most) return undefined;
    this.#busy.set(of, busy + 1);
    return () => this.#end(of);
  }

  /** @returns what ends it; undefined where none has ended in time, or so many wait already. */
  async #inTurn(of: string): Promise<(() => void) | undefined> {
    const waiting = this.#waiting.get(of) ?? new Set();
    if (waiting.size >= MOST_WAITING) return undefined;
    this.#waiting.set(of, waiting);
    const { promise, resolve } = Promise.withResolvers<(() => void) | undefined>();
    waiting.add(resolve);
    const late = setTimeout(() => resolve(undefined), PATIENCE);
    const end = await promise;
    clearTimeout(late);
    waiting.delete(resolve);
    if (waiting.size === 0 && this.#waiting.get(of) === waiting) this.#waiting.delete(of);
    return end;
  }

  /** Who has waited longest goes on in the place of what has ended. */
  #end(of: string): void {
    const waiting = this.#waiting.get(of);
    const [next] = waiting ?? [];
    if (next !== undefined) {
      waiting?.delete(next);
      next(() => this.#end(of));
      return;
    }
    const left = (this.#busy.get(of) ?? 1) - 1;
    if (left > 0) this.#busy.set(of, left);
    else this.#busy.delete(of);
  }
}

export const TOO_MANY_AT_ONCE: Problem = {
  code: 'too-many-requests',
  title: 'too many at once',
  detail: 'wait until one has ended',
  headers: { 'Retry-After': '2' },
};

/** Lets a route handle a request; one that brings much or has it reviewed, only beside a few others of the same account. */
export async function handledInTurn(
  atOnce: AtOnce,
  route: Route,
  asked: Asked,
): Promise<Result<Reply, Problem>> {
  // Of nobody nothing large is read: every route that takes it asks first who it is.
  if (!(takesMuch(route) || tellsReview(route)) || asked.who === undefined) return route.handle(asked);
  const end = await atOnce.work(asked.who.account.name);
  if (end === undefined) return err(TOO_MANY_AT_ONCE);
  return route.handle(asked).finally(end);
}

/** Where no other limit is said, it is that of uploads. */
const takesMuch = ({ body }: Route): boolean => body !== undefined && (body.most === 0 || body.most > LARGE);

/** What is told with a review of it was reviewed just then. */
const tellsReview = ({ answers }: Route): boolean =>
  answers.some(({ schema }) => typeof schema === 'string' && WITH_REVIEW.has(schema));
const WITH_REVIEW: ReadonlySet<string> = new Set(['ReviewAnswer', 'DraftAnswer', 'ImportedDraftAnswer']);
