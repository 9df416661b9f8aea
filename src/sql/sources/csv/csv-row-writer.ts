// Writes the fields of tokenized records to a batch, and does with malformed records what the reader's mode says.

import { fieldText } from "../../../catalyst/csv/csv-fields.ts";
import type { CsvOptions } from "../../../catalyst/csv/csv-options.ts";
import type { CsvTokenizer } from "../../../catalyst/csv/csv-tokenizer.ts";
import { columnReader } from "../../../columnar/batch-reader.ts";
import { columnOffset } from "../../../columnar/layout.ts";
import { SparkError, SparkException } from "../../../errors/spark-error.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import type { DataType, StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { BatchWriter } from "../batch-writer.ts";
import type { ReadContext } from "../file-format.ts";
import { valueWriter } from "../value-writer.ts";
import { type FieldParser, fieldParser } from "./csv-field-parsers.ts";

interface Column {
  /** Its place in a record. */
  readonly field: number;
  readonly isString: boolean;
  readonly parse: FieldParser;
  /** Writes what records have that end before the field. */
  readonly writeMissing: (writer: BatchWriter, column: number) => void;
}

export class CsvRowWriter {
  readonly columns: readonly (Column | undefined)[];
  /** Fields that every record must have; undefined when only some columns are read, which need not be there. */
  readonly expectedFields: number | undefined;
  /** Whether records that end early have anything but nulls in what they miss. */
  readonly hasDefaults: boolean;
  private readonly options: CsvOptions;
  private readonly requested: StructType;
  private readonly path: string;

  constructor(
    options: CsvOptions,
    requested: StructType,
    fileSchema: StructType,
    path: string,
    { timeZone, existenceDefaults = {} }: Pick<ReadContext, "timeZone" | "existenceDefaults">,
  ) {
    const corrupt = options.columnNameOfCorruptRecord;
    const names = fileSchema.fields.map((field) => field.name).filter((name) => name !== corrupt);
    const isPruned =
      requested.fields.length < names.length && requested.fields.every((field) => field.name !== corrupt);
    this.options = options;
    this.requested = requested;
    this.path = path;
    this.hasDefaults = requested.fields.some(({ name }) => existenceDefaults[name] !== undefined);
    this.expectedFields = isPruned ? undefined : names.length;
    this.columns = requested.fields.map(({ name, dataType }) => {
      if (name === corrupt) return undefined;
      const isString = dataType.kind === "string" || dataType.kind === "binary";
      const parse = fieldParser(dataType, options, timeZone);
      return {
        field: names.indexOf(name),
        isString,
        parse,
        writeMissing: missingWriter(dataType, existenceDefaults[name]),
      };
    });
  }

  /**
   * Writes the tokenized record to the writer's row, whose chunk begins at `address` in Wasm memory. False when the
   * record is to be left out.
   */
  write(
    tokenizer: CsvTokenizer,
    start: number,
    end: number,
    writer: BatchWriter,
    kernels: Kernels,
    address: number,
  ): boolean {
    const hasOtherWidth = this.expectedFields !== undefined && tokenizer.numFields !== this.expectedFields;
    let isMalformed = hasOtherWidth;
    for (const [i, column] of this.columns.entries()) {
      if (column === undefined) continue;
      if (column.field >= tokenizer.numFields) column.writeMissing(writer, i);
      else if (!this.writeField(tokenizer, column, writer, i, address)) {
        isMalformed = true;
        writer.setNull(i);
      }
    }
    if (isMalformed && this.options.mode === "DROPMALFORMED") return false;
    const record = isMalformed ? tokenizer.recordText(start, end) : "";
    if (isMalformed && this.options.mode === "FAILFAST") throw this.malformed(record, hasOtherWidth, writer, kernels);
    for (const [i, column] of this.columns.entries()) {
      if (column !== undefined) continue;
      if (isMalformed) writer.setText(i, record);
      else writer.setNull(i);
    }
    return true;
  }

  private writeField(
    tokenizer: CsvTokenizer,
    { field, isString, parse }: Column,
    writer: BatchWriter,
    column: number,
    address: number,
  ): boolean {
    const text = fieldText(tokenizer, field, this.options);
    if (text === null) {
      writer.setNull(column);
      return true;
    }
    const start = tokenizer.starts[field] ?? 0;
    const end = tokenizer.ends[field] ?? 0;
    if (!isString || start === end || tokenizer.resolved[field] !== undefined) return parse(text, writer, column);
    writer.setBytesAt(column, address + start, end - start);
    return true;
  }

  private malformed(
    badRecord: string,
    hasOtherWidth: boolean,
    { batch, row }: BatchWriter,
    kernels: Kernels,
  ): SparkException {
    const values = this.requested.fields.map(({ dataType }, i) =>
      columnReader(kernels.data, batch + columnOffset(i), dataType)(row),
    );
    const cause = hasOtherWidth
      ? { cause: new SparkError("SparkRuntimeException", "MALFORMED_CSV_RECORD", { badRecord }) }
      : {};
    return new SparkException(
      "FAILED_READ_FILE.NO_HINT",
      { path: this.path },
      {
        cause: new SparkException(
          "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
          { badRecord: `[${values.join(",")}]`, failFastMode: "FAILFAST" },
          cause,
        ),
      },
    );
  }
}

function missingWriter(type: DataType, value: CatalystValue = null): Column["writeMissing"] {
  if (value === null) return (writer, column) => writer.setNull(column);
  const write = valueWriter(type);
  return (writer, column) => write(writer, column, value);
}
