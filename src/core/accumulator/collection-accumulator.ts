// Collects values, in no certain order over tasks.

import type { AccumulatorHandle } from "./accumulator-handle.ts";
import { AccumulatorV2 } from "./accumulator-v2.ts";
import { cannotMerge } from "./long-accumulator.ts";

export class CollectionAccumulator<T> extends AccumulatorV2<T, readonly T[]> {
  #values: T[] = [];

  override get isZero(): boolean {
    return this.#values.length === 0;
  }

  override get value(): readonly T[] {
    return [...this.#values];
  }

  override get taskHandle(): AccumulatorHandle {
    return { kind: "accumulator", id: this.id, type: "collection" };
  }

  override add(value: T): void {
    this.#values.push(value);
  }

  /** Sets the values, on the driver. */
  setValue(values: readonly T[]): void {
    this.#values = [...values];
  }

  override merge(other: AccumulatorV2<T, readonly T[]>): void {
    if (!(other instanceof CollectionAccumulator)) throw cannotMerge(this, other);
    this.mergeUpdate(other.toUpdate());
  }

  override toUpdate(): readonly T[] {
    return this.#values;
  }

  override mergeUpdate(update: unknown): void {
    for (const value of update as readonly T[]) this.#values.push(value);
  }

  override copy(): CollectionAccumulator<T> {
    const copy = new CollectionAccumulator<T>();
    copy.setValue(this.#values);
    return copy;
  }

  override reset(): void {
    this.#values = [];
  }
}
