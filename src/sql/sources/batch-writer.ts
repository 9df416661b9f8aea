// Writes the rows of one batch, value by value, into vectors in Wasm memory.

import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  COLUMN_WIDTH,
  columnOffset,
  physicalType,
  VIEW_INLINE,
  VIEW_SIZE,
  valueWidth,
} from "../../columnar/layout.ts";
import type { StructType } from "../../types/data-type.ts";
import type { Kernels } from "../../wasm/kernels.ts";

/** Where a column's values go. */
export interface Vector {
  readonly width: number;
  /** Whether values are bits. */
  readonly isBitmap: boolean;
  readonly values: number;
  readonly validity: number;
  hasNulls: boolean;
}

const encoder = new TextEncoder();

export class BatchWriter {
  readonly batch: number;
  readonly vectors: readonly Vector[];
  /** The row that is being written. */
  row = 0;
  private readonly kernels: Kernels;
  private readonly arena: number;

  /** Allocates vectors of `capacity` rows in the arena: every value zero and not null. */
  constructor(kernels: Kernels, arena: number, schema: StructType, capacity: number) {
    this.kernels = kernels;
    this.arena = arena;
    const bitmapBytes = Math.ceil(capacity / 128) * 16;
    const structBytes = BATCH_COLUMNS + schema.fields.length * COLUMN_SIZE;
    this.batch = this.allocateFilled(structBytes, 0);
    kernels.setI32(this.batch + BATCH_NUM_COLUMNS, schema.fields.length);
    this.vectors = schema.fields.map(({ dataType }, i) => {
      const physical = physicalType(dataType);
      const width = valueWidth(physical);
      const isBitmap = physical === "bit";
      const values = this.allocateFilled(isBitmap ? bitmapBytes : capacity * width, 0);
      const validity = this.allocateFilled(bitmapBytes, 0xff);
      const column = this.batch + columnOffset(i);
      kernels.setI32(column + COLUMN_VALUES, values);
      kernels.setI32(column + COLUMN_WIDTH, width);
      kernels.setI32(column + COLUMN_FLAGS, physical === "view" ? COLUMN_IS_VIEW : 0);
      return { width, isBitmap, values, validity, hasNulls: false };
    });
  }

  setNull(column: number): void {
    const vector = this.vector(column);
    vector.hasNulls = true;
    const { data } = this.kernels;
    const byte = vector.validity + (this.row >> 3);
    data.setUint8(byte, data.getUint8(byte) & ~(1 << (this.row & 7)));
  }

  /** Makes the first rows of a column null, of which nothing was written. */
  setAllNull(column: number, numRows: number): void {
    const vector = this.vector(column);
    vector.hasNulls = true;
    this.kernels.bytes(vector.validity, Math.ceil(numRows / 8)).fill(0);
  }

  setBoolean(column: number, value: boolean): void {
    if (!value) return;
    const { data } = this.kernels;
    const byte = this.vector(column).values + (this.row >> 3);
    data.setUint8(byte, data.getUint8(byte) | (1 << (this.row & 7)));
  }

  setInteger(column: number, value: number): void {
    const { values, width } = this.vector(column);
    const { data } = this.kernels;
    if (width === 1) data.setInt8(values + this.row, value);
    else if (width === 2) data.setInt16(values + this.row * 2, value, true);
    else data.setInt32(values + this.row * 4, value, true);
  }

  /** A value of a vector of 64-bit or 128-bit integers. */
  setBigInteger(column: number, value: bigint): void {
    const { values, width } = this.vector(column);
    const { data } = this.kernels;
    data.setBigInt64(values + this.row * width, BigInt.asIntN(64, value), true);
    if (width === 16) data.setBigInt64(values + this.row * 16 + 8, value >> 64n, true);
  }

  setNumber(column: number, value: number): void {
    const { values, width } = this.vector(column);
    if (width === 4) this.kernels.data.setFloat32(values + this.row * 4, value, true);
    else this.kernels.data.setFloat64(values + this.row * 8, value, true);
  }

  /** A string or binary whose bytes stay where they are in Wasm memory for as long as the batch lives. */
  setBytesAt(column: number, address: number, length: number): void {
    const view = this.vector(column).values + this.row * VIEW_SIZE;
    const { data } = this.kernels;
    data.setInt32(view, length, true);
    if (length <= VIEW_INLINE) {
      for (let i = 0; i < length; i++) data.setUint8(view + 4 + i, data.getUint8(address + i));
    } else {
      data.setUint32(view + 4, data.getUint32(address, true), true);
      data.setUint32(view + 8, address, true);
    }
  }

  /** A string or binary whose bytes are copied. */
  setBytes(column: number, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const address = this.kernels.exports.arenaAllocateBytes(this.arena, bytes.length) >>> 0;
    this.kernels.write(address, bytes);
    this.setBytesAt(column, address, bytes.length);
  }

  setText(column: number, text: string): void {
    this.setBytes(column, encoder.encode(text));
  }

  /** Makes the row as it was before anything was written to it. */
  clearRow(): void {
    const { data } = this.kernels;
    const bit = 1 << (this.row & 7);
    for (const { width, isBitmap, values, validity } of this.vectors) {
      const byte = this.row >> 3;
      data.setUint8(validity + byte, data.getUint8(validity + byte) | bit);
      if (isBitmap) data.setUint8(values + byte, data.getUint8(values + byte) & ~bit);
      for (let i = 0; i < width; i++) data.setUint8(values + this.row * width + i, 0);
    }
  }

  /** Completes the batch with the rows written so far; returns its address. */
  finish(numRows: number): number {
    this.kernels.setI32(this.batch + BATCH_NUM_ROWS, numRows);
    this.vectors.forEach(({ hasNulls, validity }, i) => {
      this.kernels.setI32(this.batch + columnOffset(i) + COLUMN_VALIDITY, hasNulls ? validity : 0);
    });
    return this.batch;
  }

  private allocateFilled(size: number, byte: number): number {
    const address = this.kernels.exports.arenaAllocate(this.arena, size) >>> 0;
    this.kernels.bytes(address, size).fill(byte);
    return address;
  }

  private vector(column: number): Vector {
    const vector = this.vectors[column];
    if (vector === undefined) throw new RangeError(`The batch has no column ${column}`);
    return vector;
  }
}
