// Collects the rows of one chunk of text column by column and places them as a batch in Wasm memory. Strings are views
// of the chunk, which is placed with them.

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

interface Vector {
  readonly width: number;
  readonly isView: boolean;
  readonly bytes: Uint8Array;
  readonly data: DataView;
  readonly validity: Uint8Array;
  hasNulls: boolean;
}

const encoder = new TextEncoder();

export class BatchWriter {
  numRows = 0;
  private readonly vectors: readonly Vector[];
  private readonly chunk: Uint8Array;
  /** Bytes of texts that the chunk does not hold; their views count on from its end. */
  private readonly texts: Uint8Array[] = [];
  private textBytes = 0;

  constructor(schema: StructType, capacity: number, chunk: Uint8Array) {
    const bitmapBytes = Math.ceil(capacity / 128) * 16;
    this.chunk = chunk;
    this.vectors = schema.fields.map(({ dataType }) => {
      const physical = physicalType(dataType);
      const width = valueWidth(physical);
      const bytes = new Uint8Array(physical === "bit" ? bitmapBytes : capacity * width);
      const validity = new Uint8Array(bitmapBytes).fill(0xff);
      return { width, isView: physical === "view", bytes, data: new DataView(bytes.buffer), validity, hasNulls: false };
    });
  }

  setNull(column: number): void {
    const vector = this.vector(column);
    vector.hasNulls = true;
    const byte = this.numRows >> 3;
    vector.validity[byte] = (vector.validity[byte] ?? 0) & ~(1 << (this.numRows & 7));
  }

  setBoolean(column: number, value: boolean): void {
    if (!value) return;
    const { bytes } = this.vector(column);
    const byte = this.numRows >> 3;
    bytes[byte] = (bytes[byte] ?? 0) | (1 << (this.numRows & 7));
  }

  setInteger(column: number, value: number): void {
    const { data, width } = this.vector(column);
    if (width === 1) data.setInt8(this.numRows, value);
    else if (width === 2) data.setInt16(this.numRows * 2, value, true);
    else data.setInt32(this.numRows * 4, value, true);
  }

  /** A whole number that a JavaScript number holds exactly, in a vector of 64-bit integers. */
  setSafeLong(column: number, value: number): void {
    const { data } = this.vector(column);
    data.setInt32(this.numRows * 8, value | 0, true);
    data.setInt32(this.numRows * 8 + 4, Math.floor(value / 4294967296), true);
  }

  setBigInteger(column: number, value: bigint): void {
    const { data, width } = this.vector(column);
    data.setBigInt64(this.numRows * width, BigInt.asIntN(64, value), true);
    if (width === 16) data.setBigInt64(this.numRows * 16 + 8, value >> 64n, true);
  }

  setNumber(column: number, value: number): void {
    const { data, width } = this.vector(column);
    if (width === 4) data.setFloat32(this.numRows * 4, value, true);
    else data.setFloat64(this.numRows * 8, value, true);
  }

  /** A string that is a range of the chunk. */
  setRange(column: number, start: number, end: number): void {
    this.setView(column, this.chunk, start, end, start);
  }

  /** A string that the chunk does not hold. */
  setText(column: number, text: string): void {
    const bytes = encoder.encode(text);
    this.setView(column, bytes, 0, bytes.length, this.chunk.length + this.textBytes);
    if (bytes.length <= VIEW_INLINE) return;
    this.texts.push(bytes);
    this.textBytes += bytes.length;
  }

  private setView(column: number, source: Uint8Array, start: number, end: number, position: number): void {
    const { bytes, data } = this.vector(column);
    const view = this.numRows * VIEW_SIZE;
    const length = end - start;
    data.setInt32(view, length, true);
    const inline = length <= VIEW_INLINE ? length : 4;
    for (let i = 0; i < inline; i++) bytes[view + 4 + i] = source[start + i] ?? 0;
    if (length > VIEW_INLINE) data.setUint32(view + 8, position, true);
  }

  endRow(): void {
    this.numRows++;
  }

  /** Forgets what was set of the current row. */
  dropRow(): void {
    const row = this.numRows;
    for (const { width, bytes, validity } of this.vectors) {
      const byte = row >> 3;
      const bit = 1 << (row & 7);
      validity[byte] = (validity[byte] ?? 0) | bit;
      if (width === 0) bytes[byte] = (bytes[byte] ?? 0) & ~bit;
      else bytes.fill(0, row * width, (row + 1) * width);
    }
  }

  /** Copies the rows into the arena; returns the batch's address. */
  place(kernels: Kernels, arena: number): number {
    const allocate = (size: number): number => kernels.exports.arenaAllocate(arena, size) >>> 0;
    const batch = allocate(BATCH_COLUMNS + this.vectors.length * COLUMN_SIZE);
    kernels.bytes(batch, BATCH_COLUMNS + this.vectors.length * COLUMN_SIZE).fill(0);
    kernels.setI32(batch + BATCH_NUM_ROWS, this.numRows);
    kernels.setI32(batch + BATCH_NUM_COLUMNS, this.vectors.length);
    const heap = this.vectors.some((vector) => vector.isView) ? this.placeHeap(kernels, allocate) : 0;
    this.vectors.forEach((vector, i) => {
      if (vector.isView) this.rebase(vector, heap);
      const column = batch + columnOffset(i);
      const values = allocate(vector.bytes.length);
      kernels.write(values, vector.bytes);
      kernels.setI32(column + COLUMN_VALUES, values);
      kernels.setI32(column + COLUMN_WIDTH, vector.width);
      kernels.setI32(column + COLUMN_FLAGS, vector.isView ? COLUMN_IS_VIEW : 0);
      if (!vector.hasNulls) return;
      const validity = allocate(vector.validity.length);
      kernels.write(validity, vector.validity);
      kernels.setI32(column + COLUMN_VALIDITY, validity);
    });
    return batch;
  }

  private placeHeap(kernels: Kernels, allocate: (size: number) => number): number {
    const heap = allocate(this.chunk.length + this.textBytes);
    kernels.write(heap, this.chunk);
    let at = heap + this.chunk.length;
    for (const text of this.texts) {
      kernels.write(at, text);
      at += text.length;
    }
    return heap;
  }

  private rebase({ data }: Vector, heap: number): void {
    for (let view = 0; view < this.numRows * VIEW_SIZE; view += VIEW_SIZE) {
      if (data.getInt32(view, true) > VIEW_INLINE)
        data.setUint32(view + 8, data.getUint32(view + 8, true) + heap, true);
    }
  }

  private vector(column: number): Vector {
    const vector = this.vectors[column];
    if (vector === undefined) throw new RangeError(`The batch has no column ${column}`);
    return vector;
  }
}
