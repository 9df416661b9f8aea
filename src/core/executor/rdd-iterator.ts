// Computes a partition of an RDD from its lineage: lazily, through narrow dependencies, and from kept blocks where the
// RDD is persisted.

import type { PartitionData, RddNode, StorageLevel } from "../../rpc/messages.ts";
import { CorruptedBlockError } from "../memory/memory-errors.ts";
import { rddBlockId } from "../storage/block-manager.ts";
import type { ExecutorRegistry, RddKind, RddStorage, Records } from "./executor-registry.ts";
import type { TaskContext } from "./task-context.ts";

/** A partition that the driver believed kept here is gone, and what it is computed from was not sent. */
export class LineageNeededError extends Error {
  override readonly name = "LineageNeededError";
}

/** The records of a partition. Nothing is computed before they are asked for. */
export function iterate(
  rdds: ReadonlyMap<number, RddNode>,
  partition: PartitionData,
  registry: ExecutorRegistry,
  context: TaskContext,
): AsyncIterable<unknown> {
  const node = rdds.get(partition.rddId);
  if (node === undefined) throw new Error(`RDD ${partition.rddId} is not part of the stage.`);
  const kind = registry.rddKind(node.kind);
  const blockId = rddBlockId(node.id, partition.index);
  const compute = () => {
    if (partition.kept) throw new LineageNeededError(`Block ${blockId} is not here any more.`);
    return computePartition(node, kind, rdds, partition, registry, context);
  };
  const { storageLevel, payload } = node;
  if (storageLevel === undefined) return toAsync(compute());
  const records = () => toAsync(compute());
  const persisted = { blockId, level: storageLevel, records, payload, keptBy: partition.keptBy ?? [] };
  return keptOrComputed(persisted, kind.storage ?? "records", context);
}

function computePartition(
  node: RddNode,
  kind: RddKind,
  rdds: ReadonlyMap<number, RddNode>,
  partition: PartitionData,
  registry: ExecutorRegistry,
  context: TaskContext,
): Records {
  return kind.compute({
    payload: node.payload,
    partition: partition.data,
    index: partition.index,
    parents: partition.parents.map((parents) =>
      parents.map((parent) => () => iterate(rdds, parent, registry, context)),
    ),
    shuffleIds: node.dependencies.flatMap((dependency) =>
      dependency.type === "shuffle" ? [dependency.shuffleId] : [],
    ),
    context,
  });
}

interface PersistedPartition {
  readonly blockId: string;
  readonly level: StorageLevel;
  readonly records: () => AsyncIterable<unknown>;
  readonly payload: unknown;
  readonly keptBy: readonly string[];
}

async function* keptOrComputed(
  partition: PersistedPartition,
  kindOfStorage: NonNullable<RddKind["storage"]>,
  context: TaskContext,
): AsyncGenerator<unknown> {
  try {
    yield* readOrCompute(partition, kindOfStorage, context);
  } catch (error) {
    // Some of it may have been read by now, so the task begins again, and finds no block.
    if (error instanceof CorruptedBlockError) context.blocks.remove(partition.blockId);
    throw error;
  }
}

async function* readOrCompute(
  partition: PersistedPartition,
  kindOfStorage: NonNullable<RddKind["storage"]>,
  context: TaskContext,
): AsyncGenerator<unknown> {
  const { blockId, level, payload } = partition;
  const storage = typeof kindOfStorage === "string" ? await loadRecordStorage(kindOfStorage) : kindOfStorage;
  if (!context.blocks.has(blockId)) {
    const remote = await fetchKept(partition, storage, context);
    if (remote !== undefined) {
      yield* countedLoad(remote, storage, kindOfStorage, context);
      return;
    }
    const stored = await storage.store(partition.records(), payload, context, level);
    const kept = await context.blocks.putWithSpills(blockId, stored.value, { ...stored, level });
    try {
      if (level.replication > 1 && stored.toBytes !== undefined && context.blocks.has(blockId)) {
        context.metrics.updatedBlocks.push(...(await context.exchange.replicate(blockId, level, stored.toBytes)));
      }
      // Also when there was no room to keep it: it is here now.
      yield* storage.load(stored.value, context);
    } finally {
      if (!kept) stored.drop?.();
    }
    return;
  }
  context.metrics.input.bytesRead += context.blocks.sizeOf(blockId);
  yield* countedLoad(context.blocks.get(blockId), storage, kindOfStorage, context);
}

/** The records of a kept block, which count as input. */
function countedLoad(
  value: unknown,
  storage: RddStorage,
  kindOfStorage: NonNullable<RddKind["storage"]>,
  context: TaskContext,
): AsyncIterable<unknown> | Iterable<unknown> {
  const records = storage.load(value, context);
  if (typeof kindOfStorage !== "string") {
    context.metrics.input.recordsRead += storage.numRecords?.(value, context) ?? 0;
    return records;
  }
  const sizeOf = kindOfStorage === "records" ? () => 1 : (one: unknown) => (one as readonly unknown[]).length;
  return countedBy(records, sizeOf, context.metrics);
}

async function* countedBy(
  records: Records,
  sizeOf: (one: unknown) => number,
  { input }: TaskContext["metrics"],
): AsyncGenerator<unknown> {
  for await (const one of records) {
    input.recordsRead += sizeOf(one);
    yield one;
  }
}

async function loadRecordStorage(come: "records" | "arrays of records"): Promise<RddStorage> {
  return (await import("./record-storage.ts")).recordStorage(come);
}

/** The value of a block that another executor keeps; it stays there alone. */
async function fetchKept(
  { blockId, keptBy }: PersistedPartition,
  storage: RddStorage,
  context: TaskContext,
): Promise<unknown> {
  const others = keptBy.filter((executorId) => executorId !== context.executorId);
  if (storage.fromBytes === undefined || others.length === 0) return undefined;
  const bytes = await context.exchange.fetch(blockId, others);
  context.metrics.input.bytesRead += bytes?.byteLength ?? 0;
  return bytes === undefined ? undefined : storage.fromBytes(bytes).value;
}

/** What is asynchronous stays itself: the next kind of RDD may know a quicker way to its records. */
function toAsync(records: Records): AsyncIterable<unknown> {
  return Symbol.asyncIterator in records ? records : awaited(records);
}

async function* awaited(records: Iterable<unknown>): AsyncGenerator<unknown> {
  yield* records;
}
