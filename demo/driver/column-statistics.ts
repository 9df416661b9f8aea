// What a column of a result holds: how many nulls and distinct values, its range, and a histogram.

import { comparable } from "./comparable-value.ts";
import type { ColumnDescription, ColumnStatistics, HistogramBin } from "./protocol.ts";

const BINS = 24;
const CATEGORIES = 8;

export function columnStatistics(
  column: Iterable<unknown>,
  kind: ColumnDescription["kind"],
  format: (value: number) => string,
): ColumnStatistics {
  const counts = new Map<number | string, number>();
  let nulls = 0;
  let sum = 0;
  let size = 0;
  for (const value of column) {
    const key = comparable(value);
    if (key === null) nulls++;
    else {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (typeof key === "number") sum += key;
      size++;
    }
  }
  const keys = [...counts.keys()];
  const isRange = (kind === "number" || kind === "time") && keys.every((key) => typeof key === "number");
  if (!isRange) {
    const texts = keys.map(String).sort();
    return {
      nulls,
      distinct: keys.length,
      ...ends(texts[0], texts.at(-1)),
      bins: categories(counts),
      isCategorical: true,
    };
  }
  const numbers = keys.filter((key) => typeof key === "number" && Number.isFinite(key)).map(Number);
  const minimum = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const maximum = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (numbers.length === 0) return { nulls, distinct: keys.length, bins: [], isCategorical: false };
  return {
    nulls,
    distinct: keys.length,
    ...ends(format(minimum), format(maximum)),
    ...(kind === "number" ? { mean: format(sum / size) } : {}),
    bins: ranges(counts, minimum, maximum, format),
    isCategorical: false,
  };
}

function ends(minimum: string | undefined, maximum: string | undefined): Pick<ColumnStatistics, "minimum" | "maximum"> {
  return minimum === undefined || maximum === undefined ? {} : { minimum, maximum };
}

function categories(counts: ReadonlyMap<number | string, number>): readonly HistogramBin[] {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, CATEGORIES)
    .map(([key, count]) => ({ label: String(key), count }));
}

function ranges(
  counts: ReadonlyMap<number | string, number>,
  minimum: number,
  maximum: number,
  format: (value: number) => string,
): readonly HistogramBin[] {
  const width = (maximum - minimum) / BINS;
  if (width === 0) return [{ label: format(minimum), count: [...counts.values()].reduce((a, b) => a + b, 0) }];
  const bins = new Array<number>(BINS).fill(0);
  for (const [key, count] of counts) {
    const number = Number(key);
    if (!Number.isFinite(number)) continue;
    const bin = Math.min(BINS - 1, Math.floor((number - minimum) / width));
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  return bins.map((count, i) => ({
    label: `${format(minimum + i * width)} to ${format(minimum + (i + 1) * width)}`,
    count,
  }));
}
