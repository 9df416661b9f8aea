// Spark's random numbers: XORShiftRandom behind rand and its kin, the Mersenne Twister behind uuid and shuffle.

import { LongType } from "../../../types/data-type.ts";
import { murmur3 } from "./murmur3.ts";

const INITIAL_HASH = 0x3c074a61;

function swapBytes(word: number): number {
  return ((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | ((word >>> 24) & 0xff);
}

/** Spark's XORShiftRandom, with the methods that java.util.Random builds on it; 64 bits in two halves. */
export class XorShiftRandom {
  private high: number;
  private low: number;
  private nextNormal: number | undefined;

  constructor(seed: bigint) {
    const first = BigInt(swapBytes(Number(BigInt.asIntN(32, seed >> 32n))) >>> 0);
    const second = BigInt(swapBytes(Number(BigInt.asIntN(32, seed))) >>> 0);
    const words = BigInt.asIntN(64, (second << 32n) | first);
    this.low = murmur3(words, LongType, INITIAL_HASH);
    this.high = murmur3(words, LongType, this.low);
  }

  /** All 32 bits, signed. */
  nextInt(): number {
    this.step();
    return this.low;
  }

  /** From 0 up to 1. */
  nextDouble(): number {
    const high = this.next(26);
    return (high * 2 ** 27 + this.next(27)) * 2 ** -53;
  }

  /** Of the normal distribution, by Marsaglia's polar method: two at a time. */
  nextGaussian(): number {
    const known = this.nextNormal;
    if (known !== undefined) {
      this.nextNormal = undefined;
      return known;
    }
    for (;;) {
      const x = 2 * this.nextDouble() - 1;
      const y = 2 * this.nextDouble() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.nextNormal = y * factor;
      return x * factor;
    }
  }

  private next(bits: number): number {
    this.step();
    return this.low & (2 ** bits - 1);
  }

  private step(): void {
    let { high, low } = this;
    high ^= (high << 21) | (low >>> 11);
    low ^= low << 21;
    low ^= high >>> 3;
    high ^= (high << 4) | (low >>> 28);
    low ^= low << 4;
    this.high = high;
    this.low = low;
  }
}

const SIZE = 624;
const SHIFT = 397;

/** MT19937, seeded with the two halves of a long. */
export class MersenneTwister {
  private readonly state = new Int32Array(SIZE);
  private index = SIZE;

  constructor(seed: bigint) {
    const key = [Number(BigInt.asIntN(32, seed >> 32n)), Number(BigInt.asIntN(32, seed))];
    const { state } = this;
    state[0] = 19650218;
    for (let i = 1; i < SIZE; i++) state[i] = Math.imul(1812433253, this.mixed(i)) + i;
    let i = 1;
    for (let k = 0; k < SIZE; k++) {
      const j = k % key.length;
      state[i] = (this.at(i) ^ Math.imul(this.mixed(i), 1664525)) + (key[j] ?? 0) + j;
      i = this.following(i);
    }
    for (let k = 0; k < SIZE - 1; k++) {
      state[i] = (this.at(i) ^ Math.imul(this.mixed(i), 1566083941)) - i;
      i = this.following(i);
    }
    state[0] = 0x80000000;
  }

  nextLong(): bigint {
    const high = BigInt(this.nextWord());
    return BigInt.asIntN(64, (high << 32n) | BigInt(this.nextWord() >>> 0));
  }

  /** From 0 up to the limit. */
  nextBelow(limit: number): number {
    if ((limit & -limit) === limit) return Number((BigInt(limit) * BigInt(this.nextWord() >>> 1)) >> 31n);
    for (;;) {
      const bits = this.nextWord() >>> 1;
      const value = bits % limit;
      if (bits - value + (limit - 1) <= 0x7fffffff) return value;
    }
  }

  private nextWord(): number {
    if (this.index >= SIZE) this.refill();
    let word = this.at(this.index++);
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return word ^ (word >>> 18);
  }

  private refill(): void {
    for (let i = 0; i < SIZE; i++) {
      const joined = (this.at(i) & 0x80000000) | (this.at((i + 1) % SIZE) & 0x7fffffff);
      this.state[i] = this.at((i + SHIFT) % SIZE) ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  private at(index: number): number {
    return this.state[index] ?? 0;
  }

  /** Of the word before, as the seeding mixes it in. */
  private mixed(index: number): number {
    const before = this.at(index - 1);
    return before ^ (before >>> 30);
  }

  /** After the last word comes the second: the first is a copy of the last. */
  private following(index: number): number {
    if (index < SIZE - 1) return index + 1;
    this.state[0] = this.at(SIZE - 1);
    return 1;
  }
}
