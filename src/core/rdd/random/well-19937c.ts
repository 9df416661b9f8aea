// The generator WELL19937c (Panneton, L'Ecuyer, Matsumoto 2006), seeded as Apache Commons Math seeds it: Spark's samples with
// replacement draw from it.

const WORDS = 624;
const M1 = 70;
const M2 = 179;
const M3 = 449;

export class Well19937c {
  readonly #state = new Int32Array(WORDS);
  #index = 0;

  constructor(seed: bigint) {
    const state = this.#state;
    state[0] = Number(BigInt.asIntN(32, seed >> 32n));
    state[1] = Number(BigInt.asIntN(32, seed));
    for (let i = 2; i < WORDS; i++) {
      const before = BigInt(state[i - 2] ?? 0);
      state[i] = Number(BigInt.asIntN(32, 1812433253n * (before ^ (before >> 30n)) + BigInt(i)));
    }
  }

  nextDouble(): number {
    return (this.#next(26) * 2 ** 26 + this.#next(26)) * 2 ** -52;
  }

  #next(bits: number): number {
    const v = this.#state;
    const at = (offset: number): number => v[(this.#index + offset) % WORDS] ?? 0;
    const last = (this.#index + WORDS - 1) % WORDS;
    const z0 = (0x80000000 & at(WORDS - 1)) ^ (0x7fffffff & at(WORDS - 2));
    const z1 = at(0) ^ (at(0) << 25) ^ (at(M1) ^ (at(M1) >>> 27));
    const z2 = (at(M2) >>> 9) ^ (at(M3) ^ (at(M3) >>> 1));
    const z3 = z1 ^ z2;
    let z4 = z0 ^ (z1 ^ (z1 << 9)) ^ (z2 ^ (z2 << 21)) ^ (z3 ^ (z3 >>> 21));
    v[this.#index] = z3;
    v[last] = z4;
    v[(this.#index + WORDS - 2) % WORDS] = (v[(this.#index + WORDS - 2) % WORDS] ?? 0) & 0x80000000;
    this.#index = last;
    z4 ^= (z4 << 7) & 0xe46e1700;
    z4 ^= (z4 << 15) & 0x9b868000;
    return z4 >>> (32 - bits);
  }
}
