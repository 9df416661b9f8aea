// Infers the types of the columns of one split. Kernels pass over the values that are plainly of the type inferred so
// far, so that only those that may widen it are looked at one by one.

import { fieldText } from "../../../catalyst/csv/csv-fields.ts";
import { CsvTypeInference } from "../../../catalyst/csv/csv-infer-schema.ts";
import { type CsvOptions, specialNumbers } from "../../../catalyst/csv/csv-options.ts";
import { CsvTokenizer } from "../../../catalyst/csv/csv-tokenizer.ts";
import { type DataType, NullType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { FileSplit, InferContext } from "../file-format.ts";
import { Sampler } from "../sampler.ts";
import { type Scratch, TextColumnParser } from "../text-column-parser.ts";
import { fieldTexts } from "./csv-header.ts";
import { CsvKernelTokenizer, type PlacedRecords, placeText } from "./csv-kernel-tokenizer.ts";
import { csvChunks, forEachRecord } from "./csv-records.ts";

export type Texts = readonly (string | null)[];

/** What one split says of the schema. */
export interface CsvPart {
  /** Fields of the record that the file begins with; undefined when the split begins elsewhere, or has no record. */
  readonly first: Texts | undefined;
  readonly splitLength: number;
  /** Types of the columns by all other records; there may be more than the header names. */
  readonly types: readonly DataType[];
}

export async function inferSplit(
  split: FileSplit,
  options: CsvOptions,
  { host, timeZone, kernels }: InferContext,
): Promise<CsvPart> {
  const tokenizer = new CsvTokenizer(options);
  const types = new ColumnTypes(options, timeZone);
  const sampler = new Sampler(options.samplingRatio);
  let first: Texts | undefined;
  let isFirst = true;
  let columns: KernelColumns | undefined;
  try {
    for await (const chunk of csvChunks(split, options, host)) {
      if (isFirst || columns === undefined) {
        forEachRecord(tokenizer, options, chunk, () => {
          if (isFirst && split.start === 0) first = fieldTexts(tokenizer, options);
          else if (sampler.accepts()) types.widenRow(tokenizer);
          const wasFirst = isFirst;
          isFirst = false;
          if (!options.inferSchema) return false;
          // The first record tells how many fields the others should have.
          if (wasFirst && kernels !== undefined && options.samplingRatio >= 1) {
            columns = KernelColumns.create(options, tokenizer.numFields, timeZone, kernels);
          }
          return columns === undefined;
        });
        if (!options.inferSchema && !isFirst) break;
      }
      columns?.widen(chunk.bytes.subarray(chunk.consumed), types, tokenizer);
    }
  } finally {
    columns?.close();
  }
  return { first, splitLength: split.length, types: types.types };
}

/** The types of the columns so far. */
class ColumnTypes {
  readonly types: DataType[] = [];
  private readonly options: CsvOptions;
  private readonly inference: CsvTypeInference;

  constructor(options: CsvOptions, timeZone: string) {
    this.options = options;
    this.inference = new CsvTypeInference(options, timeZone);
  }

  type(column: number): DataType {
    return this.types[column] ?? NullType;
  }

  widenRow(tokenizer: CsvTokenizer): void {
    for (let i = 0; i < tokenizer.numFields; i++) {
      if (this.type(i).kind === "string") continue;
      this.widen(i, fieldText(tokenizer, i, this.options));
    }
  }

  /** Whether the type is another than before. */
  widen(column: number, text: string | null): boolean {
    const type = this.type(column);
    const widened = text === null ? type : this.inference.widen(type, text);
    this.types[column] = widened;
    return widened !== type;
  }
}

class KernelColumns {
  private readonly kernels: Kernels;
  private readonly settings: number;
  private readonly arena: number;
  private readonly kernelTokenizer: CsvKernelTokenizer;
  private readonly parser: TextColumnParser;
  private readonly numFields: number;

  private constructor(
    kernels: Kernels,
    settings: number,
    kernelTokenizer: CsvKernelTokenizer,
    parser: TextColumnParser,
    numFields: number,
  ) {
    this.kernels = kernels;
    this.settings = settings;
    this.arena = kernels.exports.arenaCreate() >>> 0;
    this.kernelTokenizer = kernelTokenizer;
    this.parser = parser;
    this.numFields = numFields;
  }

  static create(options: CsvOptions, numFields: number, timeZone: string, kernels: Kernels): KernelColumns | undefined {
    const settings = kernels.exports.arenaCreate() >>> 0;
    const fields = Array.from({ length: numFields }, (_, i) => i);
    const tokenizer = CsvKernelTokenizer.create(options, fields, numFields, kernels, settings);
    if (tokenizer === undefined) {
      kernels.exports.arenaDestroy(settings);
      return undefined;
    }
    const { nullValue, formats } = options;
    const columnOptions = { nullValue, formats, specialNumbers: specialNumbers(options), timeZone };
    const parser = new TextColumnParser(kernels, settings, columnOptions);
    return new KernelColumns(kernels, settings, tokenizer, parser, numFields);
  }

  close(): void {
    this.kernels.exports.arenaDestroy(this.arena);
    this.kernels.exports.arenaDestroy(this.settings);
  }

  /** Widens the types by the records of whole lines. */
  widen(bytes: Uint8Array, types: ColumnTypes, tokenizer: CsvTokenizer): void {
    const { kernels, arena, numFields } = this;
    kernels.exports.arenaReset(arena);
    const records = this.kernelTokenizer.tokenize(placeText(kernels, arena, bytes), arena);
    const { numRows, status } = records;
    if (numRows === 0) return;
    const unknown = kernels.bytes(status, numRows).slice();
    tokenizer.bytes = records.text.bytes;
    for (let row = unknown.indexOf(1); row >= 0; row = unknown.indexOf(1, row + 1)) {
      const { start, end } = records.record(row);
      tokenizer.tokenize(start, end);
      types.widenRow(tokenizer);
      // What the kernel for the columns leaves is to be told from what they never look at.
      unknown[row] = 2;
    }
    const allocate = (size: number): number => kernels.exports.arenaAllocate(arena, size) >>> 0;
    const scratch = { values: allocate(numRows * 8), validity: allocate(numRows) };
    for (let column = 0; column < numFields; column++) this.widenColumn(column, records, unknown, scratch, types);
  }

  private widenColumn(
    column: number,
    records: PlacedRecords,
    unknown: Uint8Array,
    scratch: Scratch,
    types: ColumnTypes,
  ): void {
    const { kernels, parser } = this;
    const { numRows, status } = records;
    let from = 0;
    while (from < numRows && types.type(column).kind !== "string") {
      kernels.write(status, unknown);
      const type = types.type(column);
      // Decimals are inferred for whole numbers only, which the kernel does not tell apart.
      const isChecked = type.kind !== "decimal" && parser.check(records, column, type, from, scratch);
      const left = kernels.bytes(status, numRows).slice();
      const wanted = isChecked ? 1 : 0;
      let row = left.indexOf(wanted, from);
      while (row >= 0 && !types.widen(column, parser.text(records, column, row))) row = left.indexOf(wanted, row + 1);
      if (row < 0) return;
      from = row + 1;
    }
  }
}
