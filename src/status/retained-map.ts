// A map of bounded size: when it is full, the oldest entries that are finished go, a tenth at a time, as in Spark's
// status store.

export interface Retention<V> {
  readonly limit: number;
  /** What may not go yet. */
  readonly isRunning: (value: V) => boolean;
}

export class RetainedMap<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #retention: Retention<V>;
  readonly #onRemove: (key: K) => void;
  /** All values, until one changes. */
  #values: readonly V[] | undefined;

  constructor(retention: Retention<V>, onRemove: (key: K) => void = () => undefined) {
    this.#retention = retention;
    this.#onRemove = onRemove;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: K): V | undefined {
    return this.#entries.get(key);
  }

  set(key: K, value: V): void {
    this.#values = undefined;
    this.#entries.set(key, value);
    if (this.#entries.size > this.#retention.limit) this.#removeOldest();
  }

  /** Replaces a value; nothing happens when its entry has gone. */
  update(key: K, change: (value: V) => V): void {
    const value = this.#entries.get(key);
    if (value === undefined) return;
    this.#values = undefined;
    this.#entries.set(key, change(value));
  }

  delete(key: K): void {
    this.#values = undefined;
    this.#entries.delete(key);
  }

  /** Oldest first; the same array as long as nothing has changed. */
  values(): readonly V[] {
    this.#values ??= [...this.#entries.values()];
    return this.#values;
  }

  #removeOldest(): void {
    const { limit, isRunning } = this.#retention;
    let excess = Math.max(this.#entries.size - limit, Math.floor(limit / 10));
    for (const [key, value] of this.#entries) {
      if (excess === 0) return;
      if (isRunning(value)) continue;
      this.#entries.delete(key);
      this.#onRemove(key);
      excess--;
    }
  }
}
