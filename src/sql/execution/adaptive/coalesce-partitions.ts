// Joins neighbouring small reduce partitions into one task, from the sizes that the map stage measured (Spark's
// CoalesceShufflePartitions).

export interface ReduceRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface CoalesceSettings {
  /** Size to aim for (spark.sql.adaptive.advisoryPartitionSizeInBytes). */
  readonly advisoryPartitionBytes: number;
  /** Partitions wanted for parallelism, where there is enough data for them. */
  readonly minNumPartitions: number;
}

/** Smallest partition that parallelism is worth (spark.sql.adaptive.coalescePartitions.minPartitionSize). */
const MIN_PARTITION_BYTES = 1024 * 1024;

export function coalescePartitions(bytes: readonly number[], settings: CoalesceSettings): readonly ReduceRange[] {
  const total = bytes.reduce((sum, size) => sum + size, 0);
  const share = Math.ceil(total / Math.max(1, settings.minNumPartitions));
  const target = Math.max(MIN_PARTITION_BYTES, Math.min(settings.advisoryPartitionBytes, share));
  const ranges: ReduceRange[] = [];
  let start = 0;
  let size = 0;
  bytes.forEach((next, i) => {
    if (i > start && size + next > target) {
      ranges.push({ start, end: i });
      start = i;
      size = 0;
    }
    size += next;
  });
  if (start < bytes.length) ranges.push({ start, end: bytes.length });
  return ranges;
}
