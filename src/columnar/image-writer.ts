// Writes block images (assembly/image.ts has their layout) without Wasm memory, so that the driver can make blocks of
// local data.

import type { ColumnData } from "./column-data.ts";
import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_CHILDREN,
  COLUMN_CODES,
  COLUMN_DICTIONARY_SIZE,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_NUM_CHILDREN,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  COLUMN_WIDTH,
  VIEW_INLINE,
  VIEW_SIZE,
  valueWidth,
} from "./layout.ts";

export const IMAGE_MAGIC = 0x31494248;
export const IMAGE_SIZE = 4;
export const IMAGE_BASE = 8;
/** Where the Batch struct is in an image. */
export const IMAGE_BATCH = 16;

/** One image of columns that have `numRows` rows each. */
export function writeImage(numRows: number, columns: readonly ColumnData[]): Uint8Array<ArrayBuffer> {
  const writer = new ImageWriter(headerSize(columns.length) + columns.reduce((sum, c) => sum + columnSize(c), 0));
  writer.writeBatch(numRows, columns);
  return writer.bytes;
}

function headerSize(numColumns: number): number {
  return IMAGE_BATCH + BATCH_COLUMNS + numColumns * COLUMN_SIZE;
}

function aligned(size: number): number {
  return Math.ceil(size / 16) * 16;
}

function columnSize(column: ColumnData): number {
  const { values, validity, heap, codes, children } = column;
  return (
    aligned(values.length) +
    aligned(validity?.length ?? 0) +
    aligned(heap?.length ?? 0) +
    aligned(codes?.byteLength ?? 0) +
    children.reduce((sum, child) => sum + COLUMN_SIZE + columnSize(child), 0)
  );
}

class ImageWriter {
  readonly bytes: Uint8Array<ArrayBuffer>;
  private readonly data: DataView;
  private cursor = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.data = new DataView(this.bytes.buffer);
  }

  writeBatch(numRows: number, columns: readonly ColumnData[]): void {
    this.setInteger(0, IMAGE_MAGIC);
    this.setInteger(IMAGE_SIZE, this.bytes.length);
    this.setInteger(IMAGE_BATCH + BATCH_NUM_ROWS, numRows);
    this.setInteger(IMAGE_BATCH + BATCH_NUM_COLUMNS, columns.length);
    this.cursor = headerSize(columns.length);
    this.writeColumns(IMAGE_BATCH + BATCH_COLUMNS, columns);
  }

  private writeColumns(place: number, columns: readonly ColumnData[]): void {
    columns.forEach((column, i) => {
      this.writeColumn(place + i * COLUMN_SIZE, column);
    });
  }

  private writeColumn(place: number, column: ColumnData): void {
    const { physicalType, values, validity, heap, codes, children } = column;
    if (validity !== undefined) this.setInteger(place + COLUMN_VALIDITY, this.append(validity));
    if (codes !== undefined) {
      const bytes = new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength);
      this.setInteger(place + COLUMN_CODES, this.append(bytes));
      this.setInteger(place + COLUMN_DICTIONARY_SIZE, column.dictionarySize);
    }
    if (physicalType !== "struct") {
      const at = this.append(values);
      this.setInteger(place + COLUMN_VALUES, at);
      if (heap !== undefined) this.moveViews(at, values.length / VIEW_SIZE, this.append(heap));
    }
    this.setInteger(place + COLUMN_WIDTH, valueWidth(physicalType));
    this.setInteger(place + COLUMN_FLAGS, physicalType === "view" ? COLUMN_IS_VIEW : 0);
    if (children.length > 0) {
      const at = this.cursor;
      this.cursor += children.length * COLUMN_SIZE;
      this.setInteger(place + COLUMN_CHILDREN, at);
      this.setInteger(place + COLUMN_NUM_CHILDREN, children.length);
      this.writeColumns(at, children);
    }
  }

  private moveViews(views: number, count: number, heap: number): void {
    for (let view = views; view < views + count * VIEW_SIZE; view += VIEW_SIZE) {
      if (this.data.getInt32(view, true) <= VIEW_INLINE) continue;
      this.setInteger(view + 8, this.data.getUint32(view + 8, true) + heap);
    }
  }

  private append(bytes: Uint8Array): number {
    const place = this.cursor;
    this.bytes.set(bytes, place);
    this.cursor += aligned(bytes.length);
    return place;
  }

  private setInteger(place: number, value: number): void {
    this.data.setUint32(place, value, true);
  }
}
