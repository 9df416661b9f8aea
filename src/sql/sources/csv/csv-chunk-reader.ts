// Makes a batch of a chunk of CSV. The kernels find the fields and parse the columns; records that they leave, and all
// records of dialects that they do not know, are tokenized and parsed one by one.

import type { StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { BatchWriter } from "../batch-writer.ts";
import { repairUtf8 } from "../charset.ts";
import { gatherRows } from "../gather-rows.ts";
import { TextColumnParser, type TextRows } from "../text-column-parser.ts";
import type { CsvOptions } from "./csv-options.ts";
import { type CsvChunk, forEachRecord } from "./csv-records.ts";
import type { CsvRowWriter } from "./csv-row-writer.ts";
import { CsvTokenizer } from "./csv-tokenizer.ts";

const DIALECT_SIZE = 32;
/** Bytes behind a text that the kernels may read. */
const PADDING = 16;
const RECORD_SIZE = 8;
const DEFAULT_MAX_COLUMNS = 20480;

export class CsvChunkReader {
  private readonly options: CsvOptions;
  private readonly requested: StructType;
  private readonly rows: CsvRowWriter;
  private readonly kernels: Kernels;
  private readonly columns: TextColumnParser;
  private readonly tokenizer: CsvTokenizer;
  /** Address of the dialect; 0 when the kernels do not know it. */
  private readonly dialect: number;

  /** What it needs for all chunks is in `arena`. */
  constructor(
    options: CsvOptions,
    requested: StructType,
    rows: CsvRowWriter,
    timeZone: string,
    kernels: Kernels,
    arena: number,
  ) {
    const { nullValue, formats, nanValue, positiveInf, negativeInf } = options;
    this.options = options;
    this.requested = requested;
    this.rows = rows;
    this.kernels = kernels;
    this.tokenizer = new CsvTokenizer(options);
    this.columns = new TextColumnParser(kernels, arena, {
      nullValue,
      formats,
      specialNumbers: [nanValue, positiveInf, negativeInf],
      timeZone,
    });
    this.dialect = isKnownToKernels(options) ? this.placeDialect(arena) : 0;
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
    const { kernels } = this;
    let bytes = chunk.bytes.subarray(chunk.consumed);
    let text = this.placeText(bytes, arena);
    if (kernels.exports.utf8IsValid(text, bytes.length) === 0 && !this.options.multiLine) {
      bytes = repairUtf8(bytes);
      text = this.placeText(bytes, arena);
    }
    const capacity = kernels.exports.csvCountLineBreaks(text, bytes.length) + 1;
    const writer = new BatchWriter(kernels, arena, this.requested, capacity);
    if (this.dialect !== 0) return this.readColumns(bytes, text, writer, capacity, arena);
    const rest: CsvChunk = { bytes, isLast: chunk.isLast, consumed: 0 };
    this.readRecords(rest, text, writer);
    chunk.consumed += rest.consumed;
    return writer.row === 0 ? 0 : writer.finish(writer.row);
  }

  private placeText(bytes: Uint8Array, arena: number): number {
    const text = this.kernels.exports.arenaAllocate(arena, bytes.length + PADDING) >>> 0;
    this.kernels.write(text, bytes);
    this.kernels.bytes(text + bytes.length, PADDING).fill(0);
    return text;
  }

  private readRecords(chunk: CsvChunk, text: number, writer: BatchWriter): void {
    forEachRecord(this.tokenizer, this.options, chunk, (start, end) => {
      if (this.rows.write(this.tokenizer, start, end, writer, this.kernels, text)) writer.row++;
      else writer.clearRow();
      return true;
    });
  }

  private readColumns(bytes: Uint8Array, text: number, writer: BatchWriter, capacity: number, arena: number): number {
    const { kernels, requested } = this;
    const allocate = (size: number): number => kernels.exports.arenaAllocate(arena, size) >>> 0;
    const ranges = allocate(requested.fields.length * capacity * RECORD_SIZE);
    const records = allocate(capacity * RECORD_SIZE);
    const status = allocate(capacity);
    const { length } = bytes;
    const numRows = kernels.exports.csvTokenize(this.dialect, text, length, capacity, ranges, records, status);
    if (numRows === 0) return 0;
    const rows: TextRows = { numRows, ranges, capacity, status };
    for (const [i, column] of this.rows.columns.entries()) {
      const field = requested.fields[i];
      if (field === undefined) continue;
      if (column === undefined) writer.setAllNull(i, numRows);
      else this.columns.parse(rows, i, field.dataType, writer, i, column.parse);
    }
    const dropped = this.readLeftRecords(bytes, text, writer, rows, records);
    const batch = writer.finish(numRows);
    return dropped.size === 0 ? batch : gatherRows(kernels, batch, arena, (row) => !dropped.has(row));
  }

  /** Parses the records that the kernels left; returns the rows that are to be left out. */
  private readLeftRecords(
    bytes: Uint8Array,
    text: number,
    writer: BatchWriter,
    { numRows, status }: TextRows,
    records: number,
  ): ReadonlySet<number> {
    const { kernels, tokenizer } = this;
    const dropped = new Set<number>();
    const left = kernels.bytes(status, numRows).slice();
    tokenizer.bytes = bytes;
    for (let row = left.indexOf(1); row >= 0; row = left.indexOf(1, row + 1)) {
      const start = kernels.getAddress(records + row * RECORD_SIZE);
      const end = kernels.getAddress(records + row * RECORD_SIZE + 4);
      writer.row = row;
      writer.clearRow();
      tokenizer.tokenize(start, end);
      if (!this.rows.write(tokenizer, start, end, writer, kernels, text)) dropped.add(row);
    }
    return dropped;
  }

  private placeDialect(arena: number): number {
    const { kernels, options, rows } = this;
    const fields = rows.columns.map((column) => column?.field ?? -1);
    const wanted = Math.max(0, ...fields.map((field) => field + 1));
    const slots = kernels.exports.arenaAllocate(arena, wanted * 4) >>> 0;
    kernels.integers(slots, wanted).fill(-1);
    for (const [slot, field] of fields.entries()) if (field >= 0) kernels.setI32(slots + field * 4, slot);
    const dialect = kernels.exports.arenaAllocate(arena, DIALECT_SIZE) >>> 0;
    kernels
      .integers(dialect, DIALECT_SIZE / 4)
      .set([
        options.separator[0] ?? -1,
        options.quote,
        options.escape,
        options.comment,
        options.emptyValue === options.nullValue ? 1 : 0,
        rows.expectedFields ?? -1,
        wanted,
        slots,
      ]);
    return dialect;
  }
}

function isKnownToKernels(options: CsvOptions): boolean {
  return (
    !options.multiLine &&
    options.lineSeparator === undefined &&
    options.separator.length === 1 &&
    !options.ignoreLeadingWhiteSpace &&
    !options.ignoreTrailingWhiteSpace &&
    options.maxCharsPerColumn < 0 &&
    options.maxColumns === DEFAULT_MAX_COLUMNS
  );
}
