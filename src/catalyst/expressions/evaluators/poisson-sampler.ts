// How often each row is taken in a sample with replacement, as Spark draws it: from a Poisson distribution over the
// WELL19937c generator, whose seed each partition gets from java.util.Random.

const WORDS = 624;
const SHIFTS = [70, 179, 449] as const;
const TOP_BIT = 0x80000000;

const MULTIPLIER = 0x5deece66dn;
const MASK = (1n << 48n) - 1n;

/** The partition's draw of `java.util.Random(seed).nextLong()`, the first being partition 0's. */
function partitionSeed(seed: bigint, partition: number): bigint {
  let state = (seed ^ MULTIPLIER) & MASK;
  const nextInt = (): bigint => {
    state = (state * MULTIPLIER + 0xbn) & MASK;
    return BigInt.asIntN(32, state >> 16n);
  };
  let drawn = 0n;
  for (let i = 0; i <= partition; i++) {
    const high = nextInt();
    drawn = BigInt.asIntN(64, (high << 32n) + nextInt());
  }
  return drawn;
}

export class PoissonSampler {
  private readonly state = new Int32Array(WORDS);
  private index = 0;

  constructor(seed: bigint, partition: number) {
    const own = partitionSeed(seed, partition);
    const { state } = this;
    state[0] = Number(BigInt.asIntN(32, own >> 32n));
    state[1] = Number(BigInt.asIntN(32, own));
    for (let i = 2; i < WORDS; i++) {
      const before = BigInt(state[i - 2] ?? 0);
      state[i] = Number(BigInt.asIntN(32, 1812433253n * (before ^ (before >> 30n)) + BigInt(i)));
    }
  }

  /** The next row's count. */
  sample(mean: number): number {
    if (mean <= 0) return 0;
    const limit = Math.exp(-mean);
    let product = 1;
    let count = 0;
    while (count < 1000 * mean) {
      product *= this.nextDouble();
      if (product < limit) return count;
      count++;
    }
    return count;
  }

  /** From 0 up to 1. */
  private nextDouble(): number {
    const high = this.nextWord() >>> 6;
    return (high * 2 ** 26 + (this.nextWord() >>> 6)) * 2 ** -52;
  }

  private nextWord(): number {
    const { state, index } = this;
    const at = (offset: number): number => state[(index + offset) % WORDS] ?? 0;
    const [first, second, third] = SHIFTS;
    const last = (index + WORDS - 1) % WORDS;
    const beforeLast = (index + WORDS - 2) % WORDS;
    const [v0, v1, v2, v3] = [at(0), at(first), at(second), at(third)];
    const z0 = (TOP_BIT & at(WORDS - 1)) ^ (0x7fffffff & at(WORDS - 2));
    const z1 = v0 ^ (v0 << 25) ^ v1 ^ (v1 >>> 27);
    const z2 = (v2 >>> 9) ^ v3 ^ (v3 >>> 1);
    const z3 = z1 ^ z2;
    let z4 = z0 ^ z1 ^ (z1 << 9) ^ z2 ^ (z2 << 21) ^ z3 ^ (z3 >>> 21);
    state[index] = z3;
    state[last] = z4;
    state[beforeLast] = at(WORDS - 2) & TOP_BIT;
    this.index = last;
    z4 ^= (z4 << 7) & 0xe46e1700;
    z4 ^= (z4 << 15) & 0x9b868000;
    return z4;
  }
}
