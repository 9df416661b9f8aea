// Sketches of how many different records there are, with the hashes that Spark's RDDs use.

import { addHash } from "../../../sketches/hyper-log-log-plus-plus.ts";
import type { DistinctSketch } from "../../rdd/rdd-payloads.ts";
import type { TaskContext } from "../task-context.ts";
import { drain, type RecordSource } from "./record-source.ts";
import { textOf } from "./text-of.ts";

const encoder = new TextEncoder();

/** Registers of a partition's records, and as long as they are few, which first bits their hashes have. */
export async function sketchDistinct(
  records: RecordSource,
  precision: number,
  sparsePrecision: number,
  context: TaskContext,
): Promise<DistinctSketch> {
  const registers = new Uint8Array(2 ** precision);
  const most = sparsePrecision > 0 ? 0.75 * registers.length : -1;
  const sparse = new Set<number>();
  await drain(records, context, (some) => {
    for (const record of some) {
      const hash = hash64(record);
      addHash(registers, precision, hash);
      if (sparse.size <= most) sparse.add(Number(hash >> BigInt(64 - sparsePrecision)));
    }
  });
  return { registers, sparse: sparse.size <= most ? [...sparse] : undefined };
}

export function addToSketch(registers: Uint8Array, precision: number, value: unknown): void {
  addHash(registers, precision, hash64(value));
}

const MULTIPLIER = 0xc6a4a7935bd1e995n;
const SHIFT = 47n;
const SEED = 0xe17a1465n;

const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);

/** MurmurHash2 of 64 bits, of the text of a value. */
function hash64(value: unknown): bigint {
  if (value === null) return 0n;
  const bytes = value instanceof Uint8Array ? value : encoder.encode(textOf(value));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = u64(SEED ^ (BigInt(bytes.length) * MULTIPLIER));
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    let k = u64(view.getBigUint64(at, true) * MULTIPLIER);
    k = u64((k ^ (k >> SHIFT)) * MULTIPLIER);
    hash = u64((hash ^ k) * MULTIPLIER);
  }
  if (at < bytes.length) {
    for (let i = bytes.length - 1; i >= at; i--) hash ^= BigInt(bytes[i] ?? 0) << BigInt(8 * (i - at));
    hash = u64(hash * MULTIPLIER);
  }
  hash = u64((hash ^ (hash >> SHIFT)) * MULTIPLIER);
  return hash ^ (hash >> SHIFT);
}
