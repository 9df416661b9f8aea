import fc from "fast-check";
import { expect, test } from "vitest";
import { kernelsUnderTest } from "./load-kernels.ts";

const kernels = await kernelsUnderTest();
const {
  aggregateTableBytes,
  aggregateTableCreate,
  aggregateTableDestroy,
  aggregateTableGroup,
  aggregateTableInsert,
  aggregateTableReset,
  arenaAllocate,
  hashLong,
  joinTableBuild,
  joinTableBuildByKey,
  joinTableDestroy,
  partitionIndices,
} = kernels.exports;

/** Probes as generated code does; group rows hold a key at 0 and a count at 8. */
function findOrInsert(table: number, key: bigint, hash: number): number {
  const slots = kernels.getAddress(table);
  const mask = kernels.getAddress(table + 4);
  for (let i = (hash & mask) >>> 0; ; i = (i + 1) & mask) {
    const group = kernels.getAddress(slots + i * 8);
    if (group === 0) break;
    if (kernels.getI32(slots + i * 8 + 4) === hash && kernels.getI64(group) === key) return group;
  }
  const group = aggregateTableInsert(table, hash) >>> 0;
  expect(kernels.bytes(group, 24).every((byte) => byte === 0)).toBe(true);
  kernels.setI64(group, key);
  return group;
}

function count(table: number, keys: readonly bigint[], hashOf: (key: bigint) => number): void {
  for (const key of keys) {
    const group = findOrInsert(table, key, hashOf(key));
    kernels.setI64(group + 8, kernels.getI64(group + 8) + 1n);
  }
}

function groupsOf(table: number): [bigint, bigint][] {
  return Array.from({ length: kernels.getI32(table + 8) }, (_, i) => {
    const group = aggregateTableGroup(table, i) >>> 0;
    return [kernels.getI64(group), kernels.getI64(group + 8)];
  });
}

function countsOf(keys: readonly bigint[]): [bigint, bigint][] {
  const counts = new Map<bigint, bigint>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0n) + 1n);
  return [...counts];
}

test.each([
  ["well spread hashes", hashLong],
  ["colliding hashes", (key: bigint) => Number(key & 3n)],
])("groups are found again and kept in order of insertion, with %s", (_, hashOf) => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(-300n, 300n), { maxLength: 1500, size: "max" }), fc.nat(3000), (keys, capacity) => {
      const table = aggregateTableCreate(24, capacity) >>> 0;
      count(table, keys, hashOf);
      expect(groupsOf(table)).toEqual(countsOf(keys));
      aggregateTableReset(table);
      expect(groupsOf(table)).toEqual([]);
      count(table, keys.slice(0, 50), hashOf);
      expect(groupsOf(table)).toEqual(countsOf(keys.slice(0, 50)));
      aggregateTableDestroy(table);
    }),
    { numRuns: 30 },
  );
});

test("a table of many groups accounts for its memory and returns it", () => {
  const table = aggregateTableCreate(20, 0) >>> 0;
  const keys = Array.from({ length: 200_000 }, (_, i) => BigInt(i) * 977n);
  count(table, keys, hashLong);
  expect(groupsOf(table).map(([key]) => key)).toEqual(keys);
  const bytes = aggregateTableBytes(table);
  expect(bytes).toBeGreaterThan(200_000 * 24);
  expect(Math.abs(kernels.memoryUsed - bytes)).toBeLessThan(kernels.memoryUsed * 0.1);
  aggregateTableReset(table);
  expect(kernels.memoryUsed).toBeLessThan(1 << 20);
  aggregateTableDestroy(table);
});

test("groups larger than a chunk", () => {
  const table = aggregateTableCreate(100_000, 4) >>> 0;
  count(table, [1n, 2n, 3n, 1n], hashLong);
  expect(groupsOf(table)).toEqual([
    [1n, 2n],
    [2n, 1n],
    [3n, 1n],
  ]);
  aggregateTableDestroy(table);
});

function integersAt(values: readonly number[], arena: number): number {
  const address = arenaAllocate(arena, values.length * 4) >>> 0;
  kernels.integers(address, values.length).set(values);
  return address;
}

test("a join table chains the rows of a hash in ascending order, without those marked", () => {
  const rows = fc.array(fc.record({ hash: fc.integer({ min: -40, max: 40 }), joins: fc.boolean() }), {
    maxLength: 500,
    size: "max",
  });
  fc.assert(
    fc.property(rows, fc.boolean(), (input, marked) => {
      kernels.withArena((arena) => {
        const hashes = integersAt(
          input.map(({ hash }) => hash),
          arena,
        );
        const validity = arenaAllocate(arena, 64) >>> 0;
        kernels.bytes(validity, 64).fill(0);
        input.forEach(({ joins }, row) => {
          const byte = validity + (row >> 3);
          if (joins) kernels.bytes(byte, 1)[0] = (kernels.bytes(byte, 1)[0] ?? 0) | (1 << (row & 7));
        });
        const table = joinTableBuild(input.length, hashes, marked ? validity : 0) >>> 0;
        const [buckets = 0, mask = 0, next = 0, kept] = kernels.integers(table, 4);
        expect(kept).toBe(hashes);
        for (let hash = -45; hash <= 45; hash++) {
          const found: number[] = [];
          for (
            let row = kernels.getI32(buckets + ((hash & mask) >>> 0) * 4);
            row >= 0;
            row = kernels.getI32(next + row * 4)
          ) {
            if (input[row]?.hash === hash) found.push(row);
          }
          const expected = input.flatMap((row, i) => (row.hash === hash && (row.joins || !marked) ? [i] : []));
          expect(found).toEqual(expected);
        }
        joinTableDestroy(table);
      });
    }),
  );
});

test.each([
  ["close together", 300n, 0n],
  ["spread wide", 1n << 24n, -(1n << 23n)],
  ["over all numbers", (1n << 64n) - 1n, -(1n << 63n)],
])("a join table by keys %s finds the rows of a key in ascending order, and none of others", (_, span, least) => {
  const key = fc.bigInt({ min: least, max: least + span });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300, size: "max" }), fc.array(key, { maxLength: 20 }), (keys, others) => {
      kernels.withArena((arena) => {
        // What the hash of a key is does not matter here, but that equal keys have the same.
        const hashes = integersAt(
          keys.map((one) => Number(BigInt.asIntN(16, one))),
          arena,
        );
        const address = arenaAllocate(arena, Math.max(8, keys.length * 8)) >>> 0;
        new BigInt64Array(kernels.memory.buffer, address, keys.length).set(keys);
        const table = joinTableBuildByKey(keys.length, hashes, address, 8) >>> 0;
        for (const sought of [...keys.slice(0, 50), ...others]) {
          expect(findByKey(table, sought, keys)).toEqual(keys.flatMap((one, row) => (one === sought ? [row] : [])));
        }
        joinTableDestroy(table);
      });
    }),
  );
});

/** The search that generated code does (src/sql/execution/joins/hashed-rows.ts). */
function findByKey(table: number, key: bigint, keys: readonly bigint[]): readonly number[] {
  const [buckets = 0, mask = 0, next = 0, , , direct = 0, bitmap = 0] = kernels.integers(table, 7);
  const [min = 0n, span = 0n] = new BigInt64Array(kernels.memory.buffer, table + 32, 2);
  const offset = BigInt.asUintN(64, key - min);
  if (offset > BigInt.asUintN(64, span)) return [];
  const place = Number(BigInt.asUintN(32, offset));
  if (bitmap !== 0 && (((kernels.bytes((bitmap >>> 0) + (place >>> 3), 1)[0] ?? 0) >> (place & 7)) & 1) === 0)
    return [];
  const found: number[] = [];
  const hash = Number(BigInt.asIntN(16, key));
  const first = direct !== 0 ? (direct >>> 0) + place * 4 : buckets + ((hash & mask) >>> 0) * 4;
  for (let row = kernels.getI32(first); row >= 0; row = kernels.getI32(next + row * 4)) {
    if (direct !== 0 || keys[row] === key) found.push(row);
  }
  return found;
}

test("partitioning keeps the order of rows within a partition", () => {
  const input = fc
    .integer({ min: 1, max: 20 })
    .chain((n) => fc.tuple(fc.constant(n), fc.array(fc.nat(n - 1), { maxLength: 500, size: "max" })));
  fc.assert(
    fc.property(input, ([numPartitions, ids]) => {
      kernels.withArena((arena) => {
        const offsets = arenaAllocate(arena, (numPartitions + 1) * 4) >>> 0;
        const indices = arenaAllocate(arena, ids.length * 4) >>> 0;
        partitionIndices(integersAt(ids, arena), ids.length, numPartitions, offsets, indices);
        const ends = kernels.integers(offsets, numPartitions + 1);
        const rows = Array.from(kernels.integers(indices, ids.length));
        for (let p = 0; p < numPartitions; p++) {
          expect(rows.slice(ends[p], ends[p + 1])).toEqual(ids.flatMap((id, row) => (id === p ? [row] : [])));
        }
        expect(ends[numPartitions]).toBe(ids.length);
      });
    }),
  );
});
