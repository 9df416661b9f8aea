// RDDs of what is in files: lines, whole files, bytes, pairs of sequence files.

import type { FileStatus } from "../../host/files.ts";
import type { SparkContext } from "../spark-context.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { RDD } from "./rdd.ts";
import type { FileSlice, FilesPayload } from "./rdd-payloads.ts";

/** Of partitions when the program asks for no more (Spark's defaultMinPartitions). */
const MIN_PARTITIONS = 2;

/** A file is cut into pieces of at most this size, as Hadoop does where a file system has no blocks of its own. */
const BLOCK_BYTES = 32 * 1024 * 1024;

/** The last piece may be this much larger than the others. */
const SLOP = 1.1;

export function textFile(context: SparkContext, path: string, minPartitions?: number): RDD<string> {
  const lines = filesRdd<string>(context, "HadoopRDD", path, { format: "text" }, (files) =>
    splitFiles(files, leastPartitions(context, minPartitions)),
  );
  return mapPartitionsRdd<string>(lines.setName(path), { type: "asIs" }).setName(path);
}

export function wholeTextFiles(context: SparkContext, path: string, minPartitions?: number): RDD<[string, string]> {
  return wholeFiles(context, "WholeTextFileRDD", path, "whole-text", minPartitions);
}

export function binaryFiles(context: SparkContext, path: string, minPartitions?: number): RDD<[string, Uint8Array]> {
  return wholeFiles(context, "BinaryFileRDD", path, "binary", minPartitions);
}

/** Records of so many bytes each, which no partition cuts. */
export function binaryRecords(context: SparkContext, path: string, recordLength: number): RDD<Uint8Array> {
  const splitBytes = Math.max(recordLength, Math.floor(BLOCK_BYTES / recordLength) * recordLength);
  const payload: FilesPayload = { format: "records", recordLength };
  const records = filesRdd<Uint8Array>(context, "NewHadoopRDD", path, payload, (files) => cutFiles(files, splitBytes));
  return mapPartitionsRdd<Uint8Array>(records.setName(path), { type: "asIs" });
}

function wholeFiles<T>(
  context: SparkContext,
  name: string,
  path: string,
  format: FilesPayload["format"],
  minPartitions: number | undefined,
): RDD<T> {
  const files = filesRdd<T>(context, name, path, { format }, (found) =>
    packFiles(found, leastPartitions(context, minPartitions)),
  );
  return format === "binary" ? files.setName(path) : mapPartitionsRdd<T>(files, { type: "asIs" }).setName(path);
}

export function sequenceFile<K, V>(context: SparkContext, path: string, minPartitions?: number): RDD<[K, V]> {
  const records = filesRdd<[K, V]>(context, "HadoopRDD", path, { format: "sequence" }, (files) =>
    splitFiles(files, leastPartitions(context, minPartitions)),
  );
  return mapPartitionsRdd<[K, V]>(records.setName(path), { type: "asIs" });
}

/** What saveAsObjectFile has written. */
export function objectFile<T>(context: SparkContext, path: string, minPartitions?: number): RDD<T> {
  const records = filesRdd<T>(context, "HadoopRDD", path, { format: "object" }, (files) =>
    splitFiles(files, leastPartitions(context, minPartitions)),
  );
  return mapPartitionsRdd<T>(records.setName(path), { type: "asIs" });
}

function leastPartitions({ defaultParallelism }: SparkContext, minPartitions: number | undefined): number {
  return minPartitions ?? Math.min(defaultParallelism, MIN_PARTITIONS);
}

/** The files are looked for when a job first needs them. */
function filesRdd<T>(
  context: SparkContext,
  name: string,
  path: string,
  payload: FilesPayload,
  partition: (files: readonly FileStatus[]) => readonly (readonly FileSlice[])[],
): RDD<T> {
  let files: FileStatus[] = [];
  return new RDD<T>(context, {
    name,
    parents: [],
    prepare: async () => {
      files = [];
      for (const one of path.split(",")) files.push(...(await context.host.list(one.trim())));
    },
    settle: () => ({ kind: "files", payload, partitions: partition(files), name }),
  });
}

function splitFiles(files: readonly FileStatus[], minPartitions: number): FileSlice[][] {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const goal = Math.floor(total / Math.max(1, minPartitions));
  return cutFiles(files, Math.max(1, Math.min(goal, BLOCK_BYTES)));
}

function cutFiles(files: readonly FileStatus[], splitBytes: number): FileSlice[][] {
  return files.flatMap((file) => {
    const slice = (start: number, end: number): FileSlice[] => [
      { file: file.reference, path: file.path, start, end, size: file.size },
    ];
    if (isCompressed(file.path)) return [slice(0, file.size)];
    const slices: FileSlice[][] = [];
    let start = 0;
    for (; (file.size - start) / splitBytes > SLOP; start += splitBytes) slices.push(slice(start, start + splitBytes));
    if (start < file.size || file.size === 0) slices.push(slice(start, file.size));
    return slices;
  });
}

/** Whole files together until they are as large as a partition should be. */
function packFiles(files: readonly FileStatus[], minPartitions: number): FileSlice[][] {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const most = Math.ceil(total / Math.max(1, minPartitions));
  const partitions: FileSlice[][] = [];
  let current: FileSlice[] = [];
  let bytes = 0;
  for (const { reference, path, size } of files) {
    current.push({ file: reference, path, start: 0, end: size, size });
    bytes += size;
    if (bytes < most) continue;
    partitions.push(current);
    current = [];
    bytes = 0;
  }
  return current.length > 0 ? [...partitions, current] : partitions;
}

function isCompressed(path: string): boolean {
  return /\.(gz|deflate)$/.test(path);
}
