// Operations of "map-partitions" that few programs need: loaded with the first of them.

import { XORShiftRandom } from "../../rdd/random/xor-shift-random.ts";
import type { PartitionOperation } from "../../rdd/rdd-payloads.ts";
import { CLASSES } from "../executor-classes.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import { FilterSource, LazySource, MapSource } from "./element-operations.ts";
import { loadClosure } from "./load-closure.ts";
import { pairOf } from "./pair-of.ts";
import { combineByKey, mapValues } from "./pair-operations.ts";
import { ArraySource, drain, iterateSource, type RecordSource, sourceOfIterable } from "./record-source.ts";
import { byteswap32, reservoirSample } from "./reservoir-sample.ts";
import { cellSampler, sampled } from "./samplers.ts";
import { smallest } from "./smallest.ts";
import { histogramOf, statisticsOf } from "./statistics.ts";
import { zeroOf } from "./task-aggregator.ts";
import { loadOrdering } from "./task-ordering.ts";

export async function openRareOperation(
  operation: PartitionOperation,
  records: RecordSource,
  { context, index }: ComputeRequest,
): Promise<RecordSource> {
  switch (operation.type) {
    case "barrier": {
      const { BarrierTaskContext } = await import("../barrier-task-context.ts");
      const target = await loadClosure(operation.function, context);
      const barrier = new BarrierTaskContext(context, operation.coordinator);
      const input = iterateSource(records);
      const result = operation.withIndex ? target(index, input, barrier) : target(input, barrier);
      return sourceOfIterable(await result, "The function of a barrier RDD");
    }
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
    case "zipWithIndex": {
      let position = operation.starts[index] ?? 0;
      return new MapSource(records, (record) => [record, position++]);
    }
    case "keyByPartition": {
      const key = index % operation.numPartitions;
      return new MapSource(records, (record) => [key, record]);
    }
    case "distinct": {
      const paired = new MapSource(records, (record) => [record, null]);
      return new MapSource(await combineByKey(paired, { type: "first" }, context), (pair) => pairOf(pair)[0]);
    }
    case "sketch": {
      const seed = byteswap32(index ^ (operation.rddId << 16));
      return new LazySource(() => new ArraySource([reservoirSample(records, operation.sampleSize, seed, index)]));
    }
    case "cellSample":
      return sampled(records, cellSampler(operation.from, operation.to, operation.seed + BigInt(index)));
    case "sampleByKey":
      return (await import("./stratified-sampling.ts")).sampledByKey(records, operation, index);
    case "sampleByKeyExact":
      return (await import("./stratified-sampling.ts")).sampledExactly(records, operation, index);
    case "acceptance":
      return await (await import("./stratified-sampling.ts")).acceptance(records, operation, index, context);
    case "pipe":
      return await (await import("./pipe.ts")).openPipe(records, operation, context);
    case "filterByRange": {
      const compare = await loadOrdering(operation.ordering, context);
      const { lower, upper } = operation;
      return new FilterSource(records, (record) => {
        const [key] = pairOf(record);
        return compare(key, lower) >= 0 && compare(key, upper) <= 0;
      });
    }
    case "reduce": {
      const reduce = await loadClosure(operation.function, context);
      let result: { readonly value: unknown } | undefined;
      await drain(records, context, (some) => {
        for (const record of some) result = { value: result === undefined ? record : reduce(result.value, record) };
      });
      return new ArraySource(result === undefined ? [] : [(result as { readonly value: unknown }).value]);
    }
    case "aggregate": {
      const merge = await loadClosure(operation.merge, context);
      let value = zeroOf(operation.zero, context.services.get(CLASSES))();
      await drain(records, context, (some) => {
        for (const record of some) value = merge(value, record);
      });
      return new ArraySource([value]);
    }
    case "takeOrdered": {
      const compare = await loadOrdering(operation.ordering, context);
      return new ArraySource([await smallest(records, operation.count, compare, context)]);
    }
    case "sketchDistinct": {
      const { sketchDistinct } = await import("./distinct-sketch.ts");
      const { precision, sparsePrecision } = operation;
      return new ArraySource([await sketchDistinct(records, precision, sparsePrecision, context)]);
    }
    case "estimateByKey": {
      const { estimateOf } = await import("../../rdd/distinct-estimate.ts");
      return mapValues(records, (registers) => estimateOf(registers as Uint8Array, operation.precision));
    }
    case "statistics":
      return new ArraySource([await statisticsOf(records, context)]);
    case "histogram":
      return new ArraySource([await histogramOf(records, operation.buckets, operation.isEven, context)]);
    default:
      throw new Error(`There is no operation ${operation.type}.`);
  }
}
