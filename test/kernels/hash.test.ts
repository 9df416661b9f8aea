import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { Decimal } from "../../src/types/decimal.ts";
import { kernelsUnderTest } from "./load-kernels.ts";

const kernels = await kernelsUnderTest();
const { hashCombine, hashLong, murmur3Decimal, murmur3Double, murmur3Float, murmur3Int, murmur3Long, murmur3View } =
  kernels.exports;

const SEED = 42;

interface Statement {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/** What Spark answered; the SQL beside it can be recorded again. */
const recorded: { readonly statements: readonly Statement[] } = JSON.parse(
  await readFile(new URL("../data/hash/murmur3.json", import.meta.url), "utf8"),
);

function hashBytes(bytes: Uint8Array, seed: number): number {
  return kernels.withArena((arena) => {
    const view = kernels.exports.arenaAllocate(arena, 16) >>> 0;
    const address = kernels.exports.arenaAllocateBytes(arena, bytes.length) >>> 0;
    kernels.write(address, bytes);
    kernels.exports.stringView(address, bytes.length, view);
    return murmur3View(view, seed);
  });
}

function hashDecimal(unscaled: bigint): number {
  return murmur3Decimal(BigInt.asIntN(64, unscaled), unscaled >> 64n, SEED);
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const unscaled = (value: string): bigint => Decimal.parse(value)?.unscaled ?? 0n;

const HASHES: Readonly<Record<string, (...values: string[]) => number>> = {
  integers: (v) => murmur3Int(Number(v), SEED),
  longs: (v) => murmur3Long(BigInt(v), SEED),
  floats: (v) => murmur3Float(Number(v), SEED),
  doubles: (v) => murmur3Double(Number(v), SEED),
  strings: (v) => hashBytes(text(v), SEED),
  binaries: (v) => hashBytes(Buffer.from(v, "hex"), SEED),
  booleans: (v) => murmur3Int(v === "true" ? 1 : 0, SEED),
  small_decimals: (v) => murmur3Long(unscaled(v), SEED),
  large_decimals: (v) => hashDecimal(unscaled(v)),
  chained: (a, b) => hashBytes(text(b), murmur3Int(Number(a), SEED)),
};

test.each(recorded.statements)("Murmur3 of $name is Spark's", ({ name, rows }) => {
  const hash = HASHES[name];
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    const values = row.slice(0, -1).map(String);
    expect([...values, hash?.(...values)]).toEqual([...values, row.at(-1)]);
  }
});

test("the inner hash spreads integers, doubles and their combinations over low bits", () => {
  const spread = (hashes: readonly number[], bits: number): number =>
    new Set(hashes.map((hash) => hash & ((1 << bits) - 1))).size;
  const count = 4096;
  const doubleBits = (value: number): bigint => new BigInt64Array(new Float64Array([value]).buffer)[0] ?? 0n;
  const series: readonly ((i: number) => number)[] = [
    (i) => hashLong(BigInt(i)),
    (i) => hashLong(BigInt(i) << 32n),
    (i) => hashLong(BigInt(i) * 1000n),
    (i) => hashLong(-BigInt(i)),
    (i) => hashLong(doubleBits(i)),
    (i) => hashLong(doubleBits(i / 8)),
    (i) => hashCombine(hashLong(BigInt(i % 64)), hashLong(BigInt(i >> 6))),
  ];
  // Random hashes would take about 63 % of as many places.
  for (const hash of series) {
    expect(
      spread(
        Array.from({ length: count }, (_, i) => hash(i)),
        12,
      ),
    ).toBeGreaterThan(count * 0.5);
  }
});
