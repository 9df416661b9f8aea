// Several sorted runs as one: which of them has what comes next.

export class MergeHeap<T> {
  readonly #items: T[];
  readonly #isBefore: (a: T, b: T) => boolean;

  constructor(items: readonly T[], isBefore: (a: T, b: T) => boolean) {
    this.#items = [...items];
    this.#isBefore = isBefore;
    for (let i = this.#items.length >> 1; i >= 0; i--) this.#sink(i);
  }

  get first(): T | undefined {
    return this.#items[0];
  }

  /** To be called when the first one stands elsewhere now. */
  firstChanged(): void {
    this.#sink(0);
  }

  removeFirst(): void {
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return;
    this.#items[0] = last;
    this.#sink(0);
  }

  #sink(from: number): void {
    const items = this.#items;
    const sinking = items[from];
    if (sinking === undefined) return;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [items[child], items[child + 1]];
      if (left === undefined) break;
      let least = left;
      if (right !== undefined && this.#isBefore(right, left)) {
        least = right;
        child++;
      }
      if (!this.#isBefore(least, sinking)) break;
      items[at] = least;
      at = child;
    }
    items[at] = sinking;
  }
}
