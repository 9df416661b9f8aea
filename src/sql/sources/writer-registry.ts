// The formats that can be written. Each is loaded when the first file of it is.

import type { FileWriterFactory } from "./file-writer.ts";

const WRITERS: Readonly<Record<string, () => Promise<FileWriterFactory>>> = {
  arrow: async () => (await import("./arrow/arrow-writer.ts")).arrowWriter,
  csv: async () => (await import("./csv/csv-writer.ts")).csvWriter,
  json: async () => (await import("./json/json-writer.ts")).jsonWriter,
  parquet: async () => (await import("./parquet/parquet-writer.ts")).parquetWriter,
  text: async () => (await import("./text/text-writer.ts")).textWriter,
  xml: async () => (await import("./xml/xml-writer.ts")).xmlWriter,
};

export function canWrite(format: string): boolean {
  return WRITERS[format] !== undefined;
}

export async function loadFileWriter(format: string): Promise<FileWriterFactory> {
  const load = WRITERS[format];
  if (load === undefined) throw new Error(`there is no writer of ${format} files`);
  return await load();
}
