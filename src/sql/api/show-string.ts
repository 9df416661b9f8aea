// The table that `show()` prints, letter for letter as Spark prints it.

/** How to lay out the table. */
export interface ShowLayout {
  /** Longest text of a cell; 0 for no limit, which also aligns the cells to the left. */
  readonly truncate: number;
  /** A line for each value instead of one for each row. */
  readonly vertical: boolean;
}

const MINIMUM_WIDTH = 3;

/**
 * @param names the columns
 * @param rows the cells, as text
 * @param numRows how many of the rows to print; when there are more, the last line says so
 */
export function showString(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  numRows: number,
  { truncate, vertical }: ShowLayout,
): string {
  if (vertical && rows.length === 0) return "(0 rows)";
  const header = names.map((name) => shorten(escapeControls(name), truncate));
  const cells = rows.slice(0, numRows).map((row) => row.map((cell) => shorten(escapeControls(cell), truncate)));
  const table = vertical ? verticalTable(header, cells) : horizontalTable(header, cells, truncate > 0);
  return rows.length > numRows ? `${table}only showing top ${numRows} ${numRows === 1 ? "row" : "rows"}` : table;
}

function horizontalTable(header: readonly string[], rows: readonly (readonly string[])[], alignRight: boolean): string {
  const widths = header.map((name, i) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[i] ?? "")), Math.max(MINIMUM_WIDTH, width(name))),
  );
  const line = (row: readonly string[]): string =>
    `|${row.map((cell, i) => pad(cell, widths[i] ?? 0, alignRight)).join("|")}|\n`;
  const rule = `+${widths.map((columns) => "-".repeat(columns)).join("+")}+\n`;
  return [rule, line(header), rule, ...rows.map(line), rule].join("");
}

function verticalTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const nameWidth = widest(header);
  const cellWidth = widest(rows.flat());
  return rows
    .map((row, i) => {
      const title = `-RECORD ${i}`.padEnd(nameWidth + cellWidth + 5, "-");
      const lines = row.map(
        (cell, j) => ` ${pad(header[j] ?? "", nameWidth, false)} | ${pad(cell, cellWidth, false)} `,
      );
      return [title, ...lines].map((text) => `${text}\n`).join("");
    })
    .join("");
}

function widest(texts: readonly string[]): number {
  return texts.reduce((columns, text) => Math.max(columns, width(text)), MINIMUM_WIDTH);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
  "\u000b": "\\v",
  "\u0007": "\\a",
};

function escapeControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
  return text.replace(/[\n\r\t\f\u0008\u000b\u0007]/g, (character) => ESCAPES[character] ?? character);
}

function shorten(text: string, truncate: number): string {
  if (truncate <= 0 || text.length <= truncate) return text;
  return truncate < 4 ? text.slice(0, truncate) : `${text.slice(0, truncate - 3)}...`;
}

function pad(text: string, columns: number, alignRight: boolean): string {
  const space = " ".repeat(Math.max(0, columns - width(text)));
  return alignRight ? space + text : text + space;
}

/** What Spark takes for characters of two columns. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Columns of a terminal that a text takes. */
function width(text: string): number {
  return text.length + (text.match(FULL_WIDTH)?.length ?? 0);
}
