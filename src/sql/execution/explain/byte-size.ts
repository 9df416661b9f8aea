// Sizes and counts as Spark writes them in plans.

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"] as const;

/** `11.7 KiB`: the largest unit of which there are at least two. */
export function bytesToString(bytes: number): string {
  const power = UNITS.findLastIndex((_, i) => bytes >= 2 * 1024 ** i);
  const unit = Math.max(0, power);
  if (bytes >= 2 ** 11 * 1024 ** 5) return `${significant(bytes)} B`;
  return `${(bytes / 1024 ** unit).toFixed(1)} ${UNITS[unit]}`;
}

/** A count by its three first digits: `1.23E+3`. */
export function significant(count: number): string {
  if (count < 1000) return String(count);
  const [digits = "0", exponent = "0"] = count.toExponential(2).split("e");
  return `${digits}E+${Math.abs(Number(exponent))}`;
}
