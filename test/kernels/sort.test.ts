import fc from "fast-check";
import { expect, test } from "vitest";
import { imageOfRows } from "../../src/columnar/batch-builder.ts";
import { readBatchImage } from "../../src/columnar/block-image.ts";
import { COLUMN_VALUES, columnOffset, VIEW_SIZE } from "../../src/columnar/layout.ts";
import { isSortable, normalizeKeys, type SortKey } from "../../src/columnar/sort-keys.ts";
import type { InternalRow } from "../../src/types/catalyst-value.ts";
import { ArrayType, LongType, StringType, StructField, StructType } from "../../src/types/data-type.ts";
import { compareNullable, type Order } from "./compare-values.ts";
import { kernelsUnderTest } from "./load-kernels.ts";
import { ATOMIC_TYPES, typedRows } from "./typed-rows.ts";

const kernels = await kernelsUnderTest();

const orders = fc.array(fc.record({ descending: fc.boolean(), nullsFirst: fc.boolean() }), {
  minLength: 4,
  maxLength: 4,
});

function sortKeysOf(schema: StructType, chosen: readonly Order[]): SortKey[] {
  return schema.fields.map(({ dataType }, ordinal) => {
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

function sortedByKernel(
  schema: StructType,
  rows: readonly InternalRow[],
  keys: readonly SortKey[],
  prepare: (batch: number, arena: number) => void = () => {},
): number[] {
  return kernels.withArena((arena) => {
    const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
    prepare(batch, arena);
    const { address, count } = normalizeKeys(kernels, batch, keys, arena);
    const indices = kernels.exports.sortIndices(rows.length, count, address) >>> 0;
    const sorted = Array.from(kernels.integers(indices, rows.length));
    kernels.free(indices);
    return sorted;
  });
}

function sortedByReference(rows: readonly InternalRow[], keys: readonly SortKey[]): number[] {
  // Array.prototype.sort is stable, as the kernel must be.
  return rows.map((_, i) => i).sort((a, b) => compareRows(rows[a] ?? [], rows[b] ?? [], keys));
}

test("rows sort as the reference sorts them, stably, by any types and orders", () => {
  fc.assert(
    fc.property(typedRows(ATOMIC_TYPES, 400), orders, ({ schema, rows }, chosen) => {
      const keys = sortKeysOf(schema, chosen);
      expect(sortedByKernel(schema, rows, keys)).toEqual(sortedByReference(rows, keys));
    }),
    { numRuns: 200 },
  );
});

test("what stands in the place of a null makes no difference", () => {
  fc.assert(
    fc.property(typedRows([StringType, LongType], 60), orders, fc.integer(), ({ schema, rows }, chosen, seed) => {
      const keys = sortKeysOf(schema, chosen);
      const sorted = sortedByKernel(schema, rows, keys, (batch) => {
        keys.forEach(({ ordinal, dataType }) => {
          if (dataType !== StringType) return;
          const values = kernels.getI32(batch + columnOffset(ordinal) + COLUMN_VALUES);
          rows.forEach((row, i) => {
            if (row[ordinal] !== null) return;
            // A short string, another one in each row.
            kernels.setI32(values + i * VIEW_SIZE, 4);
            kernels.setI32(values + i * VIEW_SIZE + 4, Math.imul(seed ^ i, 0x9e3779b1));
          });
        });
      });
      expect(sorted).toEqual(sortedByReference(rows, keys));
    }),
  );
});

test("dictionary encoded strings sort like plain ones", () => {
  fc.assert(
    fc.property(typedRows([StringType]), orders, ({ schema, rows }, chosen) => {
      const keys = sortKeysOf(schema, chosen);
      const sorted = sortedByKernel(schema, rows, keys, (batch, arena) => {
        keys.forEach(({ ordinal }) => {
          const column = batch + columnOffset(ordinal);
          kernels.exports.dictionaryEncode(column, rows.length, rows.length + 1, column, arena);
        });
      });
      expect(sorted).toEqual(sortedByReference(rows, keys));
    }),
  );
});

test("many rows with few values, and strings that differ late or by length only", () => {
  const schema = StructType([StructField("s", StringType), StructField("n", LongType)]);
  const texts = [
    "",
    "\0",
    "\0\0",
    ...["same beginning of all of them ", "x".repeat(5000)].flatMap((p) => [p, `${p}\0`, `${p}a`, `${p}b`]),
  ];
  const rows = Array.from(
    { length: 20_000 },
    (_, i): InternalRow => [
      texts[(i * 7919) % texts.length] ?? "",
      BigInt((i * 104729) % 1000) * (i % 3 === 0 ? -(1n << 40n) : 1n),
    ],
  );
  for (const descending of [false, true]) {
    const keys = sortKeysOf(schema, [
      { descending, nullsFirst: true },
      { descending: !descending, nullsFirst: false },
    ]);
    expect(sortedByKernel(schema, rows, keys)).toEqual(sortedByReference(rows, keys));
  }
});

test("ties nested deeper than the radix sort goes", () => {
  const schema = StructType([StructField("s", StringType)]);
  // Each string is the next one's beginning, so every seven bytes split off a few.
  const rows = Array.from({ length: 4000 }, (_, i): InternalRow => ["ab".repeat(2000 - (i >> 1)) + (i & 1 ? "c" : "")]);
  const keys = sortKeysOf(schema, [{ descending: false, nullsFirst: true }]);
  expect(sortedByKernel(schema, rows, keys)).toEqual(sortedByReference(rows, keys));
});

test("nested types cannot be sorted by", () => {
  expect(isSortable(ArrayType(LongType))).toBe(false);
  expect(ATOMIC_TYPES.every(isSortable)).toBe(true);
});

test("range partition ids put each row at the first bound that is not less", () => {
  fc.assert(
    fc.property(typedRows(ATOMIC_TYPES, 100), orders, fc.nat(8), ({ schema, rows }, chosen, numBounds) => {
      const keys = sortKeysOf(schema, chosen);
      const bounds = rows.slice(0, numBounds).sort((a, b) => compareRows(a, b, keys));
      kernels.withArena((arena) => {
        const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
        const boundBatch = readBatchImage(kernels, imageOfRows(schema, bounds), arena);
        const of = normalizeKeys(kernels, batch, keys, arena);
        const boundOf = normalizeKeys(kernels, boundBatch, keys, arena);
        const ids = kernels.exports.arenaAllocate(arena, rows.length * 4) >>> 0;
        kernels.exports.rangePartition(rows.length, of.count, of.address, bounds.length, boundOf.address, ids);
        expect(Array.from(kernels.integers(ids, rows.length))).toEqual(
          rows.map((row) => bounds.filter((bound) => compareRows(bound, row, keys) < 0).length),
        );
      });
    }),
  );
});
