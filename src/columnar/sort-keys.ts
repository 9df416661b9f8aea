// Prepares the keys that sortIndices and rangePartition take (assembly/sort-keys.ts has their form) from columns of a
// batch.

import type { DataType } from "../types/data-type.ts";
import type { KernelName } from "../wasm/kernel-signatures.ts";
import type { Kernels } from "../wasm/kernels.ts";
import { BATCH_NUM_ROWS, COLUMN_SIZE, COLUMN_VALUES, columnOffset, type PhysicalType, physicalType } from "./layout.ts";

/** One column to order by. */
export interface SortKey {
  readonly ordinal: number;
  readonly dataType: DataType;
  /** Whether the column may hold nulls. Sets of keys that are compared with each other must agree on it. */
  readonly nullable: boolean;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** Entries in memory, at `address`. */
export interface NormalizedKeys {
  readonly address: number;
  readonly count: number;
}

type NormalizeKernel = Extract<KernelName, `normalize${string}`>;

const NORMALIZE: Readonly<Record<PhysicalType, readonly NormalizeKernel[]>> = {
  bit: ["normalizeBoolean"],
  i8: ["normalizeByte"],
  i16: ["normalizeShort"],
  i32: ["normalizeInt"],
  i64: ["normalizeLong"],
  f32: ["normalizeFloat"],
  f64: ["normalizeDouble"],
  i128: ["normalizeDecimalHigh", "normalizeDecimalLow"],
  view: ["normalizeView"],
  list: [],
  struct: [],
};

const ENTRY_SIZE = 16;

/** True when rows can be ordered by columns of this type. */
export function isSortable(type: DataType): boolean {
  return NORMALIZE[physicalType(type)].length > 0;
}

/** Computes the keys of a batch in the arena. */
export function normalizeKeys(
  kernels: Kernels,
  batch: number,
  sortKeys: readonly SortKey[],
  arena: number,
): NormalizedKeys {
  const entries: { readonly prefixes: number; readonly views: number; readonly descending: boolean }[] = [];
  const numRows = kernels.getI32(batch + BATCH_NUM_ROWS);
  const run = (kernel: NormalizeKernel, column: number, flag: boolean): number => {
    const prefixes = kernels.exports.arenaAllocate(arena, numRows * 8) >>> 0;
    kernels.exports[kernel](column, numRows, flag ? 1 : 0, prefixes);
    return prefixes;
  };
  for (const { ordinal, dataType, nullable, descending, nullsFirst } of sortKeys) {
    const column = batch + columnOffset(ordinal);
    const physical = physicalType(dataType);
    if (nullable) entries.push({ prefixes: run("normalizeNulls", column, nullsFirst), views: 0, descending: false });
    for (const kernel of NORMALIZE[physical]) {
      const prefixes = run(kernel, column, descending);
      entries.push({
        prefixes,
        views: physical === "view" ? plainViews(kernels, column, numRows, arena) : 0,
        descending,
      });
    }
  }
  const address = kernels.exports.arenaAllocate(arena, entries.length * ENTRY_SIZE) >>> 0;
  entries.forEach(({ prefixes, views, descending }, i) => {
    kernels.integers(address + i * ENTRY_SIZE, 4).set([prefixes, views, descending ? 1 : 0, 0]);
  });
  return { address, count: entries.length };
}

/** One view a row, also when the column has dictionary codes. */
function plainViews(kernels: Kernels, column: number, numRows: number, arena: number): number {
  const decoded = kernels.exports.arenaAllocate(arena, COLUMN_SIZE) >>> 0;
  kernels.exports.decodeColumn(column, numRows, decoded, arena);
  return kernels.getAddress(decoded + COLUMN_VALUES);
}
