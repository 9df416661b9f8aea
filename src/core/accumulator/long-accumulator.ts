// Sums, counts and averages whole numbers.

import type { AccumulatorHandle } from "./accumulator-handle.ts";
import { AccumulatorV2 } from "./accumulator-v2.ts";

interface LongState {
  readonly sum: bigint;
  readonly count: bigint;
}

/** Below this a sum of numbers is exact, also after one more has been added. */
const EXACT = 2 ** 52;

export class LongAccumulator extends AccumulatorV2<bigint | number, bigint> {
  #sum = 0n;
  /** What has been added as numbers since, which is faster. */
  #small = 0;
  #count = 0;

  override get isZero(): boolean {
    return this.#count === 0 && this.sum === 0n;
  }

  override get value(): bigint {
    return this.sum;
  }

  get sum(): bigint {
    return BigInt.asIntN(64, this.#sum + BigInt(this.#small));
  }

  /** How many numbers have been added. */
  get count(): bigint {
    return BigInt(this.#count);
  }

  get avg(): number {
    return Number(this.sum) / this.#count;
  }

  override get taskHandle(): AccumulatorHandle {
    return { kind: "accumulator", id: this.id, type: "long" };
  }

  /** @throws RangeError when it is no whole number */
  override add(value: bigint | number): void {
    if (typeof value === "number" && Math.abs(value) < EXACT && Number.isInteger(value)) this.#small += value;
    else this.#sum += BigInt(value);
    this.#count++;
    if (Math.abs(this.#small) >= EXACT) this.#set(this.sum, this.#count);
  }

  /** Sets the sum, on the driver. */
  setValue(value: bigint | number): void {
    this.#set(BigInt(value), this.#count);
  }

  override merge(other: AccumulatorV2<bigint | number, bigint>): void {
    if (!(other instanceof LongAccumulator)) throw cannotMerge(this, other);
    this.mergeUpdate(other.toUpdate());
  }

  override toUpdate(): LongState {
    return { sum: this.sum, count: this.count };
  }

  override mergeUpdate(update: unknown): void {
    const { sum, count } = update as LongState;
    this.#set(this.sum + sum, this.#count + Number(count));
  }

  override copy(): LongAccumulator {
    const copy = new LongAccumulator();
    copy.mergeUpdate(this.toUpdate());
    return copy;
  }

  override reset(): void {
    this.#set(0n, 0);
  }

  #set(sum: bigint, count: number): void {
    this.#sum = BigInt.asIntN(64, sum);
    this.#small = 0;
    this.#count = count;
  }
}

export function cannotMerge(to: object, from: object): Error {
  return new TypeError(`Cannot merge ${to.constructor.name} with ${from.constructor.name}`);
}
