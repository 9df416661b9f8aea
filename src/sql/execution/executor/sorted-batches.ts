// The rows of a column buffer in the order of sort keys, gathered batch by batch; strings stay where the buffer has
// them.

import { COLUMN_VALUES, columnOffset, physicalType } from "../../../columnar/layout.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { KernelName } from "../../../wasm/index.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { SortKey } from "../codegen/stage-program.ts";

const BATCH_ROWS = 16_384;
const ENTRY_SIZE = 16;

/** The kernels that turn a column into ascending u64 keys; a wide decimal takes two. */
function normalizers(key: SortKey): readonly KernelName[] {
  switch (physicalType(key.type)) {
    case "bit":
      return ["normalizeBoolean"];
    case "i8":
      return ["normalizeByte"];
    case "i16":
      return ["normalizeShort"];
    case "i32":
      return ["normalizeInt"];
    case "i64":
      return ["normalizeLong"];
    case "f32":
      return ["normalizeFloat"];
    case "f64":
      return ["normalizeDouble"];
    case "i128":
      return ["normalizeDecimalHigh", "normalizeDecimalLow"];
    case "view":
      return ["normalizeView"];
    default:
      throw new Error(`columns of type ${key.type.kind} have no order`);
  }
}

export async function* sortedBatches(
  kernels: Kernels,
  buffer: number,
  keys: readonly SortKey[],
  context: TaskContext,
): AsyncGenerator<number> {
  const numRows = kernels.getI32(buffer);
  const keyArena = kernels.exports.arenaCreate() >>> 0;
  const batchArena = kernels.exports.arenaCreate() >>> 0;
  let indices = 0;
  try {
    const entries = keys.flatMap((key) => keyEntries(kernels, buffer, key, numRows, keyArena));
    const table = kernels.exports.arenaAllocate(keyArena, Math.max(1, entries.length) * ENTRY_SIZE) >>> 0;
    entries.forEach(({ prefixes, views, descending }, i) => {
      kernels.setI32(table + i * ENTRY_SIZE, prefixes);
      kernels.setI32(table + i * ENTRY_SIZE + 4, views);
      kernels.setI32(table + i * ENTRY_SIZE + 8, descending ? 1 : 0);
      kernels.setI32(table + i * ENTRY_SIZE + 12, 0);
    });
    indices = kernels.exports.sortIndices(numRows, entries.length, table) >>> 0;
    for (let from = 0; from < numRows; from += BATCH_ROWS) {
      await context.yieldIfNeeded();
      const count = Math.min(BATCH_ROWS, numRows - from);
      yield kernels.exports.gatherBatch(buffer, indices + from * 4, count, batchArena, 0) >>> 0;
      kernels.exports.arenaReset(batchArena);
    }
  } finally {
    if (indices !== 0) kernels.free(indices);
    kernels.exports.arenaDestroy(batchArena);
    kernels.exports.arenaDestroy(keyArena);
  }
}

interface KeyEntry {
  readonly prefixes: number;
  readonly views: number;
  readonly descending: boolean;
}

function keyEntries(kernels: Kernels, buffer: number, key: SortKey, numRows: number, arena: number): KeyEntry[] {
  const column = buffer + columnOffset(key.column);
  const descending = key.descending ? 1 : 0;
  const newKeys = (): number => kernels.exports.arenaAllocate(arena, Math.max(1, numRows) * 8) >>> 0;
  const entries: KeyEntry[] = [];
  if (key.nullable) {
    const prefixes = newKeys();
    kernels.exports.normalizeNulls(column, numRows, key.nullsFirst ? 1 : 0, prefixes);
    entries.push({ prefixes, views: 0, descending: false });
  }
  for (const normalize of normalizers(key)) {
    const prefixes = newKeys();
    (kernels.exports[normalize] as Normalize)(column, numRows, descending, prefixes);
    const views = normalize === "normalizeView" ? kernels.getAddress(column + COLUMN_VALUES) : 0;
    entries.push({ prefixes, views, descending: key.descending });
  }
  return entries;
}

type Normalize = (column: number, numRows: number, descending: number, keys: number) => void;
