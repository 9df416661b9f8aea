// The RDD kind "cached-batches": the batches of a partition, kept in the executor's Wasm memory when the RDD is
// persisted, with strings that repeat few values as dictionary codes; and the output that tells their statistics.

import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_CODES,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_SIZE,
  columnOffset,
  physicalType,
} from "../../../columnar/layout.ts";
import type { OutputKind, RddKind, RddStorage } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { KERNELS } from "./services.ts";

/** Batches in memory that is freed when the block is dropped and nobody reads it any more. */
class ResidentBatches {
  readonly batches: readonly number[];
  readonly #kernels: Kernels;
  readonly #images: readonly number[];
  #readers = 0;
  #dropped = false;

  constructor(kernels: Kernels, images: readonly number[], batches: readonly number[]) {
    this.#kernels = kernels;
    this.#images = images;
    this.batches = batches;
  }

  *read(): Generator<number> {
    this.#readers++;
    try {
      yield* this.batches;
    } finally {
      this.#readers--;
      this.#freeIfUnused();
    }
  }

  drop(): void {
    this.#dropped = true;
    this.#freeIfUnused();
  }

  #freeIfUnused(): void {
    if (!this.#dropped || this.#readers > 0) return;
    for (const image of this.#images) this.#kernels.free(image);
  }
}

const residentStorage: RddStorage = {
  async store(records, context) {
    const kernels = context.services.get(KERNELS);
    const images: number[] = [];
    const batches: number[] = [];
    let memorySize = 0;
    try {
      for await (const batch of records as AsyncIterable<number>) {
        if (kernels.getI32(batch + BATCH_NUM_ROWS) === 0) continue;
        const { image, size } = makeImage(kernels, batch);
        images.push(image);
        memorySize += size;
        batches.push(kernels.exports.imagePlace(image) >>> 0);
        await context.yieldIfNeeded();
      }
    } catch (error) {
      for (const image of images) kernels.free(image);
      throw error;
    }
    const value = new ResidentBatches(kernels, images, batches);
    return { value, memorySize, drop: () => value.drop() };
  },
  load: (value) => residentBatches(value).read(),
};

function residentBatches(value: unknown): ResidentBatches {
  if (!(value instanceof ResidentBatches)) throw new Error("the block holds no batches");
  return value;
}

export const cachedBatchesRddKind: RddKind = {
  kind: "cached-batches",
  compute: async function* ({ parents }) {
    for (const partition of parents.flat()) yield* partition();
  },
  storage: residentStorage,
};

/** Dictionaries are tried for batches of up to this many different strings; larger ones save little. */
const MAX_DICTIONARY = 4096;

/** An image of the batch in memory that the caller frees. */
function makeImage(kernels: Kernels, batch: number): { image: number; size: number } {
  return kernels.withArena((arena) => {
    const allocate = (size: number): number => kernels.exports.arenaAllocate(arena, size) >>> 0;
    const numRows = kernels.getI32(batch + BATCH_NUM_ROWS);
    const offsets = allocate(8);
    kernels.integers(offsets, 2).set([0, numRows]);
    const places = allocate(8);
    const encoded = encodeStrings(kernels, batch, numRows, arena);
    const image = kernels.exports.imagesCreate(encoded, 0, offsets, 1, places) >>> 0;
    return { image, size: kernels.getAddress(places + 4) };
  });
}

/** The batch with its columns of few different strings encoded, in the arena. */
function encodeStrings(kernels: Kernels, batch: number, numRows: number, arena: number): number {
  const numColumns = kernels.getI32(batch + BATCH_NUM_COLUMNS);
  const size = BATCH_COLUMNS + numColumns * COLUMN_SIZE;
  const encoded = kernels.exports.arenaAllocate(arena, size) >>> 0;
  kernels.write(encoded, kernels.bytes(batch, size).slice());
  for (let i = 0; i < numColumns; i++) {
    const source = batch + columnOffset(i);
    const isView = (kernels.getI32(source + COLUMN_FLAGS) & COLUMN_IS_VIEW) !== 0;
    if (!isView || kernels.getI32(source + COLUMN_CODES) !== 0) continue;
    const maxSize = Math.min(MAX_DICTIONARY, numRows >> 2);
    if (maxSize > 0) kernels.exports.dictionaryEncode(source, numRows, maxSize, encoded + columnOffset(i), arena);
  }
  return encoded;
}

export interface CachedPartitionStatistics {
  readonly numRows: number;
  readonly bytes: number;
  readonly columns: readonly {
    readonly nullCount: number;
    /** Whether a row has a value; bounds are known for whole numbers, decimals of up to 18 digits, dates and timestamps. */
    readonly hasValues: boolean;
    readonly min?: bigint;
    readonly max?: bigint;
  }[];
}

export const cachedStatisticsOutput: OutputKind = {
  kind: "cached-statistics",
  run: async (records, payload, context) => ({
    value: await statisticsOf(records as AsyncIterable<number>, payload as StructType, context),
  }),
};

const BOUNDED = new Set(["i8", "i16", "i32", "i64"]);
const RESULT_BYTES = 32;

async function statisticsOf(
  batches: AsyncIterable<number>,
  { fields }: StructType,
  context: TaskContext,
): Promise<CachedPartitionStatistics> {
  const kernels = context.services.get(KERNELS);
  const result = kernels.allocate(RESULT_BYTES);
  const columns = fields.map(() => ({ nullCount: 0, min: LARGEST, max: SMALLEST }));
  let numRows = 0;
  let bytes = 0;
  try {
    for await (const batch of batches) {
      const rows = kernels.getI32(batch + BATCH_NUM_ROWS);
      numRows += rows;
      bytes += kernels.getI32(batch - IMAGE_BATCH + IMAGE_SIZE_FIELD);
      fields.forEach(({ dataType }, i) => {
        const column = columns[i];
        if (column === undefined) return;
        kernels.exports.columnStatistics(batch + columnOffset(i), rows, result);
        column.nullCount += Number(kernels.getI64(result + 16));
        if (!BOUNDED.has(physicalType(dataType))) return;
        const [min, max] = [kernels.getI64(result), kernels.getI64(result + 8)];
        if (min < column.min) column.min = min;
        if (max > column.max) column.max = max;
      });
      await context.yieldIfNeeded();
    }
  } finally {
    kernels.free(result);
  }
  return {
    numRows,
    bytes,
    columns: columns.map(({ nullCount, min, max }) => ({
      nullCount,
      hasValues: nullCount < numRows,
      ...(min <= max && { min, max }),
    })),
  };
}

const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;
/** Where the batch begins in its image, and the image's size before it (assembly/image.ts). */
const IMAGE_BATCH = 16;
const IMAGE_SIZE_FIELD = 4;
