// A broadcast variable: a value that every executor holds once.

export class Broadcast<T> {
  readonly id: number;
  readonly #value: T;
  readonly #remove: (id: number) => void;
  #destroyed = false;

  constructor(id: number, value: T, remove: (id: number) => void) {
    this.id = id;
    this.#value = value;
    this.#remove = remove;
  }

  get value(): T {
    if (this.#destroyed) throw new Error(`Broadcast variable ${this.id} was destroyed and can no longer be used.`);
    return this.#value;
  }

  /** Frees the value in all executors; it can no longer be used. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#remove(this.id);
  }
}
