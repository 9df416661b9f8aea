// Where keys lie among the bounds of a range partitioner, and how the bounds are chosen from weighted samples.

/** Below this many bounds they are looked at one by one. */
const FEW_BOUNDS = 128;

export function rangeOf(
  key: unknown,
  bounds: readonly unknown[],
  compare: (a: unknown, b: unknown) => number,
  ascending: boolean,
): number {
  let range = 0;
  if (bounds.length <= FEW_BOUNDS) {
    while (range < bounds.length && compare(key, bounds[range]) > 0) range++;
  } else {
    let end = bounds.length;
    while (range < end) {
      const middle = (range + end) >>> 1;
      if (compare(key, bounds[middle]) > 0) range = middle + 1;
      else end = middle;
    }
  }
  return ascending ? range : bounds.length - range;
}

export interface Candidate {
  readonly key: unknown;
  readonly weight: number;
}

/** At most `numPartitions - 1` bounds that cut the candidates into parts of about the same weight. */
export function determineBounds(
  candidates: readonly Candidate[],
  numPartitions: number,
  compare: (a: unknown, b: unknown) => number,
): unknown[] {
  const ordered = [...candidates].sort((a, b) => compare(a.key, b.key));
  const step = ordered.reduce((sum, { weight }) => sum + weight, 0) / numPartitions;
  const bounds: unknown[] = [];
  let weight = 0;
  let target = step;
  for (const candidate of ordered) {
    if (bounds.length >= numPartitions - 1) break;
    weight += candidate.weight;
    if (weight < target) continue;
    // Keys that are equal stay together.
    if (bounds.length > 0 && compare(candidate.key, bounds[bounds.length - 1]) <= 0) continue;
    bounds.push(candidate.key);
    target += step;
  }
  return bounds;
}
