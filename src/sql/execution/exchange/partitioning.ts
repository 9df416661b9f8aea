// How an exchange spreads rows over partitions.

import type { DirectShufflePartitionId } from "../../../catalyst/expressions/direct-partition-id.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { SortOrder } from "../../../catalyst/expressions/sort-order.ts";

export type Partitioning =
  | { readonly kind: "single" }
  /** By Spark's Murmur3 hash of the expressions: equal keys land in the partition they have on Spark. */
  | { readonly kind: "hash"; readonly expressions: readonly Expression[]; readonly numPartitions: number }
  /** Where the row says itself. */
  | { readonly kind: "direct"; readonly partitionId: DirectShufflePartitionId; readonly numPartitions: number }
  /** In turn, from a start that differs by map task. */
  | { readonly kind: "round-robin"; readonly numPartitions: number }
  /** By where a row stands in an order: what sampled rows say divides the rows evenly. */
  | { readonly kind: "range"; readonly order: readonly SortOrder[]; readonly numPartitions: number };

export function numPartitions(partitioning: Partitioning): number {
  return partitioning.kind === "single" ? 1 : partitioning.numPartitions;
}

export function partitioningToString(partitioning: Partitioning): string {
  switch (partitioning.kind) {
    case "single":
      return "SinglePartition";
    case "hash":
      return `hashpartitioning(${[...partitioning.expressions.map(String), partitioning.numPartitions].join(", ")})`;
    case "direct":
      return `shufflepartitionidpassthrough(${partitioning.partitionId}, ${partitioning.numPartitions})`;
    case "round-robin":
      return `RoundRobinPartitioning(${partitioning.numPartitions})`;
    case "range":
      return `rangepartitioning(${[...partitioning.order.map(String), partitioning.numPartitions].join(", ")})`;
  }
}
