// Reads the events of cached blocks into the status store: what lies where, of which RDD, in whose memory.

import { isEvent, type SparkListener } from "../core/scheduler/live-listener-bus.ts";
import type {
  ListenerEvent,
  RddInfoJson,
  SparkListenerEvent,
  StorageLevelJson,
} from "../core/scheduler/spark-listener-events.ts";
import type { AppStatusStore } from "./app-status-store.ts";
import type { ExecutorSummary, RDDDataDistribution, RDDPartitionInfo, RDDStorageInfo } from "./status-data.ts";

type Event<Name extends SparkListenerEvent["Event"]> = Extract<SparkListenerEvent, { Event: Name }>;

const NOTHING_STORED: RDDDataDistribution = { memoryUsed: 0, diskUsed: 0, onHeapMemoryUsed: 0, offHeapMemoryUsed: 0 };

export class StorageStatusListener implements SparkListener {
  readonly #store: AppStatusStore;
  /** By RDD; what the store shows of them is the same maps. */
  readonly #storage = new Map<number, LiveStorage>();

  constructor(store: AppStatusStore) {
    this.#store = store;
  }

  onEvent(event: ListenerEvent): void {
    if (isEvent(event, "SparkListenerBlockUpdated")) this.#onBlockUpdated(event["Block Updated Info"]);
    else if (isEvent(event, "SparkListenerStageSubmitted")) this.#onStageSubmitted(event["Stage Info"]["RDD Info"]);
    else if (isEvent(event, "SparkListenerUnpersistRDD")) this.#onUnpersist(event["RDD ID"]);
    else if (isEvent(event, "SparkListenerExecutorRemoved")) this.#onExecutorRemoved(event["Executor ID"]);
    else return;
    this.#store.notify();
  }

  #onStageSubmitted(infos: readonly RddInfoJson[]): void {
    for (const info of infos) {
      if (isValid(info["Storage Level"]) && !this.#store.rdds.has(info["RDD ID"])) {
        const { partitions, distribution } = this.#storageOf(info["RDD ID"]);
        this.#store.rdds.set(info["RDD ID"], { ...newRdd(info), partitions, dataDistribution: distribution });
      }
    }
  }

  #onBlockUpdated(info: Event<"SparkListenerBlockUpdated">["Block Updated Info"]): void {
    const { "Block ID": blockId, "Storage Level": level } = info;
    const executorId = info["Block Manager ID"]["Executor ID"];
    const change: StorageChange = {
      memory: level["Use Memory"] ? info["Memory Size"] : -info["Memory Size"],
      disk: level["Use Disk"] ? info["Disk Size"] : -info["Disk Size"],
      isOffHeap: level["Use Off Heap"],
    };
    if (blockId.startsWith("broadcast_")) {
      this.#store.executors.update(executorId, (executor) => addStorage(executor, change));
      return;
    }
    const rddId = /^rdd_(\d+)_\d+$/.exec(blockId)?.[1];
    if (rddId === undefined) return;
    this.#store.executors.update(executorId, (executor) => addStorage(executor, change));
    const holder = this.#store.executors.get(executorId);
    if (holder !== undefined) this.#store.blockHolders.set(executorId, holder);
    const rdd = this.#store.rdds.get(Number(rddId));
    const blocks = rdd === undefined ? 0 : this.#updateBlock(rdd, blockId, executorId, isValid(level), change);
    if (blocks === 0) return;
    this.#store.executors.update(executorId, (executor) => ({ ...executor, rddBlocks: executor.rddBlocks + blocks }));
  }

  /** Gives how many more blocks the executor has. */
  #updateBlock(
    rdd: RDDStorageInfo,
    blockName: string,
    executorId: string,
    isStored: boolean,
    change: StorageChange,
  ): number {
    const { partitions, distribution } = this.#storageOf(rdd.id);
    const { executors: holders, memoryUsed, diskUsed } = partitions.get(blockName) ?? newPartition(blockName);
    const isNew = isStored && !holders.includes(executorId);
    const executors = isNew
      ? [...holders, executorId]
      : isStored
        ? holders
        : holders.filter((holder) => holder !== executorId);
    if (executors.length === 0) partitions.delete(blockName);
    else {
      const used = {
        memoryUsed: atLeastZero(memoryUsed + change.memory),
        diskUsed: atLeastZero(diskUsed + change.disk),
      };
      const storageLevel = describeLevel({
        useDisk: used.diskUsed > 0,
        useMemory: used.memoryUsed > 0,
        useOffHeap: rdd.useOffHeap,
        deserialized: used.memoryUsed > 0 && rdd.deserialized,
        replication: executors.length,
      });
      partitions.set(blockName, { blockName, storageLevel, ...used, executors });
    }
    const blocks = isStored ? (isNew ? 1 : 0) : -1;
    this.#updateDistribution(distribution, executorId, blocks, change);
    this.#store.rdds.set(rdd.id, {
      ...rdd,
      partitions,
      dataDistribution: distribution,
      memoryUsed: atLeastZero(rdd.memoryUsed + change.memory),
      diskUsed: atLeastZero(rdd.diskUsed + change.disk),
    });
    return blocks;
  }

  #updateDistribution(
    distribution: Map<string, RDDDataDistribution>,
    executorId: string,
    blocks: number,
    change: StorageChange,
  ): void {
    const executor = this.#store.executors.get(executorId);
    if (executor === undefined) return;
    if (executor.rddBlocks + blocks <= 0) {
      distribution.delete(executorId);
      return;
    }
    const part = distribution.get(executorId) ?? NOTHING_STORED;
    const { isOffHeap, memory } = change;
    distribution.set(executorId, {
      memoryUsed: atLeastZero(part.memoryUsed + memory),
      diskUsed: atLeastZero(part.diskUsed + change.disk),
      onHeapMemoryUsed: isOffHeap ? part.onHeapMemoryUsed : atLeastZero(part.onHeapMemoryUsed + memory),
      offHeapMemoryUsed: isOffHeap ? atLeastZero(part.offHeapMemoryUsed + memory) : part.offHeapMemoryUsed,
    });
  }

  #storageOf(rddId: number): LiveStorage {
    const known = this.#storage.get(rddId);
    if (known !== undefined) return known;
    const storage = { partitions: new Map(), distribution: new Map() };
    this.#storage.set(rddId, storage);
    return storage;
  }

  #onUnpersist(rddId: number): void {
    const rdd = this.#store.rdds.get(rddId);
    if (rdd === undefined) return;
    this.#store.rdds.delete(rddId);
    this.#storage.delete(rddId);
    for (const { executors } of rdd.partitions.values()) {
      for (const id of executors) {
        this.#store.executors.update(id, (executor) => ({ ...executor, rddBlocks: executor.rddBlocks - 1 }));
      }
    }
    for (const [id, part] of rdd.dataDistribution) {
      const change = { memory: -part.memoryUsed, disk: -part.diskUsed, isOffHeap: rdd.useOffHeap };
      this.#store.executors.update(id, (executor) => addStorage(executor, change));
    }
  }

  /** What it held is lost. */
  #onExecutorRemoved(executorId: string): void {
    for (const rdd of this.#store.rdds.values()) {
      const { partitions, distribution } = this.#storageOf(rdd.id);
      const lost = distribution.get(executorId);
      if (lost === undefined) continue;
      distribution.delete(executorId);
      for (const [name, partition] of partitions) {
        const executors = partition.executors.filter((id) => id !== executorId);
        if (executors.length === 0) partitions.delete(name);
        else partitions.set(name, { ...partition, executors });
      }
      this.#store.rdds.set(rdd.id, {
        ...rdd,
        memoryUsed: atLeastZero(rdd.memoryUsed - lost.memoryUsed),
        diskUsed: atLeastZero(rdd.diskUsed - lost.diskUsed),
      });
    }
  }
}

/** What changes with every block, so that it is not copied. */
interface LiveStorage {
  readonly partitions: Map<string, RDDPartitionInfo>;
  readonly distribution: Map<string, RDDDataDistribution>;
}

interface StorageChange {
  readonly memory: number;
  readonly disk: number;
  readonly isOffHeap: boolean;
}

function addStorage(executor: ExecutorSummary, { memory, disk, isOffHeap }: StorageChange): ExecutorSummary {
  const { memoryMetrics } = executor;
  const used = isOffHeap ? "usedOffHeapStorageMemory" : "usedOnHeapStorageMemory";
  return {
    ...executor,
    memoryUsed: atLeastZero(executor.memoryUsed + memory),
    diskUsed: atLeastZero(executor.diskUsed + disk),
    ...(memoryMetrics && {
      memoryMetrics: { ...memoryMetrics, [used]: atLeastZero(memoryMetrics[used] + memory) },
    }),
  };
}

function newRdd(info: RddInfoJson): Omit<RDDStorageInfo, "partitions" | "dataDistribution"> {
  const level = info["Storage Level"];
  return {
    id: info["RDD ID"],
    name: info.Name,
    numPartitions: info["Number of Partitions"],
    storageLevel: describeLevel({
      useDisk: level["Use Disk"],
      useMemory: level["Use Memory"],
      useOffHeap: level["Use Off Heap"],
      deserialized: level.Deserialized,
      replication: level.Replication,
    }),
    useOffHeap: level["Use Off Heap"] ?? false,
    deserialized: level.Deserialized,
    memoryUsed: 0,
    diskUsed: 0,
  };
}

function newPartition(blockName: string): RDDPartitionInfo {
  return { blockName, storageLevel: "", memoryUsed: 0, diskUsed: 0, executors: [] };
}

/** Stored somewhere at all. */
function isValid(level: StorageLevelJson): boolean {
  return (level["Use Memory"] || level["Use Disk"]) && level.Replication > 0;
}

interface LevelDescription {
  readonly useDisk: boolean;
  readonly useMemory: boolean;
  readonly useOffHeap: boolean;
  readonly deserialized: boolean;
  readonly replication: number;
}

/** `Disk Memory Deserialized 1x Replicated` */
function describeLevel({ useDisk, useMemory, useOffHeap, deserialized, replication }: LevelDescription): string {
  const memory = useMemory ? (useOffHeap ? "Memory (off heap) " : "Memory ") : "";
  return `${useDisk ? "Disk " : ""}${memory}${deserialized ? "Deserialized" : "Serialized"} ${replication}x Replicated`;
}

function atLeastZero(bytes: number): number {
  return Math.max(0, bytes);
}
