// java.util.Random: a linear congruential generator of 48 bits, for algorithms whose outcome depends on its numbers.

const MULTIPLIER = 0x5deece66dn;
const MASK = (1n << 48n) - 1n;

export class JavaRandom {
  private seed: bigint;

  constructor(seed: bigint) {
    this.seed = (seed ^ MULTIPLIER) & MASK;
  }

  /** From 0 up to, not including, 1. */
  nextDouble(): number {
    return (this.next(26) * 2 ** 27 + this.next(27)) / 2 ** 53;
  }

  /** From 0 up to, not including, the bound, which is no power of two. */
  nextInt(bound: number): number {
    for (;;) {
      const bits = this.next(31);
      const value = bits % bound;
      // Numbers past the last whole multiple of the bound would make the small ones likelier.
      if (bits - value + (bound - 1) < 2 ** 31) return value;
    }
  }

  private next(bits: number): number {
    this.seed = (this.seed * MULTIPLIER + 0xbn) & MASK;
    return Number(this.seed >> BigInt(48 - bits));
  }
}
