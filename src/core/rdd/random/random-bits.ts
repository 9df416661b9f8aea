// What Java makes of random bits: ints below a bound, longs, doubles.

const DOUBLE_UNIT = 2 ** -53;

export abstract class RandomBits {
  /** The next `bits` bits, at most 32, as an int. */
  abstract next(bits: number): number;

  nextInt(bound?: number): number {
    if (bound === undefined) return this.next(32);
    const random = this.next(31);
    if ((bound & (bound - 1)) === 0) return Math.floor((bound * random) / 2 ** 31);
    let candidate = random;
    let rest = candidate % bound;
    // What lies in the last, incomplete run of remainders is drawn again.
    while (candidate - rest + (bound - 1) > 0x7fffffff) {
      candidate = this.next(31);
      rest = candidate % bound;
    }
    return rest;
  }

  nextLong(): bigint {
    const high = BigInt(this.next(32));
    return BigInt.asIntN(64, (high << 32n) + BigInt(this.next(32)));
  }

  nextDouble(): number {
    return (this.next(26) * 2 ** 27 + this.next(27)) * DOUBLE_UNIT;
  }
}
