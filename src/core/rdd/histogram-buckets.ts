// Buckets of a histogram: from one bound up to but not including the next; the last includes its end.

/** The bucket of a number; undefined when it is in none. */
export function bucketOf(value: number, buckets: readonly number[], isEven: boolean): number | undefined {
  const first = buckets[0] ?? Number.NaN;
  const last = buckets[buckets.length - 1] ?? Number.NaN;
  if (Number.isNaN(value) || value < first || value > last) return undefined;
  const count = buckets.length - 1;
  if (isEven) {
    const bucket = Math.floor(((value - first) / (last - first)) * count);
    return Math.min(bucket, count - 1);
  }
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (value >= (buckets[middle] ?? Number.NaN)) low = middle;
    else high = middle - 1;
  }
  return low;
}
