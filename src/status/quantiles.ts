// Quantiles as Spark's summaries of tasks tell them: values that occurred, none in between.

/**
 * @param values in any order; when there are none, the quantiles are 0
 * @param count how many of them, the lowest ones, are looked at
 */
export function quantilesOf(
  values: readonly number[],
  quantiles: readonly number[],
  count = values.length,
): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  return quantiles.map((q) => sorted[Math.min(Math.floor(q * count), count - 1)] ?? 0);
}
