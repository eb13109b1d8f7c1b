/** A map that forgets the entries that were longest unused when it holds too much. */
export class LeastRecentlyUsed<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #most: number;
  readonly #weigh: (key: string) => number;
  #weight = 0;

  /** @param weigh what an entry counts towards `most`; 1 when absent */
  constructor(most: number, weigh: (key: string) => number = () => 1) {
    this.#most = most;
    this.#weigh = weigh;
  }

  get(key: string): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#forget(key);
    this.#entries.set(key, value);
    this.#weight += this.#weigh(key);
    while (this.#weight > this.#most) this.#forget(this.#entries.keys().next().value!);
  }

  clear(): void {
    this.#entries.clear();
    this.#weight = 0;
  }

  values(): Iterable<Value> {
    return this.#entries.values();
  }

  #forget(key: string): void {
    if (this.#entries.delete(key)) this.#weight -= this.#weigh(key);
  }
}
