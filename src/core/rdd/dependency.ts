// How an RDD depends on its parents: narrowly (a partition needs a few known parent partitions, computed in the same
// task) or through a shuffle (it needs a part of every parent partition, so a stage ends there).

import type { TaskOutput } from "../../rpc/messages.ts";
import type { RDD } from "./rdd.ts";

export interface NarrowDependency {
  readonly type: "narrow";
  readonly rdd: RDD;
  /** The parent partitions that partition `index` of the child is computed from. */
  parentPartitions(index: number): readonly number[];
}

/** `output` runs at the end of each map task and writes one block per reduce partition through TaskContext.shuffle. */
export interface ShuffleDependency {
  readonly type: "shuffle";
  readonly shuffleId: number;
  readonly rdd: RDD;
  readonly numPartitions: number;
  readonly output: TaskOutput;
}

export type Dependency = NarrowDependency | ShuffleDependency;

/** Partition i of the child comes from partition i of the parent. */
export function oneToOneDependency(rdd: RDD): NarrowDependency {
  return { type: "narrow", rdd, parentPartitions: (index) => [index] };
}

/** `length` partitions of the child from `outStart` on come from those of the parent from `inStart` on: a union's part. */
export function rangeDependency(rdd: RDD, inStart: number, outStart: number, length: number): NarrowDependency {
  return {
    type: "narrow",
    rdd,
    parentPartitions: (index) => (index >= outStart && index < outStart + length ? [index - outStart + inStart] : []),
  };
}

/** Partition i of the child comes from all parent partitions of `groups[i]`: coalescing without a shuffle. */
export function coalescedDependency(rdd: RDD, groups: readonly (readonly number[])[]): NarrowDependency {
  return { type: "narrow", rdd, parentPartitions: (index) => groups[index] ?? [] };
}

/** Partitions that have no data of their own. */
export function emptyPartitions(count: number): readonly null[] {
  return new Array<null>(count).fill(null);
}
