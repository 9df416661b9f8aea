// The RDD kind "cached-batches": the batches of a partition, kept in the executor's Wasm memory when the RDD is
// persisted, with strings that repeat few values as dictionary codes and whole numbers in as many bytes as they need; and
// the output that tells their statistics. The payload is the rows' schema.

import {
  BATCH_NUM_ROWS,
  COLUMN_CODES,
  COLUMN_DICTIONARY_SIZE,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_WIDTH,
  columnOffset,
  physicalType,
} from "../../../columnar/layout.ts";
import type { OutputKind, RddKind, RddStorage, StoredBlock } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { ResidentBatches } from "./resident-batches.ts";
import { ResidentBatchesBuilder } from "./resident-batches-builder.ts";
import { DICTIONARY_IDS, KERNELS } from "./services.ts";
import { SpilledBatches } from "./spilled-batches.ts";

const residentStorage: RddStorage = {
  async store(records, payload, context, level) {
    const { services } = context;
    const { fields } = payload as StructType;
    const types = fields.map(({ dataType }) => physicalType(dataType));
    const kernels = services.get(KERNELS);
    const newBuilder = (): ResidentBatchesBuilder =>
      new ResidentBatchesBuilder(kernels, services.get(DICTIONARY_IDS), types);
    const memory = context.memory.newConsumer("A cached partition");
    let builder = newBuilder();
    /** What did not fit beside the rest. */
    let spilled: SpilledBatches | undefined;
    try {
      for await (const batch of records as AsyncIterable<number>) {
        builder.add(batch);
        if (level.useDisk && !memory.tryReserve(builder.memorySize) && !(await memory.reserve(builder.memorySize))) {
          spilled ??= await newSpilledBatches(kernels, context);
          spilled.add(builder.finish().batches);
          builder.free();
          builder = newBuilder();
        }
        await context.yieldIfNeeded();
      }
    } catch (error) {
      builder.free();
      spilled?.free();
      throw error;
    }
    memory.releaseAll();
    if (spilled !== undefined) {
      spilled.add(builder.finish().batches);
      builder.free();
      return storedOnDisk(spilled);
    }
    const { batches, memorySize } = builder.finish();
    const value = new ResidentBatches(batches, () => builder.free());
    return {
      value,
      memorySize,
      drop: () => value.drop(),
      toDisk: (spills) => {
        const onDisk = new SpilledBatches(kernels, spills);
        onDisk.add(value.batches);
        return storedOnDisk(onDisk);
      },
    };
  },
  load: (value) => keptBatches(value).read(),
  numRecords: (value, { services }) => keptBatches(value).numRows(services.get(KERNELS)),
};

async function newSpilledBatches(kernels: Kernels, { memory }: TaskContext): Promise<SpilledBatches> {
  return new SpilledBatches(kernels, await memory.openedSpills());
}

function storedOnDisk(value: SpilledBatches): StoredBlock {
  return { value, memorySize: 0, diskSize: value.diskSize, drop: () => value.drop() };
}

function keptBatches(value: unknown): ResidentBatches | SpilledBatches {
  if (value instanceof ResidentBatches || value instanceof SpilledBatches) return value;
  throw new Error("the block holds no batches");
}

export const cachedBatchesRddKind: RddKind = {
  kind: "cached-batches",
  compute: async function* ({ parents }) {
    for (const partition of parents.flat()) yield* partition();
  },
  storage: residentStorage,
};

export interface CachedPartitionStatistics {
  readonly numRows: number;
  readonly bytes: number;
  readonly columns: readonly {
    readonly nullCount: number;
    /** Whether a row has a value; bounds are known for whole numbers, decimals of up to 18 digits, dates and timestamps. */
    readonly hasValues: boolean;
    readonly min?: bigint;
    readonly max?: bigint;
    /** How many strings the partition's dictionary has, where the column is codes of one. */
    readonly dictionarySize?: number;
    /** Bytes of a value in the batch that has it widest. */
    readonly width: number;
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
  const columns = fields.map(() => ({
    nullCount: 0,
    min: LARGEST,
    max: SMALLEST,
    width: 0,
    dictionarySizes: new Set<number>(),
  }));
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
        column.width = Math.max(column.width, kernels.getI32(batch + columnOffset(i) + COLUMN_WIDTH));
        column.dictionarySizes.add(dictionarySize(kernels, batch + columnOffset(i)));
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
    columns: columns.map(({ nullCount, min, max, width, dictionarySizes }) => ({
      nullCount,
      width,
      hasValues: nullCount < numRows,
      ...(min <= max && { min, max }),
      ...(!dictionarySizes.has(0) && { dictionarySize: Math.max(0, ...dictionarySizes) }),
    })),
  };
}

/** 0 of a column that has no dictionary. */
function dictionarySize(kernels: Kernels, column: number): number {
  const flags = kernels.getI32(column + COLUMN_FLAGS);
  return (flags & COLUMN_IS_VIEW) === 0 || kernels.getI32(column + COLUMN_CODES) === 0
    ? 0
    : kernels.getI32(column + COLUMN_DICTIONARY_SIZE);
}

const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;
/** Where the batch begins in its image, and the image's size before it (assembly/image.ts). */
const IMAGE_BATCH = 16;
const IMAGE_SIZE_FIELD = 4;
