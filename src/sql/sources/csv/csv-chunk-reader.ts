// Makes a batch of a chunk of CSV. The kernels find the fields and parse the columns; records that they leave, and all
// records of dialects that they do not know, are tokenized and parsed one by one.

import { type CsvOptions, specialNumbers } from "../../../catalyst/csv/csv-options.ts";
import { CsvTokenizer } from "../../../catalyst/csv/csv-tokenizer.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { BatchWriter } from "../batch-writer.ts";
import { gatherRows } from "../gather-rows.ts";
import { TextColumnParser } from "../text-column-parser.ts";
import { CsvKernelTokenizer, type PlacedRecords, type PlacedText, placeText } from "./csv-kernel-tokenizer.ts";
import { type CsvChunk, forEachRecord } from "./csv-records.ts";
import type { CsvRowWriter } from "./csv-row-writer.ts";

export class CsvChunkReader {
  private readonly options: CsvOptions;
  private readonly requested: StructType;
  private readonly rows: CsvRowWriter;
  private readonly kernels: Kernels;
  private readonly columns: TextColumnParser;
  private readonly tokenizer: CsvTokenizer;
  private readonly kernelTokenizer: CsvKernelTokenizer | undefined;

  /** What it needs for all chunks is in `arena`. */
  constructor(
    options: CsvOptions,
    requested: StructType,
    rows: CsvRowWriter,
    timeZone: string,
    kernels: Kernels,
    arena: number,
  ) {
    const { nullValue, formats } = options;
    const fields = rows.columns.map((column) => column?.field ?? -1);
    this.options = options;
    this.requested = requested;
    this.rows = rows;
    this.kernels = kernels;
    this.tokenizer = new CsvTokenizer(options);
    this.columns = new TextColumnParser(kernels, arena, {
      nullValue,
      formats,
      specialNumbers: specialNumbers(options),
      timeZone,
    });
    // The kernels know of no values but those in the text.
    this.kernelTokenizer = rows.hasDefaults
      ? undefined
      : CsvKernelTokenizer.create(options, fields, rows.expectedFields, kernels, arena);
  }

  /** Calls `visit` with the tokenizer at the chunk's first record, which is taken out of the chunk. */
  takeRecord(chunk: CsvChunk, visit: (tokenizer: CsvTokenizer) => void): boolean {
    let isThere = false;
    forEachRecord(this.tokenizer, this.options, chunk, () => {
      visit(this.tokenizer);
      isThere = true;
      return false;
    });
    return isThere;
  }

  /** The address of the batch of the chunk's records from the consumed ones on, or 0 when there are none. */
  read(chunk: CsvChunk, arena: number): number {
    const { kernels, requested, kernelTokenizer } = this;
    const text = placeText(kernels, arena, chunk.bytes.subarray(chunk.consumed));
    const writer = new BatchWriter(kernels, arena, requested, text.capacity);
    if (kernelTokenizer !== undefined) return this.readColumns(kernelTokenizer.tokenize(text, arena), writer, arena);
    const rest: CsvChunk = { bytes: text.bytes, isLast: chunk.isLast, consumed: 0 };
    this.readRecords(rest, text, writer);
    chunk.consumed += rest.consumed;
    return writer.row === 0 ? 0 : writer.finish(writer.row);
  }

  private readRecords(chunk: CsvChunk, { address }: PlacedText, writer: BatchWriter): void {
    forEachRecord(this.tokenizer, this.options, chunk, (start, end) => {
      if (this.rows.write(this.tokenizer, start, end, writer, this.kernels, address)) writer.row++;
      else writer.clearRow();
      return true;
    });
  }

  private readColumns(records: PlacedRecords, writer: BatchWriter, arena: number): number {
    const { kernels, requested } = this;
    const { numRows } = records;
    if (numRows === 0) return 0;
    for (const [i, column] of this.rows.columns.entries()) {
      const field = requested.fields[i];
      if (field === undefined) continue;
      if (column === undefined) writer.setAllNull(i, numRows);
      else this.columns.parse(records, i, field.dataType, writer, i, column.parse);
    }
    const dropped = this.readLeftRecords(records, writer);
    const batch = writer.finish(numRows);
    return dropped.size === 0 ? batch : gatherRows(kernels, batch, arena, (row) => !dropped.has(row));
  }

  /** Parses the records that the kernels left; returns the rows that are to be left out. */
  private readLeftRecords(records: PlacedRecords, writer: BatchWriter): ReadonlySet<number> {
    const { kernels, tokenizer } = this;
    const dropped = new Set<number>();
    const left = kernels.bytes(records.status, records.numRows).slice();
    tokenizer.bytes = records.text.bytes;
    for (let row = left.indexOf(1); row >= 0; row = left.indexOf(1, row + 1)) {
      const { start, end } = records.record(row);
      writer.row = row;
      writer.clearRow();
      tokenizer.tokenize(start, end);
      if (!this.rows.write(tokenizer, start, end, writer, kernels, records.text.address)) dropped.add(row);
    }
    return dropped;
  }
}
