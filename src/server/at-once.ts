import { SECOND } from '#store/people/instant';

/** Uploads and reviews of one account at once, and long answers to one address: each is held in memory, and takes its turn with all others. */
const MOST_WORK = 4;
/** Requests of one of them that wait until one of those has ended, and how long, in milliseconds: nothing of them is read meanwhile. */
const MOST_WAITING = 40;
const PATIENCE = 2 * SECOND;
/** Large answers to one address at once: each is held in memory until its last byte was taken. Behind one is a whole paddock. */
const MOST_LARGE = 16;

/** Counts what goes on at once, so that no one fills the memory, or keeps the office to himself. */
export class AtOnce {
  readonly #busy = new Map<string, number>();
  readonly #waiting = new Map<string, Set<(end: () => void) => void>>();

  large = (address: string): (() => void) | undefined => this.#begin(`large ${address}`, MOST_LARGE);

  /** Waits a moment until one has ended. */
  work = async (whose: string): Promise<(() => void) | undefined> => {
    const of = `work ${whose}`;
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
