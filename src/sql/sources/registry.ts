// The list of file formats.

import { arrowFormat } from "./arrow/arrow-format.ts";
import { csvFormat } from "./csv/csv-format.ts";
import type { FileFormat } from "./file-format.ts";
import { jsonFormat } from "./json/json-format.ts";
import { parquetFormat } from "./parquet/parquet-format.ts";
import { textFormat } from "./text/text-format.ts";

const FORMATS: readonly FileFormat[] = [arrowFormat, csvFormat, jsonFormat, parquetFormat, textFormat];

/** The format of a name or alias, in any case. */
export function lookupFileFormat(name: string): FileFormat | undefined {
  const wanted = name.toLowerCase();
  return FORMATS.find((format) => format.name === wanted || format.aliases.includes(wanted));
}
