// Rows of the engine's values as Arrow's buffers, outside of WebAssembly: for what writes Arrow row by row.

import type { CatalystValue, InternalRow } from "../types/catalyst-value.ts";
import type { DataType, StructType } from "../types/data-type.ts";
import type { ArrowBlock, ArrowColumn } from "./arrow-block.ts";
import { physicalType } from "./layout.ts";

const encoder = new TextEncoder();

export function arrowBlockOfRows(schema: StructType, rows: readonly InternalRow[]): ArrowBlock {
  const columns = schema.fields.map(({ dataType }, i) =>
    arrowColumn(
      dataType,
      rows.map((row) => row[i] ?? null),
    ),
  );
  // Nobody transfers it: each column has buffers of its own.
  return { numRows: rows.length, buffer: new ArrayBuffer(0), columns };
}

function arrowColumn(type: DataType, values: readonly CatalystValue[]): ArrowColumn {
  const { length } = values;
  const nullCount = values.reduce<number>((count, value) => (value === null ? count + 1 : count), 0);
  const validity = nullCount === 0 ? undefined : bitmap(values.map((value) => value !== null));
  const common = { type, length, nullCount, validity };
  switch (type.kind) {
    case "void":
      return { ...common, offsets: undefined, values: undefined, children: [] };
    case "string":
      return {
        ...common,
        ...bytesOf(values.map((value) => encoder.encode(value === null ? "" : String(value)))),
        children: [],
      };
    case "binary":
    case "variant":
    case "geometry":
    case "geography":
      return {
        ...common,
        ...bytesOf(values.map((value) => (value instanceof Uint8Array ? value : EMPTY))),
        children: [],
      };
    case "array": {
      const lists = values.map((value) => (value ?? []) as readonly CatalystValue[]);
      return {
        ...common,
        offsets: offsetsOf(lists),
        values: undefined,
        children: [arrowColumn(type.elementType, lists.flat(1))],
      };
    }
    case "map": {
      const maps = values.map((value) => (value ?? []) as readonly (readonly [CatalystValue, CatalystValue])[]);
      const entries = maps.flat(1);
      const keys = arrowColumn(
        type.keyType,
        entries.map(([key]) => key),
      );
      const items = arrowColumn(
        type.valueType,
        entries.map(([, item]) => item),
      );
      return { ...common, offsets: offsetsOf(maps), values: undefined, children: [keys, items] };
    }
    case "struct": {
      const children = type.fields.map((field, i) =>
        arrowColumn(
          field.dataType,
          values.map((value) => (value as InternalRow | null)?.[i] ?? null),
        ),
      );
      return { ...common, offsets: undefined, values: undefined, children };
    }
    default:
      return { ...common, offsets: undefined, values: fixed(type, values), children: [] };
  }
}

const EMPTY = new Uint8Array(0);

function bitmap(bits: readonly boolean[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, i) => {
    if (bit) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return bytes;
}

function offsetsOf(lists: readonly { readonly length: number }[]): Int32Array<ArrayBuffer> {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + list.length;
  });
  return offsets;
}

function bytesOf(values: readonly Uint8Array[]): {
  readonly offsets: Int32Array<ArrayBuffer>;
  readonly values: Uint8Array<ArrayBuffer>;
} {
  const offsets = offsetsOf(values);
  const bytes = new Uint8Array(offsets[values.length] ?? 0);
  values.forEach((value, i) => {
    bytes.set(value, offsets[i]);
  });
  return { offsets, values: bytes };
}

const WIDTHS: Readonly<Record<string, number>> = { i8: 1, i16: 2, i32: 4, i64: 8, f32: 4, f64: 8, i128: 16 };

function fixed(type: DataType, values: readonly CatalystValue[]): Uint8Array<ArrayBuffer> {
  const physical = physicalType(type);
  if (physical === "bit") return bitmap(values.map((value) => value === true));
  // Arrow's decimals have 16 bytes, however few digits.
  const form = type.kind === "decimal" ? "i128" : physical;
  const width = WIDTHS[form] ?? 8;
  const bytes = new Uint8Array(values.length * width);
  const data = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    if (value !== null) write(data, i * width, form, value);
  });
  return bytes;
}

function write(data: DataView, at: number, form: string, value: CatalystValue): void {
  switch (form) {
    case "i8":
      data.setInt8(at, Number(value));
      break;
    case "i16":
      data.setInt16(at, Number(value), true);
      break;
    case "i32":
      data.setInt32(at, Number(value), true);
      break;
    case "f32":
      data.setFloat32(at, Number(value), true);
      break;
    case "f64":
      data.setFloat64(at, Number(value), true);
      break;
    case "i64":
      data.setBigInt64(at, value as bigint, true);
      break;
    default:
      data.setBigUint64(at, BigInt.asUintN(64, value as bigint), true);
      data.setBigInt64(at + 8, (value as bigint) >> 64n, true);
  }
}
