// The header of a CSV file: names for the columns, or a check that it has the schema's.

import { fieldText } from "../../../catalyst/csv/csv-fields.ts";
import type { CsvOptions } from "../../../catalyst/csv/csv-options.ts";
import type { CsvTokenizer } from "../../../catalyst/csv/csv-tokenizer.ts";
import { SparkException } from "../../../errors/spark-error.ts";
import type { StructType } from "../../../types/data-type.ts";

/** The fields of the record; null for those that stand for null. */
export function fieldTexts(tokenizer: CsvTokenizer, options: CsvOptions): (string | null)[] {
  return Array.from({ length: tokenizer.numFields }, (_, i) => fieldText(tokenizer, i, options));
}

/** Names from the header, made distinct by position, or _c0, _c1, …. */
export function columnNames(header: readonly (string | null)[], options: CsvOptions): string[] {
  if (!options.header) return header.map((_, i) => `_c${i}`);
  const counts = new Map<string, number>();
  for (const text of header) {
    if (text !== null) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  }
  return header.map((text, i) => {
    if (text === null || text === "") return `_c${i}`;
    return (counts.get(text.toLowerCase()) ?? 0) > 1 ? `${text}${i}` : text;
  });
}

/** @throws SparkException when the header that the tokenizer has is not the schema's */
export function checkHeader(tokenizer: CsvTokenizer, schema: StructType, options: CsvOptions, path: string): void {
  const header = fieldTexts(tokenizer, options).map((text) => text ?? "");
  const names = schema.fields.map((field) => field.name).filter((name) => name !== options.columnNameOfCorruptRecord);
  const isSame =
    header.length === names.length && header.every((text, i) => text.toLowerCase() === names[i]?.toLowerCase());
  if (isSame) return;
  throw new SparkException(
    "FAILED_READ_FILE.NO_HINT",
    { path },
    { cause: new SparkException("CSV_HEADER_MISMATCH", { path, header: header.join(", "), schema: names.join(", ") }) },
  );
}
