// java.util.Random: the same numbers for a seed, on two halves of 24 bits.

import { RandomBits } from "./random-bits.ts";

const HALF = 0x1000000;
const MULTIPLIER_HIGH = 0x5de;
const MULTIPLIER_LOW = 0xece66d;

export class JavaRandom extends RandomBits {
  #high = 0;
  #low = 0;

  constructor(seed: bigint) {
    super();
    this.setSeed(seed);
  }

  setSeed(seed: bigint): void {
    const scrambled = (seed ^ 0x5deece66dn) & 0xffffffffffffn;
    this.#high = Number(scrambled >> 24n);
    this.#low = Number(scrambled & 0xffffffn);
  }

  override next(bits: number): number {
    const low = this.#low * MULTIPLIER_LOW + 0xb;
    const carry = Math.floor(low / HALF);
    const high = this.#high * MULTIPLIER_LOW + this.#low * MULTIPLIER_HIGH + carry;
    this.#low = low % HALF;
    this.#high = high % HALF;
    const upper = this.#high * 256 + Math.floor(this.#low / 0x10000);
    return (bits === 32 ? upper : Math.floor(upper / 2 ** (32 - bits))) | 0;
  }
}
