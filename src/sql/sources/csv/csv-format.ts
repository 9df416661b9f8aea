// The CSV source.

import { CsvTypeInference, inferredType } from "../../../catalyst/csv/csv-infer-schema.ts";
import { csvOptions } from "../../../catalyst/csv/csv-options.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { type DataType, NullType, StringType, StructField, StructType } from "../../../types/data-type.ts";
import { checkReadsMore } from "../corrupt-records.ts";
import type { FileFormat, ParallelInference } from "../file-format.ts";
import { hasSplittableLines } from "../line-chunks.ts";
import { checkColumnTypes } from "./csv-field-parsers.ts";
import { columnNames } from "./csv-header.ts";
import { CsvReader } from "./csv-reader.ts";
import { type CsvPart, inferSplit } from "./csv-split-inference.ts";

export const csvFormat: FileFormat & ParallelInference = {
  isSplittable(path, sourceOptions) {
    const options = csvOptions(sourceOptions);
    return !options.multiLine && hasSplittableLines(path, options);
  },

  createReader(sourceOptions, requestedSchema, fileSchema) {
    const options = csvOptions(sourceOptions);
    checkColumnTypes(requestedSchema);
    checkReadsMore(requestedSchema, options.columnNameOfCorruptRecord);
    return new CsvReader(options, requestedSchema, fileSchema);
  },

  async inferSchema(files, sourceOptions, context) {
    if (files.length === 0) throw new AnalysisException("UNABLE_TO_INFER_SCHEMA", { format: "CSV" });
    return this.mergeParts([await this.inferPart(files, sourceOptions, context)], sourceOptions, context);
  },

  async inferPart(splits, sourceOptions, context) {
    const options = csvOptions(sourceOptions);
    const parts: CsvPart[] = [];
    // Spark begins with the largest file, so the header is that one's.
    for (const split of [...splits].sort((a, b) => b.length - a.length)) {
      const part = await inferSplit(split, options, context);
      parts.push(part);
      if (!options.inferSchema && part.first !== undefined) break;
    }
    return parts;
  },

  mergeParts(parts, sourceOptions, { timeZone }) {
    const options = csvOptions(sourceOptions);
    const inference = new CsvTypeInference(options, timeZone);
    const splits = (parts as readonly (readonly CsvPart[])[]).flat().sort((a, b) => b.splitLength - a.splitLength);
    const header = splits.find((split) => split.first !== undefined)?.first;
    if (header === undefined) return StructType([]);
    const names = columnNames(header, options);
    if (!options.inferSchema) return StructType(names.map((name) => StructField(name, StringType)));
    const types: DataType[] = names.map(() => NullType);
    for (const { first, types: splitTypes } of splits) {
      widenTypes(types, splitTypes, (a, b) => inference.merge(a, b));
      const isHeader =
        options.header && first?.length === header.length && first.every((text, i) => text === header[i]);
      if (first !== undefined && !isHeader) {
        widenTypes(types, first, (type, text) => (text === null ? type : inference.widen(type, text)));
      }
    }
    return StructType(names.map((name, i) => StructField(name, inferredType(types[i] ?? NullType))));
  },
};

function widenTypes<T>(types: DataType[], others: readonly T[], widen: (type: DataType, other: T) => DataType): void {
  for (const [i, type] of types.entries()) {
    const other = others[i];
    if (other !== undefined) types[i] = widen(type, other);
  }
}
