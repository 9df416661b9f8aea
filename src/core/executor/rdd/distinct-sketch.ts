// HyperLogLog registers of a partition's records.

import { hashCode, murmur3Bytes } from "../../rdd/hashing.ts";
import type { TaskContext } from "../task-context.ts";
import { drain, type RecordSource } from "./record-source.ts";

const SEEDS = [0x1b873593, 0x5bd1e995] as const;

export async function sketchDistinct(
  records: RecordSource,
  precision: number,
  context: TaskContext,
): Promise<Uint8Array> {
  const registers = new Uint8Array(2 ** precision);
  const bytes = new Uint8Array(4);
  const view = new DataView(bytes.buffer);
  await drain(records, context, (some) => {
    for (const record of some) {
      if (typeof record === "string") addHash(registers, precision, new TextEncoder().encode(record));
      else {
        view.setInt32(0, hashCode(record));
        addHash(registers, precision, bytes);
      }
    }
  });
  return registers;
}

/** One hash chooses the register, the other how rare the record is. */
function addHash(registers: Uint8Array, precision: number, bytes: Uint8Array): void {
  const register = murmur3Bytes(bytes, SEEDS[0]) >>> (32 - precision);
  const rank = Math.clz32(murmur3Bytes(bytes, SEEDS[1])) + 1;
  if (rank > (registers[register] ?? 0)) registers[register] = rank;
}
