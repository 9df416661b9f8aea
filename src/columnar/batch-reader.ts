// Reads the engine's values out of a batch: in Wasm memory, or in a block image wherever it is.

import type { CatalystValue, InternalRow } from "../types/catalyst-value.ts";
import { type DataType, isNested, type StructType } from "../types/data-type.ts";
import { readPackedValue } from "../types/packed-value.ts";
import { IMAGE_BASE, IMAGE_BATCH } from "./image-writer.ts";
import {
  BATCH_NUM_ROWS,
  COLUMN_CHILDREN,
  COLUMN_CODES,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  columnOffset,
  physicalType,
  VIEW_INLINE,
  VIEW_SIZE,
} from "./layout.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The value of a row of one column. */
export type ValueReader = (row: number) => CatalystValue;

/** Rows of the batch at `address`. Addresses in it count from `base`, an offset in `data`. */
export function readBatch(data: DataView, address: number, schema: StructType, base = 0): InternalRow[] {
  const readers = schema.fields.map((field, i) => columnReader(data, address + columnOffset(i), field.dataType, base));
  const numRows = data.getInt32(address + BATCH_NUM_ROWS, true);
  return Array.from({ length: numRows }, (_, row) => readers.map((read) => read(row)));
}

/** Rows of a block image that has not been placed anywhere, or that lies where it was placed. */
export function imageNumRows(image: Uint8Array): number {
  const data = new DataView(image.buffer, image.byteOffset, image.byteLength);
  return data.getInt32(IMAGE_BATCH + BATCH_NUM_ROWS, true);
}

export function readImageRows(image: Uint8Array, schema: StructType): InternalRow[] {
  const data = new DataView(image.buffer, image.byteOffset, image.byteLength);
  return readBatch(data, IMAGE_BATCH, schema, -data.getUint32(IMAGE_BASE, true));
}

/** A reader of the Column struct at `column`. */
export function columnReader(data: DataView, column: number, type: DataType, base = 0): ValueReader {
  const address = (field: number): number => data.getUint32(column + field, true);
  const values = address(COLUMN_VALUES) + base;
  const validity = address(COLUMN_VALIDITY);
  const codes = address(COLUMN_CODES);
  const isPacked = isNested(type) && (address(COLUMN_FLAGS) & COLUMN_IS_VIEW) !== 0;
  const read = isPacked
    ? packedReader(data, values, type, base)
    : plainReader(data, values, address(COLUMN_CHILDREN) + base, type, base);
  const readEntry: ValueReader = codes === 0 ? read : (row) => read(data.getInt32(codes + base + row * 4, true));
  if (validity === 0) return readEntry;
  return (row) => (bitAt(data, validity + base, row) ? readEntry(row) : null);
}

function bitAt(data: DataView, bitmap: number, index: number): boolean {
  return ((data.getUint8(bitmap + (index >> 3)) >> (index & 7)) & 1) === 1;
}

function packedReader(data: DataView, values: number, type: DataType, base: number): ValueReader {
  return (row) => {
    const bytes = viewBytes(data, values + row * VIEW_SIZE, base);
    return readPackedValue(data, bytes.byteOffset - data.byteOffset, type);
  };
}

function plainReader(data: DataView, values: number, children: number, type: DataType, base: number): ValueReader {
  switch (type.kind) {
    case "void":
      return () => null;
    case "string":
      return (row) => decoder.decode(viewBytes(data, values + row * VIEW_SIZE, base));
    case "binary":
    case "variant":
    case "geometry":
    case "geography":
      return (row) => viewBytes(data, values + row * VIEW_SIZE, base).slice();
    case "array":
      return listReader(data, values, columnReader(data, children, type.elementType, base));
    case "map": {
      const key = columnReader(data, children, type.keyType, base);
      const value = columnReader(data, children + COLUMN_SIZE, type.valueType, base);
      return listReader(data, values, (row) => [key(row), value(row)]);
    }
    case "struct": {
      const fields = type.fields.map((f, i) => columnReader(data, children + i * COLUMN_SIZE, f.dataType, base));
      return (row) => fields.map((read) => read(row));
    }
    default:
      return fixedReader(data, values, type);
  }
}

function fixedReader(data: DataView, values: number, type: DataType): ValueReader {
  const physical = physicalType(type);
  switch (physical) {
    case "bit":
      return (row) => bitAt(data, values, row);
    case "i8":
      return (row) => data.getInt8(values + row);
    case "i16":
      return (row) => data.getInt16(values + row * 2, true);
    case "i32":
      return (row) => data.getInt32(values + row * 4, true);
    case "i64":
      return (row) => data.getBigInt64(values + row * 8, true);
    case "f32":
      return (row) => data.getFloat32(values + row * 4, true);
    case "f64":
      return (row) => data.getFloat64(values + row * 8, true);
    case "i128":
      return (row) =>
        (data.getBigInt64(values + row * 16 + 8, true) << 64n) | data.getBigUint64(values + row * 16, true);
    default:
      throw new Error(`Values of physical type ${physical} have no fixed width`);
  }
}

function listReader(data: DataView, offsets: number, element: ValueReader): ValueReader {
  return (row) => {
    const start = data.getInt32(offsets + row * 4, true);
    const end = data.getInt32(offsets + row * 4 + 4, true);
    return Array.from({ length: end - start }, (_, i) => element(start + i));
  };
}

function viewBytes(data: DataView, view: number, base: number): Uint8Array {
  const length = data.getInt32(view, true);
  const bytes = length <= VIEW_INLINE ? view + 4 : data.getUint32(view + 8, true) + base;
  return new Uint8Array(data.buffer, data.byteOffset + bytes, length);
}
