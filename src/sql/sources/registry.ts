// The list of file formats. Each is loaded when a query first reads or writes files of it.

import type { FileFormat } from "./file-format.ts";

export interface FileFormatEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether its files say something of their rows without these being read. */
  readonly hasStatistics: boolean;
  readonly load: () => Promise<FileFormat>;
}

const FORMATS: readonly FileFormatEntry[] = [
  {
    name: "arrow",
    aliases: [],
    hasStatistics: false,
    load: async () => (await import("./arrow/arrow-format.ts")).arrowFormat,
  },
  {
    name: "csv",
    aliases: [],
    hasStatistics: false,
    load: async () => (await import("./csv/csv-format.ts")).csvFormat,
  },
  {
    name: "json",
    aliases: [],
    hasStatistics: false,
    load: async () => (await import("./json/json-format.ts")).jsonFormat,
  },
  {
    name: "parquet",
    aliases: [],
    hasStatistics: true,
    load: async () => (await import("./parquet/parquet-format.ts")).parquetFormat,
  },
  {
    name: "text",
    aliases: ["txt"],
    hasStatistics: false,
    load: async () => (await import("./text/text-format.ts")).textFormat,
  },
  {
    name: "xml",
    aliases: [],
    hasStatistics: false,
    load: async () => (await import("./xml/xml-format.ts")).xmlFormat,
  },
];

/** The format of a name or alias, in any case. */
export function findFileFormat(name: string): FileFormatEntry | undefined {
  const wanted = name.toLowerCase();
  return FORMATS.find((format) => format.name === wanted || format.aliases.includes(wanted));
}

/** The format of a name that is known to be one. */
export async function loadFileFormat(name: string): Promise<FileFormat> {
  const entry = findFileFormat(name);
  if (entry === undefined) throw new Error(`there is no file format ${name}`);
  return await entry.load();
}
