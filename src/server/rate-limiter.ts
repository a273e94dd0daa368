/** So many at once, and so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What one address may ask for: reading costs little, changing more, and signing in is what an attacker repeats. */
export interface Rates {
  readonly read: Rate;
  readonly change: Rate;
  readonly signIn: Rate;
}

interface Bucket {
  left: number;
  at: number;
}

/** Addresses that are remembered; of more, those that asked longest ago are forgotten. */
const MOST_ADDRESSES = 50_000;

/** Lets an address do so much, and no more: a bucket that fills again by itself. */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  /** @param now in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** @returns 0 if it may, or the seconds after which it may. */
  take(address: string, { burst, perSecond }: Rate): number {
    const at = this.#now();
    const bucket = this.#buckets.get(address) ?? { left: burst, at };
    const left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    const may = left >= 1;
    this.#buckets.delete(address);
    this.#buckets.set(address, { left: may ? left - 1 : left, at });
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > MOST_ADDRESSES && oldest !== undefined) this.#buckets.delete(oldest);
    return may ? 0 : Math.ceil((1 - left) / perSecond);
  }
}
