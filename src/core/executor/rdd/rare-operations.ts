// Operations of "map-partitions" that few programs need: loaded with the first of them.

import type { PartitionOperation } from "../../rdd/rdd-payloads.ts";
import { XORShiftRandom } from "../../rdd/random/xor-shift-random.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import { FilterSource, MapSource } from "./element-operations.ts";
import type { RecordSource } from "./record-source.ts";
import { pairOf } from "./shuffle-write.ts";
import { loadOrdering } from "./task-ordering.ts";

export async function openRareOperation(
  operation: PartitionOperation,
  records: RecordSource,
  { context, index }: ComputeRequest,
): Promise<RecordSource> {
  switch (operation.type) {
    case "distribute": {
      const { numPartitions } = operation;
      let position = new XORShiftRandom(BigInt(index)).nextInt(numPartitions);
      return new MapSource(records, (record) => [++position, record]);
    }
    case "zipWithUniqueId": {
      const { numPartitions } = operation;
      let position = 0;
      return new MapSource(records, (record) => [record, position++ * numPartitions + index]);
    }
    case "filterByRange": {
      const compare = await loadOrdering(operation.ordering, context);
      const { lower, upper } = operation;
      return new FilterSource(records, (record) => {
        const [key] = pairOf(record);
        return compare(key, lower) >= 0 && compare(key, upper) <= 0;
      });
    }
    default:
      throw new Error(`There is no operation ${operation.type}.`);
  }
}
