// Dates as Spark's REST API writes and reads them.

/** `2026-11-21T02:36:36.959GMT` */
export function formatDate(epochMillis: number): string {
  const date = new Date(epochMillis);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace("Z", "GMT");
}

/** A day, or a moment with GMT at its end; undefined when it is neither. */
export function parseDate(text: string): number | undefined {
  const millis = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? Date.parse(`${text}T00:00:00Z`)
    : Date.parse(text.replace("GMT", "Z"));
  return Number.isNaN(millis) ? undefined : millis;
}
