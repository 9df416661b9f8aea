// Fewer partitions without a shuffle: each becomes several of the parent's, near ones where it is known where they are.

import { coalescedDependency, emptyPartitions } from "./dependency.ts";
import type { RDD } from "./rdd.ts";
import { invalidRequirement } from "./rdd-errors.ts";

export function coalesce<T>(rdd: RDD<T>, numPartitions: number): RDD<T> {
  if (numPartitions <= 0) throw invalidRequirement(`Number of partitions (${numPartitions}) must be positive.`);
  return rdd.create<T>({
    name: "CoalescedRDD",
    parents: [rdd],
    settle: () => {
      const groups = partitionGroups(rdd.numPartitions, numPartitions);
      return {
        kind: "coalesced",
        payload: undefined,
        partitions: emptyPartitions(groups.length),
        dependencies: [coalescedDependency(rdd, groups)],
      };
    },
  });
}

/** Without places: runs of neighbours of about the same length. */
function partitionGroups(from: number, to: number): readonly (readonly number[])[] {
  if (to >= from) return Array.from({ length: from }, (_, i) => [i]);
  return Array.from({ length: to }, (_, i) => {
    const start = Math.floor((i * from) / to);
    const end = Math.floor(((i + 1) * from) / to);
    return Array.from({ length: end - start }, (_, offset) => start + offset);
  });
}
