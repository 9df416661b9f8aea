// Sums, counts and averages numbers.

import type { AccumulatorHandle } from "./accumulator-handle.ts";
import { AccumulatorV2 } from "./accumulator-v2.ts";
import { cannotMerge } from "./long-accumulator.ts";

interface DoubleState {
  readonly sum: number;
  readonly count: bigint;
}

export class DoubleAccumulator extends AccumulatorV2<number, number> {
  #sum = 0;
  #count = 0;

  override get isZero(): boolean {
    return this.#sum === 0 && this.#count === 0;
  }

  override get value(): number {
    return this.#sum;
  }

  get sum(): number {
    return this.#sum;
  }

  /** How many numbers have been added. */
  get count(): bigint {
    return BigInt(this.#count);
  }

  get avg(): number {
    return this.#sum / this.#count;
  }

  override get taskHandle(): AccumulatorHandle {
    return { kind: "accumulator", id: this.id, type: "double" };
  }

  override add(value: number): void {
    this.#sum += value;
    this.#count++;
  }

  /** Sets the sum, on the driver. */
  setValue(value: number): void {
    this.#sum = value;
  }

  override merge(other: AccumulatorV2<number, number>): void {
    if (!(other instanceof DoubleAccumulator)) throw cannotMerge(this, other);
    this.mergeUpdate(other.toUpdate());
  }

  override toUpdate(): DoubleState {
    return { sum: this.#sum, count: this.count };
  }

  override mergeUpdate(update: unknown): void {
    const { sum, count } = update as DoubleState;
    this.#sum += sum;
    this.#count += Number(count);
  }

  override copy(): DoubleAccumulator {
    const copy = new DoubleAccumulator();
    copy.mergeUpdate(this.toUpdate());
    return copy;
  }

  override reset(): void {
    this.#sum = 0;
    this.#count = 0;
  }
}
