/** The last so many values that somebody asked for, by their names: one that is not kept is made again. */
export class Kept<Value> {
  readonly #most: number;
  readonly #values = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  of(name: string, make: () => Value): Value {
    const kept = this.#values.has(name) ? (this.#values.get(name) as Value) : make();
    this.#values.delete(name);
    this.#values.set(name, kept);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
    return kept;
  }

  forget(name: string): void {
    this.#values.delete(name);
  }
}
