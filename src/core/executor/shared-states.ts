// State that the tasks of an executor share under a key, such as the hash table of a broadcast join. The first task that
// asks makes it; the driver ends it.

interface SharedState {
  readonly value: Promise<unknown>;
  readonly dispose: ((state: never) => void) | undefined;
}

export class SharedStates {
  readonly #states = new Map<string, SharedState>();

  get size(): number {
    return this.#states.size;
  }

  getOrCreate<T>(key: string, create: () => T | Promise<T>, dispose?: (state: T) => void): Promise<T> {
    const existing = this.#states.get(key);
    if (existing !== undefined) return existing.value as Promise<T>;
    const value = Promise.resolve().then(create);
    this.#states.set(key, { value, dispose });
    // What could not be made must not stand in the way of the next task that tries.
    value.catch(() => {
      if (this.#states.get(key)?.value === value) this.#states.delete(key);
    });
    return value;
  }

  remove(key: string): void {
    const state = this.#states.get(key);
    if (state === undefined) return;
    this.#states.delete(key);
    const { dispose } = state;
    if (dispose === undefined) return;
    state.value.then(
      (value) => dispose(value as never),
      () => {},
    );
  }

  clear(): void {
    for (const key of [...this.#states.keys()]) this.remove(key);
  }
}
