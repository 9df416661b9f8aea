// What executors are told of RDDs of records and of what to do with them, as data: the payloads of the kinds that
// executor/rdd/ registers.

import type { FileReference } from "../../host/files.ts";
import type { TaskClosure } from "./task-closure.ts";

/** How records of one parent partition become others. */
export type PartitionOperation =
  | { readonly type: "map" | "filter" | "flatMap" | "keyBy"; readonly function: TaskClosure }
  | { readonly type: "mapPartitions" | "mapPartitionsWithIndex"; readonly function: TaskClosure }
  /** A function that may wait for the other tasks of its stage. */
  | {
      readonly type: "barrier";
      readonly function: TaskClosure;
      readonly coordinator: number;
      readonly withIndex: boolean;
    }
  | { readonly type: "mapValues" | "flatMapValues"; readonly function: TaskClosure }
  | { readonly type: "asIs" | "keys" | "values" | "glom" | "distinct" | "pairWithNull" | "pairWithOne" }
  /** Gives each record the number of a partition, round robin from a place that depends on the partition. */
  | { readonly type: "distribute"; readonly numPartitions: number }
  /** What a shuffle would do, where each key is in its partition already. */
  | { readonly type: "combine"; readonly aggregator: AggregatorData }
  | { readonly type: "sortByKey"; readonly ordering: OrderingData }
  /** Reservoir samples for the bounds of a range partitioner. */
  | { readonly type: "sketch"; readonly sampleSize: number; readonly rddId: number }
  | {
      readonly type: "cellSample";
      readonly from: number;
      readonly to: number;
      readonly seed: bigint;
    }
  | {
      readonly type: "filterByRange";
      readonly lower: unknown;
      readonly upper: unknown;
      readonly ordering: OrderingData;
    }
  | {
      readonly type: "sampleByKey";
      readonly withReplacement: boolean;
      readonly seed: bigint;
      readonly fractions: readonly (readonly [key: unknown, fraction: number])[];
    }
  /** The first pass of an exact sample: what is known of each key after it. */
  | {
      readonly type: "acceptance";
      readonly seed: bigint;
      readonly fractions: readonly (readonly [key: unknown, fraction: number])[];
      /** How often each key is there, for a sample with replacement. */
      readonly counts: readonly (readonly [key: unknown, count: number])[] | undefined;
    }
  /** The second pass of an exact sample with replacement. */
  | {
      readonly type: "sampleByKeyExact";
      readonly seed: bigint;
      readonly strata: readonly (readonly [key: unknown, bounds: StratumBounds])[];
    }
  /** Lines that a program, or a function in its place, makes of the records' lines. */
  | PipeOperation
  /** The pairs of a cogroup that a join gives. */
  | { readonly type: "join"; readonly keepLeft: boolean; readonly keepRight: boolean }
  | { readonly type: "intersect" }
  | { readonly type: "zipWithUniqueId"; readonly numPartitions: number }
  /** Numbers from where the partition begins. */
  | { readonly type: "zipWithIndex"; readonly starts: readonly number[] }
  /** One record: what is left of all of them. */
  | { readonly type: "reduce"; readonly function: TaskClosure }
  | { readonly type: "aggregate"; readonly zero: Uint8Array; readonly merge: TaskClosure }
  | { readonly type: "takeOrdered"; readonly count: number; readonly ordering: OrderingData }
  | { readonly type: "statistics" }
  | { readonly type: "sketchDistinct"; readonly precision: number; readonly sparsePrecision: number }
  /** What the sketch of each key tells. */
  | { readonly type: "estimateByKey"; readonly precision: number }
  | { readonly type: "histogram"; readonly buckets: readonly number[]; readonly isEven: boolean }
  /** Pairs of the number that the partition has among fewer, and the record. */
  | { readonly type: "keyByPartition"; readonly numPartitions: number };

/** What a partition says of how many different records it has. */
export interface DistinctSketch {
  readonly registers: Uint8Array;
  /** The first bits of all hashes, while there are few of them. */
  readonly sparse: readonly number[] | undefined;
}

export interface PipeOperation {
  readonly type: "pipe";
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What takes the place of a process. */
  readonly transform: TaskClosure | undefined;
}

/** Below `acceptBound` a draw is in the sample; up to `waitListBound` it is when it lies below the threshold. */
export interface StratumBounds {
  readonly acceptBound: number;
  readonly waitListBound: number;
  readonly threshold: number;
}

/** What the first pass of an exact sample finds of a key. */
export interface Stratum {
  readonly fraction: number;
  numItems: number;
  numAccepted: number;
  acceptBound: number;
  waitListBound: number;
  readonly waitList: number[];
}

/** How values of a key are put together. */
export type AggregatorData =
  | {
      readonly type: "combine";
      readonly create: TaskClosure;
      readonly merge: TaskClosure;
      readonly combine: TaskClosure;
    }
  | { readonly type: "reduce"; readonly function: TaskClosure }
  | { readonly type: "fold"; readonly zero: Uint8Array; readonly merge: TaskClosure; readonly combine: TaskClosure }
  | { readonly type: "group" | "sum" | "first" }
  /** HyperLogLog++ registers of the values. */
  | { readonly type: "sketch"; readonly precision: number };

export type OrderingData =
  | { readonly type: "natural"; readonly ascending: boolean }
  | { readonly type: "function"; readonly compare: TaskClosure; readonly ascending: boolean };

export type PartitionerData =
  | { readonly type: "hash"; readonly numPartitions: number }
  | {
      readonly type: "range";
      readonly numPartitions: number;
      readonly bounds: Uint8Array;
      readonly ordering: OrderingData;
    }
  | { readonly type: "custom"; readonly numPartitions: number; readonly function: TaskClosure };

/** Of "shuffled" RDDs. */
export interface ShuffledPayload {
  readonly aggregator: AggregatorData | undefined;
  /** Whether what arrives has been put together on the map side. */
  readonly mapSideCombine: boolean;
  readonly ordering: OrderingData | undefined;
}

/** Of the tasks' output that writes a shuffle. */
export interface ShuffleWritePayload {
  readonly shuffleId: number;
  readonly partitioner: PartitionerData;
  /** Set when values are put together before they are written. */
  readonly aggregator: AggregatorData | undefined;
}

/** Of "co-grouped" RDDs: how each input comes, in order. */
export interface CoGroupedPayload {
  readonly inputs: readonly ("narrow" | "shuffle")[];
}

/** Of "zipped-partitions" RDDs: how records that stand at the same place become one, or a function of whole partitions. */
export type ZippedPayload = { readonly type: "zip" } | { readonly type: "partitions"; readonly function: TaskClosure };

/** Of "partitionwise-sampled" RDDs; each partition has a seed. */
export interface SampledPayload {
  readonly withReplacement: boolean;
  readonly fraction: number;
}

/** What an action does with the records of a partition. */
export type ActionData =
  | { readonly type: "collect" | "count" | "sum" }
  | { readonly type: "take"; readonly count: number }
  | { readonly type: "reduce"; readonly function: TaskClosure }
  | { readonly type: "aggregate"; readonly zero: Uint8Array; readonly merge: TaskClosure }
  | { readonly type: "foreach" | "foreachPartition" | "run"; readonly function: TaskClosure }
  | { readonly type: "lookup"; readonly key: Uint8Array };

/** Of "files" RDDs; each partition is an array of slices. */
export interface FilesPayload {
  readonly format: "text" | "whole-text" | "binary" | "records" | "sequence" | "object";
  /** Bytes of a record, where all have as many. */
  readonly recordLength?: number;
}

/** The part of a file whose records a partition has. */
export interface FileSlice {
  readonly file: FileReference;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

/** Of the task output "rdd-save". */
export interface SavePayload {
  readonly format: "text" | "sequence" | "object";
  readonly path: string;
  /** A folder for files of attempts that have not ended. */
  readonly temporary: string;
  readonly gzip: boolean;
}
