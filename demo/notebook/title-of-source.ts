// The text of a cell in one line, as its jobs and runs are called: without the comments of SQL.

export function titleOfSource(source: string, maxLength: number): string {
  const line = source
    .replace(/^\s*--.*$/gm, "")
    .trim()
    .replace(/\s+/g, " ");
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}
