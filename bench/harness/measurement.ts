// What a benchmark measures, as data: what is written to bench/results and what docs/benchmarks.md is made from.

/** A figure of one engine: the median of its runs. */
export interface Measurement {
  /** What was measured; measurements of several engines under one name stand side by side. */
  readonly name: string;
  readonly engine: string;
  readonly unit: Unit;
  readonly median: number;
  /** In the order they were made; those that warmed up are left out. */
  readonly runs: readonly number[];
}

/** Times are better when they are smaller, throughputs when they are larger. */
export type Unit = "ms" | "µs" | "MB" | "MB/s" | "Mrows/s";

export function isThroughput(unit: Unit): boolean {
  return unit === "MB/s" || unit === "Mrows/s";
}

/** A limit that the project has set itself. */
export interface Bar {
  readonly text: string;
  readonly met: boolean;
}

export interface PartResult {
  readonly title: string;
  /** What was run and how, for the reader of the figures. */
  readonly method: string;
  readonly measurements: readonly Measurement[];
  readonly bars: readonly Bar[];
  /** The longest that Hibana kept the main thread from other work, in milliseconds; 0 is under 50, none is not watched. */
  readonly longestTask?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** How many times better `measurement` is than `other`. */
export function ratio(measurement: Measurement, other: Measurement): number {
  return isThroughput(measurement.unit) ? measurement.median / other.median : other.median / measurement.median;
}
