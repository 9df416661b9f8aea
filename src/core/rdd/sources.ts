// RDDs of values that the program has.

import { encodeColumn } from "../serializer/column-codec.ts";
import type { SparkContext } from "../spark-context.ts";
import { emptyPartitions, oneToOneDependency } from "./dependency.ts";
import { RDD } from "./rdd.ts";
import { illegalArgument, invalidRequirement } from "./rdd-errors.ts";

/** Values that become bytes between two turns of the event loop. */
const VALUES_PER_TURN = 16 * 1024;

export function parallelize<T>(
  context: SparkContext,
  data: Iterable<T>,
  numSlices = context.defaultParallelism,
): RDD<T> {
  if (numSlices < 1) throw illegalArgument("Positive number of partitions required");
  const values: readonly T[] = Array.isArray(data) ? data : [...data];
  const slices = Array.from({ length: numSlices }, (_, i) =>
    values.slice(Math.floor((i * values.length) / numSlices), Math.floor(((i + 1) * values.length) / numSlices)),
  );
  return parallelCollection(context, slices);
}

/** An RDD with these slices as partitions. */
export function parallelCollection<T>(
  context: SparkContext,
  slices: readonly (readonly T[])[],
  preferredLocations?: (partition: number) => readonly string[],
): RDD<T> {
  const definition = { kind: "parallel-collection", payload: undefined, name: "ParallelCollectionRDD" };
  const encode = (slice: readonly T[]): readonly Uint8Array[] =>
    slice.length === 0 ? [] : [encodeColumn(slice, context.classes)];
  const places = preferredLocations === undefined ? {} : { preferredLocations };
  if (slices.every(({ length }) => length <= VALUES_PER_TURN)) {
    return new RDD<T>(context, { ...definition, ...places, partitions: slices.map(encode) });
  }
  const partitions: unknown[] = [];
  return new RDD<T>(context, {
    name: definition.name,
    parents: [],
    prepare: async () => {
      partitions.length = 0;
      for (const slice of slices) {
        const parts: Uint8Array[] = [];
        for (let at = 0; at < slice.length; at += VALUES_PER_TURN) {
          parts.push(...encode(slice.slice(at, at + VALUES_PER_TURN)));
          await context.host.yieldToEventLoop();
        }
        partitions.push(parts);
      }
    },
    settle: () => ({ ...definition, ...places, partitions }),
  });
}

/** Numbers from `start` up to but not including `end`: all numbers, or all bigints. */
export function range<N extends number | bigint>(
  context: SparkContext,
  start: N,
  end: N,
  step: N,
  numSlices = context.defaultParallelism,
): RDD<N> {
  if (Number(step) === 0) throw invalidRequirement("step cannot be 0");
  if (numSlices < 1) throw illegalArgument("Positive number of partitions required");
  const [first, last, by] = [BigInt(start), BigInt(end), BigInt(step)];
  const span = last - first;
  const isEmpty = span === 0n || span > 0n !== by > 0n;
  const count = isEmpty ? 0n : span / by + (span % by === 0n ? 0n : 1n);
  const slices = BigInt(numSlices);
  const partitions = Array.from({ length: numSlices }, (_, i) => {
    const from = (BigInt(i) * count) / slices;
    const until = (BigInt(i + 1) * count) / slices;
    const begin = first + from * by;
    return { first: typeof start === "bigint" ? begin : Number(begin), count: Number(until - from) };
  });
  // On Spark the slices are a collection of their own, whose partitions this RDD maps to numbers.
  const numbers = new RDD<number>(context, {
    kind: "parallel-collection",
    payload: undefined,
    partitions: emptyPartitions(numSlices),
    name: "ParallelCollectionRDD",
  });
  return new RDD<N>(context, {
    kind: "number-range",
    payload: step,
    partitions,
    dependencies: [oneToOneDependency(numbers)],
    name: "MapPartitionsRDD",
  });
}

export function emptyRdd<T>(context: SparkContext): RDD<T> {
  return new RDD<T>(context, { kind: "parallel-collection", payload: undefined, partitions: [], name: "EmptyRDD" });
}
