// Numbers and times as Spark's UI writes them.

import { formatMillis, formatSize } from "../../../src/status/index.ts";

export { formatSize };

export function formatDuration(milliseconds: number): string {
  if (milliseconds < 100) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < 1000) return formatMillis(Math.round(milliseconds));
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
  if (milliseconds < 3_600_000) return `${(milliseconds / 60_000).toFixed(1)} min`;
  return `${(milliseconds / 3_600_000).toFixed(1)} h`;
}

/** `2026/11/21 02:36:36`, in the time zone of whoever looks. */
export function formatTime(epochMillis: number | undefined): string {
  if (epochMillis === undefined) return "";
  const date = new Date(epochMillis);
  if (Number.isNaN(date.getTime())) return "";
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = `${date.getFullYear()}/${two(date.getMonth() + 1)}/${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

/** Nothing at all is shown as nothing, so that what is there stands out. */
export function sizeOrNothing(bytes: number): string {
  return bytes === 0 ? "" : formatSize(bytes);
}

/** `1.7 KiB / 12`; nothing when both are. */
export function sizeAndRecords(bytes: number, records: number): string {
  return bytes === 0 && records === 0 ? "" : `${formatSize(bytes)} / ${formatCount(records)}`;
}

export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
