// Computes a partition of an RDD from its lineage: lazily, through narrow dependencies, and from kept blocks where the
// RDD is persisted.

import type { PartitionData, RddNode, StorageLevel } from "../../rpc/messages.ts";
import { rddBlockId } from "../storage/block-manager.ts";
import type { ExecutorRegistry, RddKind, RddStorage, Records, StoredBlock } from "./executor-registry.ts";
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
  const storage = kind.storage ?? PLAIN;
  const store = () => storage.store(toAsync(compute()), payload, context, storageLevel);
  return keptOrComputed(blockId, storageLevel, storage, store, context);
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

async function* keptOrComputed(
  blockId: string,
  level: StorageLevel,
  storage: RddStorage,
  store: () => Promise<StoredBlock>,
  context: TaskContext,
): AsyncGenerator<unknown> {
  if (!context.blocks.has(blockId)) {
    const stored = await store();
    const kept = await context.blocks.putWithSpills(blockId, stored.value, { ...stored, level });
    try {
      // Also when there was no room to keep it: it is here now.
      yield* storage.load(stored.value, context);
    } finally {
      if (!kept) stored.drop?.();
    }
    return;
  }
  yield* storage.load(context.blocks.get(blockId), context);
}

async function* toAsync(records: Records): AsyncGenerator<unknown> {
  yield* records;
}

/** Keeps plain records in an array. */
const PLAIN: RddStorage = {
  async store(records) {
    const value: unknown[] = [];
    let memorySize = 0;
    for await (const record of records) {
      value.push(record);
      memorySize += estimateSize(record);
    }
    return { value, memorySize };
  },
  load: (value) => value as Iterable<unknown>,
};

/** About how many bytes a plain value takes on the heap. */
export function estimateSize(value: unknown): number {
  switch (typeof value) {
    case "string":
      return 16 + 2 * value.length;
    case "bigint":
      return 24;
    case "object": {
      if (value === null) return 8;
      if (ArrayBuffer.isView(value)) return 64 + value.byteLength;
      if (value instanceof ArrayBuffer) return 64 + value.byteLength;
      const values = Array.isArray(value) ? value : Object.values(value);
      return values.reduce((size: number, one) => size + estimateSize(one), 16 + 8 * values.length);
    }
    default:
      return 8;
  }
}
