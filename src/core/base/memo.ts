/**
 * What was worked out of an immutable object, kept beside it and gone with it.
 *
 * A WeakMap would do the same, but each of its entries costs the garbage collector time, and a season has one for every
 * round and every state. Nothing here is part of what the object says: two objects that say the same are equal.
 */
export class Memo {
  readonly #known = new Map<string, unknown>();

  /** What is remembered under the name; undefined if nothing is. The caller knows its type. */
  get<Value>(name: string): Value | undefined {
    return this.#known.get(name) as Value | undefined;
  }

  set<Value>(name: string, value: Value): Value {
    this.#known.set(name, value);
    return value;
  }
}
