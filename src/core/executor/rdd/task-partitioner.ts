// Which reduce partition a task writes a key to.

import { hashCode } from "../../rdd/hashing.ts";
import { nonNegativeMod } from "../../rdd/partitioner.ts";
import { rangeOf } from "../../rdd/range-bounds.ts";
import type { PartitionerData } from "../../rdd/rdd-payloads.ts";
import { decodeColumn } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskContext } from "../task-context.ts";
import { loadClosure } from "./load-closure.ts";
import { loadOrdering } from "./task-ordering.ts";

export type PartitionOf = (key: unknown) => number;

export async function loadPartitioner(data: PartitionerData, context: TaskContext): Promise<PartitionOf> {
  const { numPartitions } = data;
  switch (data.type) {
    case "hash":
      return (key) => nonNegativeMod(hashCode(key), numPartitions);
    case "range": {
      const bounds = decodeColumn(data.bounds, context.services.get(CLASSES));
      const { ascending } = data.ordering;
      const compare = await loadOrdering({ ...data.ordering, ascending: true }, context);
      return (key) => rangeOf(key, bounds, compare, ascending);
    }
    case "custom": {
      const partitionOf = await loadClosure(data.function, context);
      return (key) => {
        const partition = partitionOf(key);
        if (typeof partition === "number" && partition >= 0 && partition < numPartitions) return partition;
        throw new RangeError(`The partitioner puts a key into partition ${partition} of ${numPartitions}.`);
      };
    }
  }
}
