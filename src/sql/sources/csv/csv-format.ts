// The CSV source.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { type DataType, NullType, StringType, StructField, StructType } from "../../../types/data-type.ts";
import { isCompressed } from "../file-chunks.ts";
import type { FileFormat } from "../file-format.ts";
import { fieldText } from "./csv-fields.ts";
import { inferField, inferredType } from "./csv-infer-schema.ts";
import { type CsvOptions, csvOptions } from "./csv-options.ts";
import { CsvReader } from "./csv-reader.ts";
import { csvRecords } from "./csv-records.ts";
import { CsvTokenizer } from "./csv-tokenizer.ts";

export const csvFormat: FileFormat = {
  name: "csv",
  aliases: [],

  isSplittable: (path, options) => !csvOptions(options).multiLine && !isCompressed(path),

  createReader: (options, requestedSchema, fileSchema) =>
    new CsvReader(csvOptions(options), requestedSchema, fileSchema),

  async inferSchema(files, sourceOptions, { host, timeZone }) {
    const options = csvOptions(sourceOptions);
    let names: readonly string[] | undefined;
    const types: DataType[] = [];
    for (const file of files) {
      const tokenizer = new CsvTokenizer(options);
      let isFirst = true;
      for await (const ranges of csvRecords(file, tokenizer, host)) {
        for (let i = 0; i < ranges.length; i += 2) {
          tokenizer.tokenize(ranges[i] ?? 0, ranges[i + 1] ?? 0);
          if (names === undefined) {
            names = columnNames(tokenizer, options);
            for (const _ of names) types.push(NullType);
          }
          const isHeader = isFirst && options.header;
          isFirst = false;
          if (!isHeader && options.inferSchema) inferRow(tokenizer, types, options, timeZone);
        }
        if (!options.inferSchema && names !== undefined) break;
      }
      if (!options.inferSchema && names !== undefined) break;
    }
    if (names === undefined) {
      if (files.length === 0) throw new AnalysisException("UNABLE_TO_INFER_SCHEMA", { format: "CSV" });
      return StructType([]);
    }
    return StructType(
      names.map((name, i) => StructField(name, options.inferSchema ? inferredType(types[i] ?? NullType) : StringType)),
    );
  },
};

function inferRow(tokenizer: CsvTokenizer, types: DataType[], options: CsvOptions, timeZone: string): void {
  const count = Math.min(tokenizer.numFields, types.length);
  for (let i = 0; i < count; i++) {
    const type = types[i] ?? NullType;
    if (type.kind === "string") continue;
    const text = fieldText(tokenizer, i, options);
    if (text !== null) types[i] = inferField(type, text, options, timeZone);
  }
}

/** Names from the header, made distinct by position, or _c0, _c1, …. */
function columnNames(tokenizer: CsvTokenizer, options: CsvOptions): string[] {
  const texts = Array.from({ length: tokenizer.numFields }, (_, i) => fieldText(tokenizer, i, options));
  if (!options.header) return texts.map((_, i) => `_c${i}`);
  const counts = new Map<string, number>();
  for (const text of texts)
    if (text !== null) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  return texts.map((text, i) => {
    if (text === null || text === "") return `_c${i}`;
    return (counts.get(text.toLowerCase()) ?? 0) > 1 ? `${text}${i}` : text;
  });
}
