// What spilling does with rows and groups: runs that are merged, groups by bits of their hashes, rows put back, against plain
// references.
import fc from "fast-check";
import { expect, test } from "vitest";
import { imageOfRows } from "../../src/columnar/batch-builder.ts";
import { readBatch } from "../../src/columnar/batch-reader.ts";
import { readBatchImage } from "../../src/columnar/block-image.ts";
import { BATCH_NUM_ROWS } from "../../src/columnar/layout.ts";
import { normalizeKeys, type SortKey } from "../../src/columnar/sort-keys.ts";
import { newTaskMetrics } from "../../src/core/executor/task-metrics.ts";
import { MemoryManager } from "../../src/core/memory/memory-manager.ts";
import { SpillStore } from "../../src/core/memory/spill-store.ts";
import { TaskMemoryManager } from "../../src/core/memory/task-memory-manager.ts";
import { createColumnBuffer } from "../../src/sql/execution/executor/pipeline-state.ts";
import { ExternalSort } from "../../src/sql/execution/executor/spilling/external-sort.ts";
import type { InternalRow } from "../../src/types/catalyst-value.ts";
import { LongType, StructField, StructType } from "../../src/types/data-type.ts";
import { MemoryFile } from "../unit/core/memory/memory-file.ts";
import { compareNullable, type Order } from "./compare-values.ts";
import { kernelsUnderTest } from "./load-kernels.ts";
import { ATOMIC_TYPES, typedRows } from "./typed-rows.ts";

const kernels = await kernelsUnderTest();
const { exports } = kernels;

const orders = fc.array(fc.record({ descending: fc.boolean(), nullsFirst: fc.boolean() }), {
  minLength: 4,
  maxLength: 4,
});

/** As much of a task as a sort needs. */
async function taskMemory() {
  const spills = new SpillStore(async () => new MemoryFile());
  const manager = new MemoryManager(1 << 20, 0);
  const memory = new TaskMemoryManager({ manager, spills, maxRows: 1 }, newTaskMetrics());
  await memory.openSpills();
  return { memory, spills, context: { memory, yieldIfNeeded: () => undefined } };
}

function append(buffer: number, schema: StructType, rows: readonly InternalRow[]): void {
  kernels.withArena((arena) => {
    exports.columnBufferAppend(buffer, readBatchImage(kernels, imageOfRows(schema, rows), arena));
  });
}

function sortKeysOf({ fields }: StructType, chosen: readonly Order[]): SortKey[] {
  return fields.map(({ dataType }, ordinal) => {
    const order = chosen[ordinal] ?? { descending: false, nullsFirst: true };
    return { ordinal, dataType, nullable: true, ...order };
  });
}

function compareRows(a: InternalRow, b: InternalRow, keys: readonly SortKey[]): number {
  for (const key of keys) {
    const order = compareNullable(a[key.ordinal] ?? null, b[key.ordinal] ?? null, key);
    if (order !== 0) return order;
  }
  return 0;
}

async function sortedInRuns(
  schema: StructType,
  rows: readonly InternalRow[],
  keys: readonly SortKey[],
  runRows: number,
): Promise<readonly InternalRow[]> {
  const { memory, spills, context } = await taskMemory();
  const sort = new ExternalSort(kernels, context, keys);
  const buffer = createColumnBuffer(
    kernels,
    schema.fields.map(({ dataType }) => dataType),
  );
  for (let from = 0; from < rows.length; from += runRows) {
    append(buffer, schema, rows.slice(from, from + runRows));
    sort.spill(buffer, 1 << 20);
    expect(kernels.getI32(buffer + BATCH_NUM_ROWS)).toBe(0);
  }
  const sorted: InternalRow[] = [];
  for await (const batch of sort.batches()) sorted.push(...readBatch(kernels.data, batch, schema));
  exports.columnBufferDestroy(buffer);
  expect(spills.bytesUsed).toBe(0);
  memory.close();
  return sorted;
}

test("runs are merged into the order that one sort gives, stably, by any types and orders", async () => {
  await fc.assert(
    fc.asyncProperty(
      typedRows(ATOMIC_TYPES, 300),
      orders,
      fc.integer({ min: 1, max: 120 }),
      async ({ schema, rows }, chosen, runRows) => {
        // The last column orders nothing, so that it tells equal rows apart.
        const keys = sortKeysOf(schema, chosen).slice(0, Math.max(1, schema.fields.length - 1));
        const expected = [...rows].sort((a, b) => compareRows(a, b, keys));
        expect(await sortedInRuns(schema, rows, keys, runRows)).toEqual(expected);
      },
    ),
    { numRuns: 100 },
  );
});

test("more runs than are merged at a time", async () => {
  const schema = StructType([StructField("k", LongType, true), StructField("id", LongType, false)]);
  const rows = Array.from(
    { length: 2000 },
    (_, i): InternalRow => [i % 9 === 0 ? null : BigInt((i * 71) % 50), BigInt(i)],
  );
  const keys = sortKeysOf(schema, [{ descending: true, nullsFirst: false }]).slice(0, 1);
  const expected = [...rows].sort((a, b) => compareRows(a, b, keys));
  expect(await sortedInRuns(schema, rows, keys, 3)).toEqual(expected);
});

test("a sort that nobody reads to its end leaves nothing", async () => {
  const { memory, spills, context } = await taskMemory();
  const schema = StructType([StructField("id", LongType, false)]);
  const sort = new ExternalSort(kernels, context, sortKeysOf(schema, []));
  const buffer = createColumnBuffer(kernels, [LongType]);
  for (let run = 0; run < 3; run++) {
    append(
      buffer,
      schema,
      Array.from({ length: 500 }, (_, i) => [BigInt(i)]),
    );
    sort.spill(buffer, 500 * 8);
  }
  for await (const batch of sort.batches()) {
    expect(kernels.getI32(batch + BATCH_NUM_ROWS)).toBeGreaterThan(0);
    break;
  }
  exports.columnBufferDestroy(buffer);
  expect(spills.bytesUsed).toBe(0);
  memory.close();
});

test("rows put back into a column buffer are the rows that they were", () => {
  fc.assert(
    fc.property(typedRows(ATOMIC_TYPES, 200), fc.integer({ min: 1, max: 90 }), ({ schema, rows }, count) => {
      const buffer = createColumnBuffer(
        kernels,
        schema.fields.map(({ dataType }) => dataType),
      );
      for (let from = 0; from < rows.length; from += count) append(buffer, schema, rows.slice(from, from + count));
      expect(readBatch(kernels.data, buffer, schema)).toEqual(rows);
      exports.columnBufferDestroy(buffer);
    }),
  );
});

test("a column buffer never takes more than was foretold", () => {
  const schema = StructType([StructField("a", LongType, true), StructField("b", LongType, false)]);
  const buffer = createColumnBuffer(kernels, [LongType, LongType]);
  for (let count = 1; count < 40_000; count = Math.ceil(count * 2.3)) {
    const foretold = exports.columnBufferNeed(buffer, count);
    append(
      buffer,
      schema,
      Array.from({ length: count }, (_, i) => [BigInt(i), 1n]),
    );
    expect(exports.columnBufferNeed(buffer, 0)).toBeLessThanOrEqual(foretold);
  }
  exports.columnBufferDestroy(buffer);
});

test("groups come by the bits of their hashes, each once", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 500 }), fc.constantFrom(0, 12, 28), (hashes, shift) => {
      const table = exports.aggregateTableCreate(32, 4) >>> 0;
      const groups = hashes.map((hash, i) => {
        const group = exports.aggregateTableInsert(table, hash) >>> 0;
        kernels.setI32(group + 16, i);
        return { group, partition: (hash >>> shift) & 15, i };
      });
      expect(exports.aggregateTableNeed(table, 0)).toBe(exports.aggregateTableBytes(table));
      const offsets = kernels.allocate(17 * 4);
      const addresses = kernels.allocate(Math.max(16, hashes.length * 4));
      exports.aggregateTablePartitions(table, shift, 4, offsets, addresses);
      const ends = [...kernels.integers(offsets, 17)];
      expect([ends[0], ends[16]]).toEqual([0, hashes.length]);
      for (let partition = 0; partition < 16; partition++) {
        const found = [...kernels.integers(addresses, hashes.length)].slice(ends[partition], ends[partition + 1]);
        const expected = groups.filter((group) => group.partition === partition).map(({ group }) => group);
        expect(found.map((address) => address >>> 0).sort()).toEqual(expected.sort());
      }
      const values = kernels.allocate(Math.max(16, hashes.length * 8));
      exports.recordValues(addresses, hashes.length, 16, 4, values);
      expect([...kernels.integers(values, hashes.length)].sort()).toEqual(groups.map(({ i }) => i).sort());
      for (const address of [offsets, addresses, values]) kernels.free(address);
      exports.aggregateTableDestroy(table);
    }),
    { numRuns: 50 },
  );
});

test("the rows that are equal to the last of sorted ones", () => {
  const schema = StructType([StructField("k", LongType, true)]);
  const firstEqual = (values: readonly (bigint | null)[]): number =>
    kernels.withArena((arena) => {
      const batch = readBatchImage(
        kernels,
        imageOfRows(
          schema,
          values.map((value) => [value]),
        ),
        arena,
      );
      const { address, count } = normalizeKeys(kernels, batch, sortKeysOf(schema, []), arena);
      return exports.firstEqualToLast(values.length, count, address);
    });
  expect(firstEqual([null, null, 1n, 2n, 2n, 2n])).toBe(3);
  expect(firstEqual([1n, 2n, 3n])).toBe(2);
  expect(firstEqual([null, null])).toBe(0);
  expect(firstEqual([5n])).toBe(0);
});
