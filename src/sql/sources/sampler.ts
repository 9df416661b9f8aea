// Chooses the records that schema inference looks at when it need not see all of them.

/** Takes each record with the given probability, by a fixed sequence, so that inference repeats itself. */
export class Sampler {
  private readonly ratio: number;
  private state = 1;

  constructor(ratio: number) {
    this.ratio = ratio;
  }

  accepts(): boolean {
    if (this.ratio >= 1) return true;
    // Marsaglia's xorshift.
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 4294967296 < this.ratio;
  }
}
