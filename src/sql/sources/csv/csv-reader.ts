// Reads a split of a CSV file into batches: fields are parsed into vectors, and long strings stay views of the chunk
// that they were found in.

import { SparkException } from "../../../errors/spark-error.ts";
import type { StructType } from "../../../types/data-type.ts";
import { BatchWriter } from "../batch-writer.ts";
import type { FileSplit, PartitionReader, ReadContext } from "../file-format.ts";
import { type FieldParser, fieldParser } from "./csv-field-parsers.ts";
import type { CsvOptions } from "./csv-options.ts";
import { csvRecords } from "./csv-records.ts";
import { CsvTokenizer } from "./csv-tokenizer.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class CsvReader implements PartitionReader {
  private readonly options: CsvOptions;
  private readonly requested: StructType;
  /** Position of each requested column in a record; −1: the column of corrupt records. */
  private readonly positions: readonly number[];
  private readonly numFields: number;
  private readonly isPruned: boolean;

  constructor(options: CsvOptions, requested: StructType, fileSchema: StructType) {
    const names = fileSchema.fields.map((f) => f.name).filter((name) => name !== options.columnNameOfCorruptRecord);
    this.options = options;
    this.requested = requested;
    this.positions = requested.fields.map((field) => names.indexOf(field.name));
    this.numFields = names.length;
    this.isPruned = requested.fields.length < fileSchema.fields.length;
  }

  async *read(split: FileSplit, context: ReadContext): AsyncGenerator<number, void, undefined> {
    const { kernels } = context;
    const arena = kernels.exports.arenaCreate() >>> 0;
    try {
      const tokenizer = new CsvTokenizer(this.options);
      const parsers = this.requested.fields.map((field) => fieldParser(field.dataType, this.options, context.timeZone));
      let skipHeader = this.options.header && split.start === 0;
      for await (const ranges of csvRecords(split, tokenizer, context.host)) {
        kernels.exports.arenaReset(arena);
        const writer = new BatchWriter(this.requested, ranges.length / 2, tokenizer.bytes);
        for (let i = skipHeader ? 2 : 0; i < ranges.length; i += 2) {
          this.readRecord(tokenizer, ranges[i] ?? 0, ranges[i + 1] ?? 0, parsers, writer, split);
        }
        skipHeader = false;
        if (writer.numRows > 0) yield writer.place(kernels, arena);
      }
    } finally {
      kernels.exports.arenaDestroy(arena);
    }
  }

  private readRecord(
    tokenizer: CsvTokenizer,
    start: number,
    end: number,
    parsers: readonly FieldParser[],
    writer: BatchWriter,
    split: FileSplit,
  ): void {
    tokenizer.tokenize(start, end);
    let isMalformed = !this.isPruned && tokenizer.numFields !== this.numFields;
    let corruptColumn = -1;
    for (let column = 0; column < parsers.length; column++) {
      const field = this.positions[column] ?? -1;
      if (field < 0) corruptColumn = column;
      else if (field >= tokenizer.numFields) writer.setNull(column);
      else if (!parsers[column]?.(tokenizer, field, writer, column)) {
        isMalformed = true;
        writer.setNull(column);
      }
    }
    if (isMalformed && this.options.mode !== "PERMISSIVE") {
      if (this.options.mode === "FAILFAST") throw this.malformed(tokenizer, start, end, split);
      writer.dropRow();
      return;
    }
    if (corruptColumn >= 0) {
      if (isMalformed) writer.setText(corruptColumn, this.recordText(tokenizer, start, end));
      else writer.setNull(corruptColumn);
    }
    writer.endRow();
  }

  private recordText(tokenizer: CsvTokenizer, start: number, end: number): string {
    return decoder.decode(tokenizer.original ?? tokenizer.bytes.subarray(start, end));
  }

  private malformed(tokenizer: CsvTokenizer, start: number, end: number, split: FileSplit): SparkException {
    const badRecord = this.recordText(tokenizer, start, end);
    return new SparkException(
      "FAILED_READ_FILE.NO_HINT",
      { path: split.path },
      {
        cause: new SparkException("MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION", {
          badRecord,
          failFastMode: "FAILFAST",
        }),
      },
    );
  }
}
