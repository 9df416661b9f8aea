// Spark's XORShiftRandom: the random numbers of its samples, on two halves of 32 bits.

import { ARRAY_SEED, murmur3Bytes } from "../hashing.ts";
import { RandomBits } from "./random-bits.ts";

export class XORShiftRandom extends RandomBits {
  #high = 0;
  #low = 0;

  constructor(seed: bigint) {
    super();
    this.setSeed(seed);
  }

  setSeed(seed: bigint): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigInt64(0, seed);
    this.#low = murmur3Bytes(bytes, ARRAY_SEED);
    this.#high = murmur3Bytes(bytes, this.#low);
  }

  override next(bits: number): number {
    let high = this.#high;
    let low = this.#low;
    high ^= (high << 21) | (low >>> 11);
    low ^= low << 21;
    low ^= high >>> 3;
    high ^= (high << 4) | (low >>> 28);
    low ^= low << 4;
    this.#high = high;
    this.#low = low;
    return bits === 32 ? low | 0 : low & ((1 << bits) - 1);
  }
}
