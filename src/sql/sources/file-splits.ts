// Cuts files into splits and packs the splits into partitions, by Spark's rules (FilePartition).

import type { FileStatus } from "../../host/files.ts";
import type { InternalRow } from "../../types/catalyst-value.ts";
import type { FileSplit } from "./file-format.ts";

/** A file with the values of the partition columns that its folders name. */
export interface PartitionedFile extends FileStatus {
  readonly partitionValues?: InternalRow;
}

export interface FileSplitConf {
  /** spark.sql.files.maxPartitionBytes */
  readonly maxPartitionBytes: number;
  /** spark.sql.files.openCostInBytes */
  readonly openCostInBytes: number;
  /** spark.sql.files.minPartitionNum, by default the parallelism. */
  readonly minPartitionNum: number;
}

export const DEFAULT_FILE_SPLIT_CONF: Omit<FileSplitConf, "minPartitionNum"> = {
  maxPartitionBytes: 128 * 1024 * 1024,
  openCostInBytes: 4 * 1024 * 1024,
};

/** The partitions of a scan: each a list of splits, large splits first. */
export function planFileSplits(
  files: readonly PartitionedFile[],
  conf: FileSplitConf,
  isSplittable: (file: FileStatus) => boolean,
): readonly (readonly FileSplit[])[] {
  const maxSplitBytes = splitBytes(files, conf);
  const splits = files
    .flatMap((file) => splitFile(file, isSplittable(file) ? maxSplitBytes : Math.max(file.size, 1)))
    .sort((a, b) => b.length - a.length);
  return packSplits(splits, maxSplitBytes, conf.openCostInBytes);
}

function splitBytes(files: readonly FileStatus[], conf: FileSplitConf): number {
  const totalBytes = files.reduce((total, file) => total + file.size + conf.openCostInBytes, 0);
  const bytesPerCore = Math.floor(totalBytes / conf.minPartitionNum);
  return Math.max(1, Math.min(conf.maxPartitionBytes, Math.max(conf.openCostInBytes, bytesPerCore)));
}

function splitFile(file: PartitionedFile, maxSplitBytes: number): FileSplit[] {
  const splits: FileSplit[] = [];
  for (let start = 0; start < file.size; start += maxSplitBytes) {
    const length = Math.min(maxSplitBytes, file.size - start);
    const { reference, path, partitionValues } = file;
    splits.push({ file: reference, path, start, length, ...(partitionValues !== undefined && { partitionValues }) });
  }
  return splits;
}

/** Fills a partition until the next split would not fit. */
function packSplits(splits: readonly FileSplit[], maxSplitBytes: number, openCost: number): FileSplit[][] {
  const partitions: FileSplit[][] = [];
  let current: FileSplit[] = [];
  let currentBytes = 0;
  for (const split of splits) {
    if (current.length > 0 && currentBytes + split.length > maxSplitBytes) {
      partitions.push(current);
      current = [];
      currentBytes = 0;
    }
    currentBytes += split.length + openCost;
    current.push(split);
  }
  if (current.length > 0) partitions.push(current);
  return partitions;
}
