// The random choices a generator makes, kept so that they can be made again, or made smaller: who replays a shorter or
// smaller list of choices gets a simpler statement, since each generator puts its simplest choice first.

export class Choices {
  /** What has been chosen so far. */
  readonly made: number[] = [];
  readonly #next: (bound: number) => number;

  private constructor(next: (bound: number) => number) {
    this.#next = next;
  }

  /** New choices; the same seed makes the same ones. */
  static seeded(seed: number): Choices {
    let state = seed >>> 0;
    return new Choices((bound) => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
    });
  }

  /** The choices of a list again; after its end, the simplest. */
  static replayed(list: readonly number[]): Choices {
    let position = 0;
    return new Choices((bound) => Math.min(list[position++] ?? 0, bound - 1));
  }

  /** A whole number from 0 up to, and without, `bound`. */
  below(bound: number): number {
    const chosen = this.#next(bound);
    this.made.push(chosen);
    return chosen;
  }

  /** True once in `often` times. */
  once(often: number): boolean {
    return this.below(often) === often - 1;
  }

  /** One of the items; the first is the simplest. */
  of<T>(items: readonly [T, ...T[]]): T;
  of<T>(items: readonly T[]): T;
  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("There is nothing to choose from");
    return item;
  }

  /** From `least` to `most` things, made one after the other. */
  some<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, i) => make(i));
  }
}
