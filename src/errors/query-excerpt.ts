// The lines of a query around the place that an error is about, each with marks below, as Spark prints them.

/** So much of a line is shown before and behind the place. */
const LONGEST_MARGIN = 32;

/** @param stop behind the last character of the place */
export function queryExcerpt(sqlText: string, start: number, stop: number): string {
  const lineStart = sqlText.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = sqlText.indexOf("\n", stop - 1);
  const lineStop = lineEnd < 0 ? sqlText.length : lineEnd;
  const from = Math.max(lineStart, start - LONGEST_MARGIN);
  const to = Math.min(lineStop, stop - 1 + LONGEST_MARGIN);
  const before = from > lineStart ? "..." : "";
  const behind = to < lineStop ? "..." : "";
  let at = from - before.length;
  const lines: string[] = [];
  for (const line of `${before}${sqlText.slice(from, to)}${behind}`.split("\n")) {
    let marks = "";
    for (let i = 0; i < line.length; i++, at++) {
      if (at < start) marks += " ";
      else if (at < stop) marks += "^";
    }
    at++;
    lines.push(line, marks);
  }
  return lines.join("\n");
}
