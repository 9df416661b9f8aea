// Sources that hold their records: slices of what the program gave.

import type { ClassRegistry } from "../../serializer/class-registry.ts";
import { decodeColumn } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import { ChunksSource, type RecordSource } from "./record-source.ts";

/** The partition's data is its slice, as the bytes of columns. */
export async function openParallelCollection({ partition, context }: ComputeRequest): Promise<RecordSource> {
  const classes = context.services.get(CLASSES);
  const columns = Array.isArray(partition) ? (partition as readonly Uint8Array[]) : [];
  return new ChunksSource(decoded(columns, classes));
}

function* decoded(columns: readonly Uint8Array[], classes: ClassRegistry): Generator<readonly unknown[]> {
  for (const column of columns) yield decodeColumn(column, classes);
}

interface RangeSlice {
  readonly first: number | bigint;
  readonly count: number;
}

/** The partition's data is where its numbers begin, and how many they are. */
export async function openRange({ partition, payload }: ComputeRequest): Promise<RecordSource> {
  const { first, count } = partition as RangeSlice;
  let at = 0;
  return {
    pull(max) {
      if (at >= count) return undefined;
      const length = Math.min(max, count - at);
      const records = new Array<unknown>(length);
      if (typeof first === "bigint") {
        const step = payload as bigint;
        for (let i = 0; i < length; i++) records[i] = first + BigInt(at + i) * step;
      } else {
        const step = payload as number;
        for (let i = 0; i < length; i++) records[i] = first + (at + i) * step;
      }
      at += length;
      return records;
    },
  };
}
