// A result as a file. CSV is written here, the rest by the engine; rows are in the order shown.

import { tableToIPC } from "apache-arrow";
import type { DataFrame } from "../../src/index.ts";
import type { ExportFormat } from "./protocol.ts";
import type { ResultSet } from "./result-set.ts";

/** Rows of text that make up one piece of a blob. */
const PIECE_ROWS = 4096;

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv",
  json: "application/jsonl",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
};

export async function exportCsv(result: ResultSet): Promise<Blob> {
  const names = result.schema.fields.map(({ name }) => name);
  const pieces = [`${names.map(csvField).join(",")}\n`];
  for (let from = 0; from < result.numRows; from += PIECE_ROWS) {
    const length = Math.min(PIECE_ROWS, result.numRows - from);
    const lines = Array.from({ length }, (_, i) =>
      result
        .textsOf(from + i)
        .map(csvField)
        .join(","),
    );
    pieces.push(`${lines.join("\n")}\n`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(pieces, { type: MEDIA_TYPES.csv });
}

/** @param rows the rows as a DataFrame of their own */
export async function exportJson(rows: DataFrame): Promise<Blob> {
  const lines = await rows.toJSON().collect();
  return new Blob(
    lines.map((line) => `${line}\n`),
    { type: MEDIA_TYPES.json },
  );
}

export async function exportArrow(rows: DataFrame): Promise<Blob> {
  const bytes = tableToIPC(await rows.toArrow(), "file");
  return new Blob([new Uint8Array(bytes)], { type: MEDIA_TYPES.arrow });
}

/** Written to a folder of the page's own file system, which is removed again. */
export async function exportParquet(rows: DataFrame): Promise<Blob> {
  const folder = `export-${crypto.randomUUID()}`;
  await rows.coalesce(1).write.parquet(`opfs:/${folder}`);
  const root = await navigator.storage.getDirectory();
  try {
    const directory = await root.getDirectoryHandle(folder);
    for await (const [name, handle] of directory.entries()) {
      if (handle.kind === "file" && name.endsWith(".parquet")) {
        const file = await (await directory.getFileHandle(name)).getFile();
        return new Blob([await file.arrayBuffer()], { type: MEDIA_TYPES.parquet });
      }
    }
    throw new Error("No Parquet file was written.");
  } finally {
    await root.removeEntry(folder, { recursive: true });
  }
}

/** Null is nothing at all, an empty text is two quotes, as Spark writes them. */
function csvField(text: string | null): string {
  if (text === null) return "";
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
