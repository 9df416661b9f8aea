// Makes a batch of a chunk of JSON lines. The kernels find the fields of records and parse the columns; records that they
// leave are parsed one by one.

import type { JsonOptions } from "../../../catalyst/json/json-options.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import type { DataType, StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { BatchWriter } from "../batch-writer.ts";
import { gatherRows } from "../gather-rows.ts";
import { TextColumnParser, type TextRows } from "../text-column-parser.ts";
import { valueWriter, type WriteValue } from "../value-writer.ts";
import { JSON_KINDS, type JsonKind, placeFields } from "./json-kernel-fields.ts";

const RANGE_SIZE = 8;
/** Bytes behind a text that the kernels may read. */
const PADDING = 32;

/** The rows of a record that is not plain. */
export type ParseRecord = (record: string) => readonly (readonly CatalystValue[])[];

export class JsonChunkReader {
  private readonly kernels: Kernels;
  private readonly requested: StructType;
  private readonly columns: TextColumnParser;
  private readonly writers: readonly WriteValue[];
  private readonly fields: number;

  private constructor(requested: StructType, fields: number, columns: TextColumnParser, kernels: Kernels) {
    this.kernels = kernels;
    this.requested = requested;
    this.columns = columns;
    this.writers = requested.fields.map(({ dataType }) => valueWriter(dataType));
    this.fields = fields;
  }

  /** A reader, whose structs live in the arena; undefined when the kernels do not know the options or a type. */
  static create(
    options: JsonOptions,
    requested: StructType,
    timeZone: string,
    kernels: Kernels,
    arena: number,
  ): JsonChunkReader | undefined {
    if (options.multiLine || options.lineSeparator !== undefined) return undefined;
    const fields = placeFields(requested, (type) => kindOf(type, options), kernels, arena);
    if (fields === undefined) return undefined;
    const { formats } = options;
    const parser = new TextColumnParser(kernels, arena, { nullValue: "", formats, specialNumbers: [], timeZone });
    return new JsonChunkReader(requested, fields, parser, kernels);
  }

  /**
   * The address of the batch of the chunk's records, or 0 when there are none; undefined when the chunk is not to be read
   * this way.
   */
  read(bytes: Uint8Array, arena: number, parseRecord: ParseRecord): number | undefined {
    const { kernels, requested } = this;
    const allocate = (size: number): number => kernels.exports.arenaAllocate(arena, size) >>> 0;
    const text = allocate(bytes.length + PADDING);
    kernels.write(text, bytes);
    kernels.bytes(text + bytes.length, PADDING).fill(0);
    if (kernels.exports.utf8IsValid(text, bytes.length) === 0) return undefined;
    const capacity = kernels.exports.csvCountLineBreaks(text, bytes.length) + 1;
    const numFields = requested.fields.length;
    const ranges = allocate(numFields * capacity * RANGE_SIZE);
    kernels.bytes(ranges, numFields * capacity * RANGE_SIZE).fill(0);
    const records = allocate(capacity * RANGE_SIZE);
    const status = allocate(capacity);
    const { jsonTokenize } = kernels.exports;
    const numRows = jsonTokenize(this.fields, numFields, text, bytes.length, capacity, ranges, records, status);
    if (numRows === 0) return 0;
    const rows: TextRows = { numRows, ranges, capacity, status };
    const writer = new BatchWriter(kernels, arena, requested, capacity);
    // What a kernel does not know of a value is what the parser of records is for.
    const leave = (): boolean => false;
    for (const [i, { dataType }] of requested.fields.entries()) {
      this.columns.parse(rows, i, dataType, writer, i, leave);
    }
    const dropped = new Set<number>();
    const left = kernels.bytes(status, numRows).slice();
    for (let row = left.indexOf(1); row >= 0; row = left.indexOf(1, row + 1)) {
      const start = kernels.getAddress(records + row * RANGE_SIZE);
      const end = kernels.getAddress(records + row * RANGE_SIZE + 4);
      const [first, second] = parseRecord(decoder.decode(bytes.subarray(start, end)));
      // There is one place for each record.
      if (second !== undefined) return undefined;
      writer.row = row;
      writer.clearRow();
      if (first === undefined) dropped.add(row);
      else this.write(first, writer);
    }
    const batch = writer.finish(numRows);
    return dropped.size === 0 ? batch : gatherRows(kernels, batch, arena, (row) => !dropped.has(row));
  }

  private write(values: readonly CatalystValue[], writer: BatchWriter): void {
    for (const [column, value] of values.entries()) {
      if (value === null) writer.setNull(column);
      else this.writers[column]?.(writer, column, value);
    }
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function kindOf(type: DataType, { formats }: JsonOptions): JsonKind | undefined {
  switch (type.kind) {
    case "string":
      return JSON_KINDS.string;
    case "byte":
    case "short":
    case "integer":
    case "long":
      return JSON_KINDS.integer;
    case "float":
    case "double":
    case "decimal":
      return JSON_KINDS.number;
    case "boolean":
      return JSON_KINDS.boolean;
    case "date":
      return formats.date === undefined ? JSON_KINDS.string : undefined;
    case "timestamp":
      return formats.timestamp === undefined ? JSON_KINDS.string : undefined;
    case "timestamp_ntz":
      return formats.timestampNTZ === undefined ? JSON_KINDS.string : undefined;
    default:
      return undefined;
  }
}
