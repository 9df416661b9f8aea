// The task output "shuffle-write": spreads the rows of a map task over the reduce partitions, as one block of images
// for each, and hands the blocks to the executor's shuffle store.

import { readBatchImage } from "../../../columnar/block-image.ts";
import { BATCH_NUM_COLUMNS, BATCH_NUM_ROWS, COLUMN_VALUES, columnOffset } from "../../../columnar/layout.ts";
import { normalizeKeys, type SortKey } from "../../../columnar/sort-keys.ts";
import type { OutputKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { MemoryConsumer } from "../../../core/memory/task-memory-manager.ts";
import type { SpilledMapOutput } from "../../../core/shuffle/shuffle-block-store.ts";
import { checksumsOfParts } from "../../../core/storage/checksum.ts";
import type { MapStatus } from "../../../rpc/messages.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { Partitioning } from "../exchange/partitioning.ts";
import type { MetricIds } from "../metric/stage-metrics.ts";
import { KERNELS } from "./services.ts";

export interface ShuffleWritePayload {
  readonly shuffleId: number;
  readonly partitioning: Partitioning["kind"];
  readonly numPartitions: number;
  /** Columns to write. What decides on the partition follows them: its number (hash), or the keys of an order (range). */
  readonly numColumns: number;
  readonly bounds: RangeBounds | undefined;
  /** Where the task reports what it has written. */
  readonly metrics?: MetricIds | undefined;
  /** Of what is written, where rows are sampled. */
  readonly schema?: StructType | undefined;
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
  const { shuffleId, schema } = payload;
  const kernels = context.services.get(KERNELS);
  const writer = new PartitionedImages(kernels, payload, context);
  if (context.trace !== undefined && schema !== undefined) {
    const { sampleShuffled } = await import("./metric/sample-rows.ts");
    writer.sample = sampleShuffled(context.trace, `shuffle ${shuffleId}`, schema);
  }
  for await (const batch of batches) {
    writer.add(batch);
    if (!writer.fits()) await writer.makeRoom();
    await context.yieldIfNeeded();
  }
  const { data, offsets, spilled } = writer.finish();
  const status = context.shuffle.write(shuffleId, data, offsets, writer.records, spilled);
  if (payload.metrics !== undefined) {
    const { reportWrite } = await import("./metric/shuffle-metrics.ts");
    reportWrite(payload.metrics, context);
  }
  return status;
}

/** Beneath this, spilling would cost more than it frees. */
const SMALLEST_SPILL = 1 << 20;

/** Images of the rows seen so far, by partition. */
class PartitionedImages {
  readonly records: Int32Array;
  readonly #chunks: Uint8Array[][];
  readonly #spilled: SpilledMapOutput[] = [];
  readonly #kernels: Kernels;
  readonly #context: TaskContext;
  readonly #memory: MemoryConsumer;
  /** Is shown the batches before they are spread: which rows, in which order, go to which partitions. */
  sample: ((kernels: Kernels, batch: number, indices: number, offsets: number) => void) | undefined;
  #bytes = 0;
  #rows = 0;
  readonly #payload: ShuffleWritePayload;
  /** Where rows dealt out in turn go on; it differs by task so that small tasks do not all fill the first partition. */
  #turn: number;

  constructor(kernels: Kernels, payload: ShuffleWritePayload, context: TaskContext) {
    this.#kernels = kernels;
    this.#payload = payload;
    this.#context = context;
    this.#memory = context.memory.newConsumer("A shuffle");
    this.#turn = context.partitionId;
    this.#chunks = Array.from({ length: payload.numPartitions }, () => []);
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
      this.sample?.(kernels, batch, indices, offsets);
      const images = kernels.exports.imagesCreate(batch, indices, offsets, numPartitions, places) >>> 0;
      kernels.setI32(batch + BATCH_NUM_COLUMNS, width);
      this.#take(images, offsets, places);
      kernels.free(images);
    });
  }

  /** Whether there is memory for what is held: twice, since it is put together in the end. */
  fits(): boolean {
    return this.#rows < this.#context.memory.maxRows && this.#memory.tryReserve(this.#bytes * 2);
  }

  /** Has others make room, or moves what is held to disk. */
  async makeRoom(): Promise<void> {
    const { memory } = this.#context;
    if (this.#rows < memory.maxRows) {
      if (await this.#memory.reserve(this.#bytes * 2)) return;
      if (this.#bytes < SMALLEST_SPILL) {
        this.#memory.count(this.#bytes * 2);
        return;
      }
    }
    await memory.openSpills();
    const piece = memory.spill(this.#chunks.flat(), "A shuffle");
    const checksums = checksumsOfParts(this.#chunks, this.#spilled.at(-1)?.checksums);
    this.#spilled.push({ piece, offsets: this.#offsets(), checksums });
    memory.countSpilled(this.#bytes);
    for (const chunks of this.#chunks) chunks.length = 0;
    this.#bytes = 0;
    this.#rows = 0;
    this.#memory.releaseAll();
  }

  /** What is in memory in one piece, and what is on disk. */
  finish(): {
    readonly data: Uint8Array;
    readonly offsets: Float64Array;
    readonly spilled: readonly SpilledMapOutput[];
  } {
    const data = new Uint8Array(this.#context.shuffle.allocate(this.#bytes), 0, this.#bytes);
    let end = 0;
    for (const chunk of this.#chunks.flat()) {
      data.set(chunk, end);
      end += chunk.length;
    }
    this.#memory.releaseAll();
    return { data, offsets: this.#offsets(), spilled: this.#spilled };
  }

  /** Boundaries of the partitions in what is in memory. */
  #offsets(): Float64Array {
    const offsets = new Float64Array(this.#chunks.length + 1);
    this.#chunks.forEach((chunks, partition) => {
      const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      offsets[partition + 1] = (offsets[partition] ?? 0) + bytes;
    });
    return offsets;
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
    this.#chunks.forEach((chunks, partition) => {
      const rows = kernels.getI32(offsets + (partition + 1) * 4) - kernels.getI32(offsets + partition * 4);
      if (rows === 0) return;
      const from = kernels.getAddress(places + partition * 4);
      const to = kernels.getAddress(places + (partition + 1) * 4);
      chunks.push(kernels.bytes(images + from, to - from).slice());
      this.#bytes += to - from;
      this.#rows += rows;
      this.records[partition] = (this.records[partition] ?? 0) + rows;
    });
  }
}
