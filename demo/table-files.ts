// Files as tables: which format a file has, by its name, and what the table is called.

import type { DataFrame, DataFrameReader, SparkSession } from "../src/index.ts";

export interface TableSource {
  readonly name: string;
  readonly size?: number;
  readonly read: (spark: SparkSession) => DataFrame;
}

type Read = (reader: DataFrameReader, file: File) => DataFrame;

const csv: Read = (reader, file) => reader.option("header", true).option("inferSchema", true).csv(file);

const READERS: Readonly<Record<string, Read>> = {
  csv,
  tsv: (reader, file) => csv(reader.option("sep", "\t"), file),
  json: (reader, file) => reader.json(file),
  jsonl: (reader, file) => reader.json(file),
  ndjson: (reader, file) => reader.json(file),
  parquet: (reader, file) => reader.parquet(file),
  arrow: (reader, file) => reader.arrow(file),
  arrows: (reader, file) => reader.arrow(file),
  feather: (reader, file) => reader.arrow(file),
};

/** What the file chooser offers. */
export const FILE_TYPES = [...Object.keys(READERS), "gz"].map((extension) => `.${extension}`).join(",");

export function readTable(spark: SparkSession, file: File): DataFrame {
  const read = READERS[extensionOf(file.name)];
  if (read === undefined) {
    const known = Object.keys(READERS).join(", ");
    throw new Error(`${file.name} is of no format that is known by its name. These are: ${known}.`);
  }
  return read(spark.read, file);
}

/** A name that SQL takes without quotes. */
export function tableName(fileName: string): string {
  const stem = withoutCompression(fileName).replace(/\.[^.]*$/, "");
  const name = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[a-z]/.test(name) ? name : `t_${name}`;
}

function extensionOf(fileName: string): string {
  return /\.([^.]*)$/.exec(withoutCompression(fileName))?.[1]?.toLowerCase() ?? "";
}

function withoutCompression(fileName: string): string {
  return fileName.replace(/\.gz$/i, "");
}
