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
  return joinNeighbours(bytes, { start: 0, end: bytes.length }, target);
}

/** The partitions of a range in ranges that hold up to `target` bytes each, or one partition. */
export function joinNeighbours(
  bytes: readonly number[],
  { start, end }: ReduceRange,
  target: number,
): readonly ReduceRange[] {
  const ranges: ReduceRange[] = [];
  let from = start;
  let size = 0;
  for (let i = start; i < end; i++) {
    const next = bytes[i] ?? 0;
    if (i > from && size + next > target) {
      ranges.push({ start: from, end: i });
      from = i;
      size = 0;
    }
    size += next;
  }
  if (from < end) ranges.push({ start: from, end });
  return ranges;
}
