// A partitioner as executors get it.

import { HashPartitioner, type Partitioner } from "./partitioner.ts";
import { RangePartitioner } from "./range-partitioner.ts";
import type { PartitionerData } from "./rdd-payloads.ts";
import { methodClosure } from "./task-closure.ts";

export function partitionerData(partitioner: Partitioner): PartitionerData {
  const { numPartitions } = partitioner;
  if (partitioner instanceof HashPartitioner) return { type: "hash", numPartitions };
  if (partitioner instanceof RangePartitioner) return partitioner.toData();
  const fields = { ...partitioner, numPartitions };
  return { type: "custom", numPartitions, function: methodClosure(partitioner, "getPartition", fields) };
}
