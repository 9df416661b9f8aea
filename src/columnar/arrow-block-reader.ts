// Reads the values of result blocks on the driver: in the engine's form, or as users get them.

import { toExternalConverter, toRowConverter } from "../types/catalyst-type-converters.ts";
import type { CatalystValue, InternalRow } from "../types/catalyst-value.ts";
import type { StructType } from "../types/data-type.ts";
import type { Row } from "../types/row.ts";
import type { ArrowBlock, ArrowColumn } from "./arrow-block.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

type ValueReader = (row: number) => CatalystValue;

/** The rows in the engine's form. */
export function blockToInternalRows(block: ArrowBlock): InternalRow[] {
  const readers = block.columns.map(arrowColumnReader);
  return Array.from({ length: block.numRows }, (_, row) => readers.map((read) => read(row)));
}

/** The rows as users get them. */
export function blockToRows(block: ArrowBlock, schema: StructType): Row[] {
  return blockToInternalRows(block).map(toRowConverter(schema));
}

/** One column's values in the engine's form. */
export function blockColumn(block: ArrowBlock, ordinal: number): CatalystValue[] {
  const column = block.columns[ordinal];
  if (column === undefined)
    throw new RangeError(`The block has ${block.columns.length} columns, not one at ${ordinal}`);
  const read = arrowColumnReader(column);
  return Array.from({ length: block.numRows }, (_, row) => read(row));
}

/** One column's values as users get them. */
export function blockColumnValues(block: ArrowBlock, ordinal: number): unknown[] {
  const type = block.columns[ordinal]?.type;
  return type === undefined ? [] : blockColumn(block, ordinal).map(toExternalConverter(type));
}

/** A reader of single values in the engine's form. */
export function arrowColumnReader(column: ArrowColumn): ValueReader {
  const read = valueReader(column);
  const { validity } = column;
  if (validity === undefined) return read;
  return (row) => (bitAt(validity, row) ? read(row) : null);
}

function bitAt(bitmap: Uint8Array, index: number): boolean {
  return (((bitmap[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
}

function valueReader(column: ArrowColumn): ValueReader {
  const { type, children } = column;
  switch (type.kind) {
    case "void":
      return () => null;
    case "string":
      return textReader(column);
    case "binary":
    case "variant":
    case "geometry":
    case "geography": {
      const { offsets, values } = stringParts(column);
      return (row) => values.slice(offsets[row], offsets[row + 1]);
    }
    case "array":
    case "map": {
      const readers = children.map(arrowColumnReader);
      const [element] = readers;
      const read: ValueReader =
        type.kind === "array" && element !== undefined ? element : (row) => readers.map((reader) => reader(row));
      return listReader(column, read);
    }
    case "struct": {
      const readers = children.map(arrowColumnReader);
      return (row) => readers.map((read) => read(row));
    }
    default:
      return fixedReader(column);
  }
}

function stringParts({ offsets, values }: ArrowColumn): { offsets: Int32Array; values: Uint8Array } {
  if (offsets === undefined || values === undefined) throw new Error("A column of strings has offsets and bytes");
  return { offsets, values };
}

/** Bytes that are all ASCII are decoded at once, since then offsets of bytes are offsets of characters. */
function textReader(column: ArrowColumn): ValueReader {
  const { offsets, values } = stringParts(column);
  let whole: string | undefined;
  return (row) => {
    whole ??= decoder.decode(values);
    if (whole.length === values.length) return whole.slice(offsets[row], offsets[row + 1]);
    return decoder.decode(values.subarray(offsets[row], offsets[row + 1]));
  };
}

function listReader({ offsets }: ArrowColumn, element: ValueReader): ValueReader {
  if (offsets === undefined) throw new Error("A column of lists has offsets");
  return (row) => {
    const start = offsets[row] ?? 0;
    return Array.from({ length: (offsets[row + 1] ?? start) - start }, (_, i) => element(start + i));
  };
}

function fixedReader({ type, values }: ArrowColumn): ValueReader {
  if (values === undefined) throw new Error(`A column of ${type.kind} has values`);
  const data = new DataView(values.buffer, values.byteOffset, values.byteLength);
  switch (type.kind) {
    case "boolean":
      return (row) => bitAt(values, row);
    case "byte":
      return (row) => data.getInt8(row);
    case "short":
      return (row) => data.getInt16(row * 2, true);
    case "integer":
    case "date":
    case "year_month_interval":
      return (row) => data.getInt32(row * 4, true);
    case "long":
    case "timestamp":
    case "timestamp_ntz":
    case "timestamp_nanos":
    case "time":
    case "day_time_interval":
      return (row) => data.getBigInt64(row * 8, true);
    case "float":
      return (row) => data.getFloat32(row * 4, true);
    case "double":
      return (row) => data.getFloat64(row * 8, true);
    case "decimal":
      return (row) => (data.getBigInt64(row * 16 + 8, true) << 64n) | data.getBigUint64(row * 16, true);
    case "interval":
      return (row) => ((data.getBigInt64(row * 16 + 8, true) / 1000n) << 64n) | data.getBigUint64(row * 16, true);
    default:
      throw new Error(`Values of ${type.kind} have no fixed width`);
  }
}
