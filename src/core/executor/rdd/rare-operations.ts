// Operations of "map-partitions" that few programs need: loaded with the first of them.

import { XORShiftRandom } from "../../rdd/random/xor-shift-random.ts";
import type { PartitionOperation } from "../../rdd/rdd-payloads.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import { FilterSource, LazySource, MapSource } from "./element-operations.ts";
import { combineByKey } from "./pair-operations.ts";
import { ArraySource, type RecordSource } from "./record-source.ts";
import { byteswap32, reservoirSample } from "./reservoir-sample.ts";
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
    case "distinct": {
      const paired = new MapSource(records, (record) => [record, null]);
      return new MapSource(await combineByKey(paired, { type: "first" }, context), (pair) => pairOf(pair)[0]);
    }
    case "sketch": {
      const seed = byteswap32(index ^ (operation.rddId << 16));
      return new LazySource(() => new ArraySource([reservoirSample(records, operation.sampleSize, seed, index)]));
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
