// Files as tables: which format a file has, by its name, and what the table is called.

import type { DataFrame, DataFrameReader, SparkSession } from "../../src/index.ts";

type Location = File | string;
type Read = (reader: DataFrameReader, files: readonly Location[]) => DataFrame;

const csv: Read = (reader, files) =>
  reader
    .option("header", true)
    .option("inferSchema", true)
    .csv(...files);

const READERS: Readonly<Record<string, Read>> = {
  csv,
  tsv: (reader, files) => csv(reader.option("sep", "\t"), files),
  json: (reader, files) => reader.json(...files),
  jsonl: (reader, files) => reader.json(...files),
  ndjson: (reader, files) => reader.json(...files),
  parquet: (reader, files) => reader.parquet(...files),
  arrow: (reader, files) => reader.arrow(...files),
  arrows: (reader, files) => reader.arrow(...files),
  feather: (reader, files) => reader.arrow(...files),
  txt: (reader, files) => reader.text(...files),
};

export function readTable(spark: SparkSession, files: readonly Location[]): DataFrame {
  const [first] = files;
  if (first === undefined) throw new Error("There is no file of data.");
  const read = READERS[extensionOf(nameOf(first))];
  if (read === undefined) {
    const known = Object.keys(READERS).join(", ");
    throw new Error(`${nameOf(first)} is of no format that is known by its name. These are: ${known}.`);
  }
  return read(spark.read, files);
}

function nameOf(file: Location): string {
  return typeof file === "string" ? file.replace(/[?#].*$/, "") : file.name;
}

function extensionOf(fileName: string): string {
  return /\.([^.]*)$/.exec(fileName.replace(/\.gz$/i, ""))?.[1]?.toLowerCase() ?? "";
}
