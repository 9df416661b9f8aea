// The values of a SQL metric over all tasks as the text that Spark shows.

/** Where the highest value was measured. */
export interface MetricMaximum {
  readonly value: number;
  readonly stageId: number;
  readonly attemptId: number;
  readonly taskId: number;
}

/** Averages are kept as tenths. */
const AVERAGE_BASE = 10;

/** @param maximum absent when the driver measured the highest value */
export function formatSqlMetric(
  metricType: string,
  values: readonly number[],
  maximum: MetricMaximum | undefined,
): string {
  if (metricType === "sum") return formatInteger(values.reduce((sum, value) => sum + value, 0));
  const place =
    maximum === undefined ? "(driver)" : `(stage ${maximum.stageId}.${maximum.attemptId}: task ${maximum.taskId})`;
  if (metricType === "average") {
    const valid = values.filter((value) => value > 0).sort((a, b) => a - b);
    if (valid.length <= 1) return formatAverage(valid[0] ?? 0);
    const [min, median, max] = spread(valid).map(formatAverage);
    return `(min, med, max (stageId: taskId)):\n(${min}, ${median}, ${max} ${place})`;
  }
  const valid = values.filter((value) => value >= 0).sort((a, b) => a - b);
  const format = formatOf(metricType);
  if (valid.length <= 1) return format(valid[0] ?? 0);
  const [min, median, max] = spread(valid).map(format);
  const sum = format(valid.reduce((total, value) => total + value, 0));
  return `total (min, med, max (stageId: taskId))\n${sum} (${min}, ${median}, ${max} ${place})`;
}

/** Whether the text of such a metric names the task with the highest value. */
export function metricNeedsMaximum(metricType: string): boolean {
  return metricType !== "sum";
}

function spread(sorted: readonly number[]): readonly number[] {
  return [sorted[0] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
}

function formatOf(metricType: string): (value: number) => string {
  if (metricType === "size") return formatSize;
  if (metricType === "nsTiming") return (nanoseconds) => formatMillis(Math.trunc(nanoseconds / 1e6));
  return formatMillis;
}

function formatInteger(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

function formatAverage(tenths: number): string {
  return (tenths / AVERAGE_BASE).toLocaleString("en-US", { maximumFractionDigits: 3 });
}

const SIZES = [
  [1024 ** 6, "EiB"],
  [1024 ** 5, "PiB"],
  [1024 ** 4, "TiB"],
  [1024 ** 3, "GiB"],
  [1024 ** 2, "MiB"],
  [1024, "KiB"],
] as const;

/** `1907.7 KiB`: a unit is used from two of it on. */
export function formatSize(bytes: number): string {
  const [unit, name] = SIZES.find(([size]) => bytes >= 2 * size) ?? [1, "B"];
  return `${(bytes / unit).toFixed(1)} ${name}`;
}

export function formatMillis(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (milliseconds < 3_600_000) return `${(milliseconds / 60_000).toFixed(1)} m`;
  return `${(milliseconds / 3_600_000).toFixed(2)} h`;
}
