// An RDD whose tasks run all at once: what can be done with its partitions.

import type { BarrierTaskContext } from "../executor/barrier-task-context.ts";
import type { UserFunction } from "./closure.ts";
import { mapPartitionsRdd } from "./operations.ts";
import type { RDD } from "./rdd.ts";
import { type Closure, taskClosure } from "./task-closure.ts";

type Results<U> = Iterable<U> | Iterator<U> | Promise<Iterable<U> | Iterator<U>>;

export class RDDBarrier<T> {
  readonly #rdd: RDD<T>;

  constructor(rdd: RDD<T>) {
    this.#rdd = rdd;
  }

  /**
   * Applies a function to each partition as a whole. It may wait for the other tasks, by the context that it gets.
   *
   * @example
   * rdd.barrier().mapPartitions(async (records, context) => {
   *   await context.barrier();
   *   return records;
   * });
   */
  mapPartitions<U>(
    f: Closure<(records: IterableIterator<T>, context: BarrierTaskContext) => Results<U>>,
    preservesPartitioning = false,
  ): RDD<U> {
    return this.#map("mapPartitions", f, preservesPartitioning);
  }

  /** As mapPartitions, with the number of the partition. */
  mapPartitionsWithIndex<U>(
    f: Closure<(index: number, records: IterableIterator<T>, context: BarrierTaskContext) => Results<U>>,
    preservesPartitioning = false,
  ): RDD<U> {
    return this.#map("mapPartitionsWithIndex", f, preservesPartitioning);
  }

  #map<U>(
    name: "mapPartitions" | "mapPartitionsWithIndex",
    f: Closure<UserFunction>,
    preservesPartitioning: boolean,
  ): RDD<U> {
    const rdd = this.#rdd;
    return rdd.context.operations.run(name, () => {
      const target = taskClosure(f);
      const coordinator = rdd.context.barrierCoordinator();
      const withIndex = name === "mapPartitionsWithIndex";
      const operation = { type: "barrier", function: target, coordinator, withIndex } as const;
      return mapPartitionsRdd<U>(rdd, operation, preservesPartitioning, { isBarrier: true });
    });
  }
}
