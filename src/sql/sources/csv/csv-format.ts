// The CSV source.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { type DataType, NullType, StringType, StructField, StructType } from "../../../types/data-type.ts";
import { checkReadsMore } from "../corrupt-records.ts";
import type { FileFormat, FileSplit, InferContext, ParallelInference } from "../file-format.ts";
import { hasSplittableLines } from "../line-chunks.ts";
import { Sampler } from "../sampler.ts";
import { checkColumnTypes } from "./csv-field-parsers.ts";
import { fieldText } from "./csv-fields.ts";
import { columnNames, fieldTexts } from "./csv-header.ts";
import { CsvTypeInference, inferredType } from "./csv-infer-schema.ts";
import { type CsvOptions, csvOptions } from "./csv-options.ts";
import { CsvReader } from "./csv-reader.ts";
import { csvChunks, forEachRecord } from "./csv-records.ts";
import { CsvTokenizer } from "./csv-tokenizer.ts";

type Texts = readonly (string | null)[];

/** What one split says of the schema. */
interface CsvPart {
  /** Fields of the record that the file begins with; undefined when the split begins elsewhere, or has no record. */
  readonly first: Texts | undefined;
  readonly fileSize: number;
  /** Types of the columns by all other records; there may be more than the header names. */
  readonly types: readonly DataType[];
}

export const csvFormat: FileFormat & ParallelInference = {
  name: "csv",
  aliases: [],

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
    const splits = (parts as readonly (readonly CsvPart[])[]).flat().sort((a, b) => b.fileSize - a.fileSize);
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

async function inferSplit(split: FileSplit, options: CsvOptions, { host, timeZone }: InferContext): Promise<CsvPart> {
  const tokenizer = new CsvTokenizer(options);
  const inference = new CsvTypeInference(options, timeZone);
  const sampler = new Sampler(options.samplingRatio);
  const types: DataType[] = [];
  let first: Texts | undefined;
  let isFirst = split.start === 0;
  for await (const chunk of csvChunks(split, options, host)) {
    forEachRecord(tokenizer, options, chunk, () => {
      if (isFirst) {
        first = fieldTexts(tokenizer, options);
        isFirst = false;
        return options.inferSchema;
      }
      if (sampler.accepts()) widenRow(types, tokenizer, options, inference);
      return true;
    });
    if (first !== undefined && !options.inferSchema) break;
  }
  return { first, fileSize: split.length, types };
}

function widenRow(types: DataType[], tokenizer: CsvTokenizer, options: CsvOptions, inference: CsvTypeInference): void {
  for (let i = 0; i < tokenizer.numFields; i++) {
    const type = types[i] ?? NullType;
    types[i] = type;
    if (type.kind === "string") continue;
    const text = fieldText(tokenizer, i, options);
    if (text !== null) types[i] = inference.widen(type, text);
  }
}
