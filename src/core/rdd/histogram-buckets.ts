// Buckets of a histogram: from one bound up to but not including the next; the last includes its end.

/** The bucket of a number; undefined when it is in none. */
export function bucketOf(value: number, buckets: readonly number[], isEven: boolean): number | undefined {
  const first = buckets[0] ?? Number.NaN;
  const last = buckets[buckets.length - 1] ?? Number.NaN;
  if (Number.isNaN(value) || (isEven && (value < first || value > last))) return undefined;
  const count = buckets.length - 1;
  if (isEven) {
    // Where all numbers are equal there is one bucket without a width.
    const bucket = Math.floor(((value - first) / (last - first)) * count) || 0;
    return Math.min(bucket, count - 1);
  }
  return bucketBetween(value, buckets);
}

/** As Java's binary search finds it, also in bounds that are in no order. */
function bucketBetween(value: number, buckets: readonly number[]): number | undefined {
  let low = 0;
  let high = buckets.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const bound = buckets[middle] ?? Number.NaN;
    if (bound === value) return Math.min(middle, buckets.length - 2);
    if (bound < value) low = middle + 1;
    else high = middle - 1;
  }
  return low > 0 && low < buckets.length ? low - 1 : undefined;
}
