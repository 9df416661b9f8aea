// The task output "shuffle-write": spreads the rows of a map task over the reduce partitions, as one block of images
// for each, and hands the blocks to the executor's shuffle store.

import { readBatchImage } from "../../../columnar/block-image.ts";
import { BATCH_NUM_COLUMNS, BATCH_NUM_ROWS, COLUMN_VALUES, columnOffset } from "../../../columnar/layout.ts";
import { normalizeKeys, type SortKey } from "../../../columnar/sort-keys.ts";
import type { OutputKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { MapStatus } from "../../../rpc/messages.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { Partitioning } from "../exchange/partitioning.ts";
import { KERNELS } from "./services.ts";

export interface ShuffleWritePayload {
  readonly shuffleId: number;
  readonly partitioning: Partitioning["kind"];
  readonly numPartitions: number;
  /** Columns to write. What decides on the partition follows them: its number (hash), or the keys of an order (range). */
  readonly numColumns: number;
  readonly bounds: RangeBounds | undefined;
}

/** What separates partitions by range: rows of keys, in their order. */
export interface RangeBounds {
  readonly image: Uint8Array;
  readonly numBounds: number;
  /** The keys, as the image's columns hold them. */
  readonly keys: readonly SortKey[];
}

export const shuffleWriteOutput: OutputKind = {
  kind: "shuffle-write",
  run: async (records, payload, context) => ({
    value: await writeShuffle(records as AsyncIterable<number>, payload as ShuffleWritePayload, context),
  }),
};

async function writeShuffle(
  batches: AsyncIterable<number>,
  payload: ShuffleWritePayload,
  context: TaskContext,
): Promise<MapStatus> {
  const { shuffleId, numPartitions } = payload;
  const kernels = context.services.get(KERNELS);
  const writer = new PartitionedImages(kernels, payload, context.partitionId);
  for await (const batch of batches) {
    writer.add(batch);
    await context.yieldIfNeeded();
  }
  const bytes = writer.chunks.map((chunks) => chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  const total = bytes.reduce((sum, size) => sum + size, 0);
  const data = new Uint8Array(context.shuffle.allocate(total), 0, total);
  const offsets = new Int32Array(numPartitions + 1);
  let end = 0;
  writer.chunks.forEach((chunks, partition) => {
    for (const chunk of chunks) {
      data.set(chunk, end);
      end += chunk.length;
    }
    offsets[partition + 1] = end;
  });
  return context.shuffle.write(shuffleId, data, offsets, writer.records);
}

/** Images of the rows seen so far, by partition. */
class PartitionedImages {
  readonly chunks: Uint8Array[][];
  readonly records: Int32Array;
  readonly #kernels: Kernels;
  readonly #payload: ShuffleWritePayload;
  /** Where rows dealt out in turn go on; it differs by task so that small tasks do not all fill the first partition. */
  #turn: number;

  constructor(kernels: Kernels, payload: ShuffleWritePayload, task: number) {
    this.#kernels = kernels;
    this.#payload = payload;
    this.#turn = task;
    this.chunks = Array.from({ length: payload.numPartitions }, () => []);
    this.records = new Int32Array(payload.numPartitions);
  }

  add(batch: number): void {
    const kernels = this.#kernels;
    const { numPartitions, numColumns } = this.#payload;
    const numRows = kernels.getI32(batch + BATCH_NUM_ROWS);
    kernels.withArena((arena) => {
      const allocate = (words: number): number => kernels.exports.arenaAllocate(arena, words * 4) >>> 0;
      const offsets = allocate(numPartitions + 1);
      const places = allocate(numPartitions + 1);
      const indices = numPartitions === 1 ? 0 : allocate(numRows);
      if (indices === 0) kernels.integers(offsets, 2).set([0, numRows]);
      else {
        const ids = this.#partitionIds(batch, numRows, allocate);
        kernels.exports.partitionIndices(ids, numRows, numPartitions, offsets, indices);
      }
      // The partition's number is not part of what is written.
      const width = kernels.getI32(batch + BATCH_NUM_COLUMNS);
      kernels.setI32(batch + BATCH_NUM_COLUMNS, numColumns);
      const images = kernels.exports.imagesCreate(batch, indices, offsets, numPartitions, places) >>> 0;
      kernels.setI32(batch + BATCH_NUM_COLUMNS, width);
      this.#take(images, offsets, places);
      kernels.free(images);
    });
  }

  #partitionIds(batch: number, numRows: number, allocate: (words: number) => number): number {
    const kernels = this.#kernels;
    const { numColumns, numPartitions, partitioning } = this.#payload;
    if (partitioning === "hash") return kernels.getAddress(batch + columnOffset(numColumns) + COLUMN_VALUES);
    const ids = allocate(numRows);
    if (partitioning === "range") {
      this.#rangeIds(batch, numRows, ids);
      return ids;
    }
    const values = kernels.integers(ids, numRows);
    for (let row = 0; row < numRows; row++) values[row] = this.#turn++ % numPartitions;
    return ids;
  }

  #rangeIds(batch: number, numRows: number, ids: number): void {
    const kernels = this.#kernels;
    const { bounds, numColumns } = this.#payload;
    if (bounds === undefined) throw new Error("partitions by range need bounds");
    const { image, numBounds, keys } = bounds;
    kernels.withArena((arena) => {
      const boundKeys = normalizeKeys(kernels, readBatchImage(kernels, image, arena), keys, arena);
      const ofBatch = keys.map((key) => ({ ...key, ordinal: numColumns + key.ordinal }));
      const rowKeys = normalizeKeys(kernels, batch, ofBatch, arena);
      kernels.exports.rangePartition(numRows, rowKeys.count, rowKeys.address, numBounds, boundKeys.address, ids);
    });
  }

  #take(images: number, offsets: number, places: number): void {
    const kernels = this.#kernels;
    this.chunks.forEach((chunks, partition) => {
      const rows = kernels.getI32(offsets + (partition + 1) * 4) - kernels.getI32(offsets + partition * 4);
      if (rows === 0) return;
      const from = kernels.getAddress(places + partition * 4);
      const to = kernels.getAddress(places + (partition + 1) * 4);
      chunks.push(kernels.bytes(images + from, to - from).slice());
      this.records[partition] = (this.records[partition] ?? 0) + rows;
    });
  }
}
