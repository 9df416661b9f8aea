// How RDDs of records are made of others: what all families of operations build on.

import { type Dependency, emptyPartitions, oneToOneDependency, type ShuffleDependency } from "./dependency.ts";
import type { RddDefinition } from "./lineage.ts";
import type { Partitioner } from "./partitioner.ts";
import { partitionerData } from "./partitioner-data.ts";
import { RangePartitioner } from "./range-partitioner.ts";
import type { RDD } from "./rdd.ts";
import type { AggregatorData, OrderingData, PartitionOperation, ShuffledPayload } from "./rdd-payloads.ts";

/** An RDD whose partitions are made of the parent's, each of one. */
export function mapPartitionsRdd<U>(
  parent: RDD<unknown>,
  operation: PartitionOperation | (() => PartitionOperation),
  preservesPartitioning = false,
  { name = "MapPartitionsRDD", ...more }: Pick<RddDefinition, "isBarrier" | "name"> = {},
): RDD<U> {
  return parent.create<U>({
    name,
    parents: [parent],
    partitioner: preservesPartitioning ? parent.partitioner : undefined,
    settle: () => ({
      ...more,
      kind: "map-partitions",
      payload: typeof operation === "function" ? operation() : operation,
      partitions: emptyPartitions(parent.numPartitions),
      dependencies: [oneToOneDependency(parent)],
      partitioner: preservesPartitioning ? parent.partitioner : undefined,
    }),
  });
}

export interface ShuffleSettings {
  readonly aggregator?: AggregatorData | undefined;
  readonly mapSideCombine?: boolean;
  readonly ordering?: OrderingData | undefined;
}

/** Pairs by the partitioner's partitions. */
export function shuffledRdd<U>(
  parent: RDD<unknown>,
  partitioner: Partitioner | (() => Partitioner),
  { aggregator, mapSideCombine = false, ordering }: ShuffleSettings = {},
): RDD<U> {
  const known = typeof partitioner === "function" ? undefined : partitioner;
  const payload: ShuffledPayload = { aggregator, mapSideCombine, ordering };
  return parent.create<U>({
    name: "ShuffledRDD",
    parents: [parent],
    partitioner: known,
    ...preparation(known),
    settle: () => {
      const settled = known ?? (partitioner as () => Partitioner)();
      const dependency = shuffleDependency(parent, settled, mapSideCombine ? aggregator : undefined);
      return {
        kind: "shuffled",
        payload,
        partitions: emptyPartitions(settled.numPartitions),
        dependencies: [dependency],
        partitioner: settled,
        preferredLocations: shuffleLocations(parent, dependency),
      };
    },
  });
}

/** The bounds of ranges are found before the partitions are known. */
export function preparation(partitioner: Partitioner | undefined): { readonly prepare?: () => Promise<void> } {
  if (!(partitioner instanceof RangePartitioner) || partitioner.isDetermined) return {};
  return { prepare: () => partitioner.determine() };
}

export function shuffleDependency(
  rdd: RDD<unknown>,
  partitioner: Partitioner,
  aggregator?: AggregatorData,
): ShuffleDependency {
  const { context } = rdd;
  const shuffleId = context.newShuffleId();
  const { numPartitions } = partitioner;
  const payload = { shuffleId, partitioner: partitionerData(partitioner), aggregator };
  const output = { kind: "rdd-shuffle-write", payload };
  const dependency: ShuffleDependency = { type: "shuffle", shuffleId, rdd, numPartitions, output };
  context.cleaner.watchShuffle(dependency);
  return dependency;
}

/** The input of an RDD that needs pairs by a partitioner: as it is where it is partitioned like that, else shuffled. */
export function dependencyBy(rdd: RDD<unknown>, partitioner: Partitioner): Dependency {
  return rdd.partitioner?.equals(partitioner) ? oneToOneDependency(rdd) : shuffleDependency(rdd, partitioner);
}

function shuffleLocations(parent: RDD<unknown>, { shuffleId }: ShuffleDependency) {
  return (partition: number) => parent.context.shuffleLocations(shuffleId, partition, partition + 1);
}
