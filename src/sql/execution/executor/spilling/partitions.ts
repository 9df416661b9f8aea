// How hashes spread rows over the disk: four bits at a time, from the highest ones down, since tables use the lowest.

export const PARTITION_BITS = 4;
export const PARTITIONS = 1 << PARTITION_BITS;

/** Rows whose hashes agree in all bits cannot be told apart by them. */
export const LEVELS = 32 / PARTITION_BITS;

/** Bits below those that a level looks at. */
export function shiftOf(level: number): number {
  return 32 - PARTITION_BITS * (level + 1);
}
