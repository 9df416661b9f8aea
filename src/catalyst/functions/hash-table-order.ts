// The order in which Spark's hash tables give their values back. It hangs on nothing but the values, so answers can have it too.

import type { DataType } from "../../types/data-type.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { javaHash, mixedHash } from "./java-hash.ts";

type Values = readonly CatalystValue[];

/** The hashes of all values; undefined when one has none that is known. */
function hashesOf(values: Values, type: DataType, isScala: boolean): readonly number[] | undefined {
  const hashes: number[] = [];
  for (const value of values) {
    const hash = javaHash(value, type, isScala);
    if (hash === undefined) return undefined;
    hashes.push(hash);
  }
  return hashes;
}

/** The order of Scala's mutable.HashSet: by bucket, and within one by hash. */
export function hashSetOrder(values: Values, type: DataType): Values {
  const hashes = hashesOf(values, type, true)?.map((hash) => hash ^ (hash >>> 16));
  if (hashes === undefined) return values;
  // The sets of two partitions are put together in buckets for the larger one.
  const expected = (Math.ceil(values.length / 2) + 1) / 0.75;
  let size = 16;
  while (size < Math.floor(expected)) size *= 2;
  const bucket = (index: number): number => (hashes[index] ?? 0) & (size - 1);
  return values
    .map((_, index) => index)
    .sort((a, b) => bucket(a) - bucket(b) || (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b)
    .map((index) => values[index] ?? null);
}

/** The order of Spark's OpenHashMap: by the slot that each value has found when all were put in one after the other. */
export function openHashOrder(values: Values, type: DataType): Values {
  const hashes = hashesOf(values, type, false)?.map(mixedHash);
  if (hashes === undefined) return values;
  let slots = new Array<number | undefined>(64).fill(undefined);
  const put = (table: (number | undefined)[], index: number): void => {
    let slot = (hashes[index] ?? 0) & (table.length - 1);
    for (let step = 1; table[slot] !== undefined; step++) slot = (slot + step) & (table.length - 1);
    table[slot] = index;
  };
  for (const index of values.keys()) {
    put(slots, index);
    if (index + 1 <= Math.trunc(slots.length * 0.7)) continue;
    const grown = new Array<number | undefined>(slots.length * 2).fill(undefined);
    for (const held of slots) if (held !== undefined) put(grown, held);
    slots = grown;
  }
  return slots.flatMap((index) => (index === undefined ? [] : [values[index] ?? null]));
}
