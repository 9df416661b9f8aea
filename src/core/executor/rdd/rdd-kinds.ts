// How partitions of RDDs of records are computed, by kind.

import type { ComputeRequest } from "../executor-registry.ts";
import { openCoGrouped, openSubtracted } from "./co-grouped-records.ts";
import { openCartesian, openSampled, openZipped } from "./combined-records.ts";
import { openParallelCollection, openRange } from "./parallel-collection.ts";
import { openMapPartitions } from "./partition-operations.ts";
import { ConcatenatedSource, EMPTY_SOURCE, type RecordSource } from "./record-source.ts";
import { openRecords } from "./record-stream.ts";
import type { RecordKind } from "./registrations.ts";
import { openShuffled } from "./shuffled-records.ts";

export const OPEN: Readonly<Record<RecordKind, (request: ComputeRequest) => Promise<RecordSource>>> = {
  "parallel-collection": openParallelCollection,
  "number-range": openRange,
  "map-partitions": openMapPartitions,
  shuffled: openShuffled,
  "co-grouped": openCoGrouped,
  subtracted: openSubtracted,
  "parent-partition": openParent,
  coalesced: openCoalesced,
  files: async (request) => (await import("./files.ts")).openFiles(request),
  "zipped-partitions": openZipped,
  cartesian: openCartesian,
  "partitionwise-sampled": openSampled,
  checkpoint: async (request) => (await import("./checkpoint-files.ts")).openCheckpoint(request),
  "local-checkpoint": async (request) => (await import("./checkpoint-files.ts")).openLocalCheckpoint(request),
};

/** The records of several partitions of a parent, one after the other. */
async function openCoalesced({ parents }: ComputeRequest): Promise<RecordSource> {
  const sources: RecordSource[] = [];
  for (const parent of parents.flat()) sources.push(await openRecords(parent()));
  return new ConcatenatedSource(sources);
}

/** The records of one partition of a parent, such as those of a union. */
async function openParent({ parents }: ComputeRequest): Promise<RecordSource> {
  const [parent] = parents.flat();
  return parent === undefined ? EMPTY_SOURCE : await openRecords(parent());
}
