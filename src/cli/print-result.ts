// Results as text, and as an Arrow stream.
import { type DataFrame, type DataType, Decimal, type Row, type StructField } from "../index.node.ts";
import type { Format } from "./command-line.ts";

export type Output = (chunk: string | Uint8Array) => Promise<void>;

/** A limit is an INT, and showing looks for one row more. */
const ALL_ROWS = 2 ** 31 - 2;

/** Writes the rows of a query; nothing for a command that answers none. */
export async function printResult(df: DataFrame, format: Exclude<Format, "golden">, write: Output): Promise<void> {
  const { fields } = await df.schema();
  if (fields.length === 0) {
    await df.collect();
    return;
  }
  switch (format) {
    case "table":
      await write(`${await df.showString(ALL_ROWS, false)}\n`);
      break;
    case "csv":
      await write(csvLine(fields.map((field) => field.name)));
      for await (const row of withText(df, fields, () => true).toLocalIterator()) await write(csvLine([...row]));
      break;
    case "json":
      for await (const row of withText(df, fields, isTextInJson).toLocalIterator()) await write(jsonLine(fields, row));
      break;
    case "arrow": {
      const { tableToIPC } = await import("apache-arrow");
      await write(tableToIPC(await df.toArrow(), "stream"));
      break;
    }
  }
}

/** Some columns as the text that Spark casts them to, and all of them by position, since names may repeat. */
function withText(df: DataFrame, fields: readonly StructField[], isText: (type: DataType) => boolean): DataFrame {
  const names = fields.map((_, i) => `c${i}`);
  const items = fields.map(({ dataType }, i) => (isText(dataType) ? `CAST(c${i} AS STRING)` : `c${i}`));
  return df.toDF(...names).selectExpr(...items);
}

/** What JSON has no value for. */
function isTextInJson({ kind }: DataType): boolean {
  return ["date", "timestamp", "timestamp_ntz"].includes(kind);
}

/** As Spark's CSV writer: null is no text, quotes where the text needs them. */
function csvLine(values: readonly unknown[]): string {
  const cells = values.map((value) => {
    if (value === null) return "";
    const text = String(value);
    return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${cells.join(",")}\n`;
}

/** Numbers keep all of their digits, which a reader may or may not. */
function jsonLine(fields: readonly StructField[], row: Row): string {
  const members = fields.map(({ name }, i) => `${JSON.stringify(name)}:${jsonText(row.get(i))}`);
  return `{${members.join(",")}}\n`;
}

function jsonText(value: unknown): string {
  if (typeof value === "bigint" || value instanceof Decimal) return value.toString();
  if (typeof value === "number" && !Number.isFinite(value)) return `"${value}"`;
  if (value instanceof Uint8Array) return `"${Buffer.from(value).toString("base64")}"`;
  return JSON.stringify(value) ?? "null";
}
