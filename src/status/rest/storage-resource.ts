// `/storage/rdd` of Spark's REST API.

import type { AppStatusStore } from "../app-status-store.ts";
import type { ExecutorSummary, RDDDataDistribution, RDDStorageInfo } from "../status-data.ts";
import { type Answer, found, notFound } from "./rest-answer.ts";

export function rddList(store: AppStatusStore): Answer {
  const cached = [...store.rdds.values()].filter(({ partitions }) => partitions.size > 0);
  return found(cached.sort((a, b) => a.id - b.id).map((rdd) => rddJson(store, rdd)));
}

export function oneRdd(store: AppStatusStore, rddId: number): Answer {
  const rdd = store.rdds.get(rddId);
  return rdd === undefined ? notFound(`no rdd found w/ id ${rddId}`) : found(rddJson(store, rdd));
}

function rddJson(store: AppStatusStore, rdd: RDDStorageInfo): object {
  const distribution = [...rdd.dataDistribution].map(([executorId, part]) =>
    distributionJson(store.blockHolders.get(executorId), executorId, part),
  );
  return {
    id: rdd.id,
    name: rdd.name,
    numPartitions: rdd.numPartitions,
    numCachedPartitions: rdd.partitions.size,
    storageLevel: rdd.storageLevel,
    memoryUsed: rdd.memoryUsed,
    diskUsed: rdd.diskUsed,
    ...(distribution.length > 0 && { dataDistribution: distribution }),
    partitions: [...rdd.partitions.values()],
  };
}

function distributionJson(
  executor: ExecutorSummary | undefined,
  executorId: string,
  part: RDDDataDistribution,
): object {
  const { memoryMetrics: memory, maxMemory = 0, memoryUsed = 0 } = executor ?? {};
  return {
    address: executor?.hostPort ?? executorId,
    memoryUsed: part.memoryUsed,
    memoryRemaining: maxMemory - memoryUsed,
    diskUsed: part.diskUsed,
    ...(memory && {
      onHeapMemoryUsed: part.onHeapMemoryUsed,
      offHeapMemoryUsed: part.offHeapMemoryUsed,
      onHeapMemoryRemaining: memory.totalOnHeapStorageMemory - memory.usedOnHeapStorageMemory,
      offHeapMemoryRemaining: memory.totalOffHeapStorageMemory - memory.usedOffHeapStorageMemory,
    }),
  };
}
