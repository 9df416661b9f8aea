// The size of something that grows, about: it is looked at ever more seldom, and between two looks it is taken to grow as it did
// (Spark's SizeTracker).

/** Values that are added before the first look. */
const FIRST_LOOK = 4096;

/** How many times as many values have been added at the next look. */
const GROWTH = 1.5;

export class GrowingSize {
  readonly #look: () => number;
  #added = 0;
  #nextLook = FIRST_LOOK;
  #lookedAt = 0;
  #bytes = 0;
  #bytesPerValue = 0;

  /** @param look tells how many bytes there are */
  constructor(look: () => number) {
    this.#look = look;
  }

  add(values: number): void {
    this.#added += values;
  }

  get bytes(): number {
    if (this.#added >= this.#nextLook) this.#lookAgain();
    return this.#bytes + this.#bytesPerValue * (this.#added - this.#lookedAt);
  }

  /** Nothing is left of it. */
  clear(): void {
    this.#added = 0;
    this.#nextLook = FIRST_LOOK;
    this.#lookedAt = 0;
    this.#bytes = 0;
    this.#bytesPerValue = 0;
  }

  #lookAgain(): void {
    const bytes = this.#look();
    this.#bytesPerValue = Math.max(0, (bytes - this.#bytes) / (this.#added - this.#lookedAt));
    this.#bytes = bytes;
    this.#lookedAt = this.#added;
    this.#nextLook = this.#added * GROWTH;
  }
}
