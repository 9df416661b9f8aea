// The hash table against a plain one that is laid out as Spark's, with keys that have places of their own and keys that have not.
import { describe, expect, test } from "vitest";
import { AppendOnlyMap } from "../../../../src/core/executor/rdd/append-only-map.ts";
import { hashCode, rehash } from "../../../../src/core/rdd/hashing.ts";
import { random } from "../../../cluster/test-cluster.ts";

/** Keys in the order of Spark's AppendOnlyMap: of 64 places at first, twice as many when 0.7 of them are used. */
function inSparksOrder(keys: readonly unknown[]): unknown[] {
  let table = new Array<unknown>(64).fill(undefined);
  let size = 0;
  const place = (key: unknown): void => {
    let at = rehash(hashCode(key)) & (table.length - 1);
    for (let step = 1; table[at] !== undefined; step++) at = (at + step) & (table.length - 1);
    table[at] = key;
  };
  for (const key of new Set(keys)) {
    if (key !== null) place(key);
    size++;
    if (size <= 0.7 * table.length) continue;
    const old = table.filter((one) => one !== undefined);
    table = new Array<unknown>(table.length * 2).fill(undefined);
    for (const one of old) place(one);
  }
  const all = table.filter((one) => one !== undefined);
  return keys.includes(null) ? [null, ...all] : all;
}

const next = random(5);
const ints = (count: number, below: number): number[] =>
  Array.from({ length: count }, () => Math.floor(next() * below));
const CASES: Readonly<Record<string, readonly unknown[]>> = {
  "no keys": [],
  "small ints": ints(1000, 300),
  "many ints": ints(5000, 100_000),
  "ints, and then a text": [...ints(200, 500), "a", ...ints(200, 500)],
  "ints, and then one that is negative": [...ints(200, 500), -3, ...ints(200, 500)],
  "ints, and then a large one": [1, 2, 3, 2 ** 31 - 1, 2, 1],
  "ints, and then null": [...ints(100, 90), null, 5, null],
  "ints and fractions": [3, 1, 2.5, 3, 2.5],
  texts: ints(500, 200).map((i) => `text ${i}`),
};

describe.each(Object.entries(CASES))("%s", (_name, keys) => {
  const filled = (): AppendOnlyMap => {
    const map = new AppendOnlyMap(hashCode);
    for (const key of keys) {
      map.merge(
        key,
        1,
        (one: number) => one,
        (a: number, b: number) => a + b,
      );
    }
    return map;
  };
  const counts = new Map<unknown, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);

  test("come out in Spark's order, with what was put together", () => {
    const map = filled();
    expect(map.size).toBe(counts.size);
    const entries = map.entries();
    expect(entries.keys).toEqual(inSparksOrder(keys));
    expect(entries.values).toEqual(entries.keys.map((key) => counts.get(key)));
    for (const [key, count] of counts) expect(map.get(key)).toBe(count);
  });

  test("ints come out in their order as well, where they are all that there is", () => {
    const entries = filled().entriesOfInts();
    if (keys.some((key) => typeof key !== "number" || key < 0 || key > 100_000 || !Number.isInteger(key))) {
      expect(entries).toBeUndefined();
      return;
    }
    expect(entries?.keys).toEqual([...counts.keys()].sort((a, b) => Number(a) - Number(b)));
    expect(entries?.values).toEqual(entries?.keys.map((key) => counts.get(key)));
  });

  test("pairs and columns at once give the same", () => {
    const one = (value: unknown): number => Number(value);
    const add = (sum: number, value: unknown): number => sum + Number(value);
    const [ofPairs, ofColumns] = [new AppendOnlyMap(hashCode), new AppendOnlyMap(hashCode)];
    for (let from = 0; from < keys.length; from += 100) {
      const some = keys.slice(from, from + 100);
      ofPairs.mergePairs(
        some.map((key) => [key, 1]),
        one,
        add,
      );
      ofColumns.mergeColumns(some, new Array(some.length).fill(1), one, add);
    }
    expect(ofPairs.entries()).toEqual(filled().entries());
    expect(ofColumns.entries()).toEqual(filled().entries());
  });

  test("a sample has entries that there are", () => {
    const { keys: sampled, values } = filled().sample();
    for (const [i, key] of sampled.entries()) expect(values[i]).toBe(counts.get(key));
    expect(sampled.length > 0 || keys.length === 0 || keys.length < 10).toBe(true);
  });
});
