// Parses columns of text, found as ranges of Wasm memory, into vectors: by a kernel where there is one for the type
// and its format, else value by value.

import { zonedMicros } from "../../catalyst/expressions/evaluators/time-zone.ts";
import type { TextFormats } from "../../catalyst/text/text-formats.ts";
import { physicalType, valueWidth } from "../../columnar/layout.ts";
import { type DataType, MAX_LONG_DIGITS } from "../../types/data-type.ts";
import type { Kernels } from "../../wasm/kernels.ts";
import type { BatchWriter, Vector } from "./batch-writer.ts";

const TEXT_COLUMN_SIZE = 32;
const RANGE_SIZE = 8;
const MICROS_PER_SECOND = 1_000_000n;
/** Zones change their offset on a quarter of an hour only. */
const SECONDS_PER_QUARTER = 900;
const NO_LIMIT = 0x7fffffffffffffffn;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The rows of a chunk: where each column's text is, and which rows the kernels could not parse. */
export interface TextRows {
  readonly numRows: number;
  /** Ranges (u32 address, u32 length) of column 0, then of column 1, …, `capacity` of each. */
  readonly ranges: number;
  readonly capacity: number;
  /** One byte a row; not 0: the row is to be parsed as a record. */
  readonly status: number;
}

export interface TextColumnOptions {
  readonly nullValue: string;
  readonly formats: TextFormats;
  /** Words that stand for numbers. */
  readonly specialNumbers: readonly string[];
  readonly timeZone: string;
}

/** Places for values and validity that nobody reads. */
export type Scratch = Pick<Vector, "values" | "validity">;

/** Writes the text of a field to the column; false when it is no value of the column's type. */
export type ParseText = (text: string, writer: BatchWriter, column: number) => boolean;

/** Of one reading: its structs live in the arena. */
export class TextColumnParser {
  private readonly kernels: Kernels;
  private readonly options: TextColumnOptions;
  private readonly struct: number;
  private readonly nullText: number;
  private readonly nullLength: number;

  constructor(kernels: Kernels, arena: number, options: TextColumnOptions) {
    const nullBytes = new TextEncoder().encode(options.nullValue);
    this.kernels = kernels;
    this.options = options;
    this.struct = kernels.exports.arenaAllocate(arena, TEXT_COLUMN_SIZE) >>> 0;
    this.nullText = kernels.exports.arenaAllocate(arena, nullBytes.length) >>> 0;
    this.nullLength = nullBytes.length;
    kernels.write(this.nullText, nullBytes);
  }

  /** Parses the slot's text into the writer's column. */
  parse(rows: TextRows, slot: number, type: DataType, writer: BatchWriter, column: number, parseText: ParseText): void {
    const vector = writer.vectors[column];
    if (vector === undefined) throw new RangeError(`The batch has no column ${column}`);
    this.bind(rows, slot, vector);
    const hasNulls = this.parseByKernel(type);
    if (hasNulls === undefined) {
      this.parseEach(rows, slot, writer, column, parseText);
      return;
    }
    vector.hasNulls ||= hasNulls !== 0;
    if (type.kind === "timestamp") this.toInstants(rows, vector);
  }

  /**
   * Gives a status to the rows from `from` on whose text in the slot is not plainly of the type; false when no kernel
   * can tell. `scratch` has room for a vector of the rows.
   */
  check(rows: TextRows, slot: number, type: DataType, from: number, scratch: Scratch): boolean {
    this.bind(rows, slot, { ...scratch, width: valueWidth(physicalType(type)) }, from);
    return this.parseByKernel(type) !== undefined;
  }

  /** The slot's text in a row; null when it stands for null. */
  text({ ranges, capacity }: TextRows, slot: number, row: number): string | null {
    const range = ranges + (slot * capacity + row) * RANGE_SIZE;
    const length = this.kernels.getI32(range + 4);
    if (length === 0) return null;
    const text = decoder.decode(this.kernels.bytes(this.kernels.getAddress(range), length));
    return text === this.options.nullValue ? null : text;
  }

  private bind(rows: TextRows, slot: number, vector: Scratch & Pick<Vector, "width">, from = 0): void {
    const ranges = rows.ranges + (slot * rows.capacity + from) * RANGE_SIZE;
    const { nullText, nullLength } = this;
    const { values, validity, width } = vector;
    this.kernels
      .integers(this.struct, TEXT_COLUMN_SIZE / 4)
      .set([ranges, rows.numRows - from, rows.status + from, nullText, nullLength, values, validity, width]);
  }

  /** Whether there are nulls; undefined when no kernel knows the type and format. */
  private parseByKernel(type: DataType): number | undefined {
    const { exports } = this.kernels;
    const { formats, specialNumbers } = this.options;
    switch (type.kind) {
      case "string":
      case "binary":
        return exports.textColumnStrings(this.struct);
      case "byte":
      case "short":
      case "integer":
      case "long":
        return exports.textColumnIntegers(this.struct);
      case "decimal": {
        const limit = type.precision <= MAX_LONG_DIGITS ? 10n ** BigInt(type.precision) : NO_LIMIT;
        return exports.textColumnDecimals(this.struct, type.scale, limit);
      }
      case "float":
      case "double":
        return specialNumbers.some((text) => /\d/.test(text)) ? undefined : exports.textColumnDoubles(this.struct);
      case "boolean":
        return exports.textColumnBooleans(this.struct);
      case "date":
        return formats.date === undefined ? exports.textColumnDates(this.struct) : undefined;
      case "timestamp":
        return formats.timestamp === undefined ? exports.textColumnTimestamps(this.struct) : undefined;
      case "timestamp_ntz":
        return formats.timestampNTZ === undefined ? exports.textColumnTimestamps(this.struct) : undefined;
      default:
        return undefined;
    }
  }

  private parseEach(rows: TextRows, slot: number, writer: BatchWriter, column: number, parseText: ParseText): void {
    const { kernels } = this;
    for (let row = 0; row < rows.numRows; row++) {
      if (kernels.data.getUint8(rows.status + row) !== 0) continue;
      const text = this.text(rows, slot, row);
      writer.row = row;
      if (text === null) writer.setNull(column);
      else if (!parseText(text, writer, column)) kernels.data.setUint8(rows.status + row, 1);
    }
  }

  /** Makes instants of wall-clock times. */
  private toInstants({ numRows, status }: TextRows, { values, validity }: Vector): void {
    const { timeZone } = this.options;
    if (timeZone === "UTC") return;
    const { data } = this.kernels;
    const offsets = new Map<number, bigint | undefined>();
    for (let row = 0; row < numRows; row++) {
      const isValid = (data.getUint8(validity + (row >> 3)) >> (row & 7)) & 1;
      if (isValid === 0 || data.getUint8(status + row) !== 0) continue;
      const local = data.getBigInt64(values + row * 8, true);
      const quarter = Math.floor(Number(local / MICROS_PER_SECOND) / SECONDS_PER_QUARTER);
      if (!offsets.has(quarter)) offsets.set(quarter, offsetOf(quarter, timeZone));
      const offset = offsets.get(quarter);
      const instant = offset === undefined ? zonedMicros(local, timeZone) : local - offset;
      if (BigInt.asIntN(64, instant) !== instant) data.setUint8(status + row, 1);
      else data.setBigInt64(values + row * 8, instant, true);
    }
  }
}

/** The offset of the local times of a quarter of an hour; undefined when they have several. */
function offsetOf(quarter: number, timeZone: string): bigint | undefined {
  const first = BigInt(quarter) * BigInt(SECONDS_PER_QUARTER) * MICROS_PER_SECOND;
  const last = first + BigInt(SECONDS_PER_QUARTER) * MICROS_PER_SECOND - 1n;
  const offset = first - zonedMicros(first, timeZone);
  return last - zonedMicros(last, timeZone) === offset ? offset : undefined;
}
