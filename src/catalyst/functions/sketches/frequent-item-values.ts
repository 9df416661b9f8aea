// How the items of frequent items sketches are written, and their hash codes, which are Java's.

import type { DataType } from "../../../types/data-type.ts";
import type { CatalystValue } from "../../expressions/expression.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What numbers of Java's classes begin with. */
const BYTE_TAG = 2;
const SHORT_TAG = 3;
const FLOAT_TAG = 6;
const INT_TAG = 9;
const LONG_TAG = 12;

function ofLong(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
}

function doubleBits(value: number): bigint {
  const data = new DataView(new ArrayBuffer(8));
  data.setFloat64(0, value);
  return data.getBigInt64(0);
}

function floatBits(value: number): number {
  const data = new DataView(new ArrayBuffer(4));
  data.setFloat32(0, value);
  return data.getInt32(0);
}

export function hashCodeOf(item: CatalystValue, { kind }: DataType): number {
  if (typeof item === "string") {
    let hash = 0;
    for (let i = 0; i < item.length; i++) hash = (Math.imul(hash, 31) + item.charCodeAt(i)) | 0;
    return hash;
  }
  if (typeof item === "boolean") return item ? 1231 : 1237;
  if (typeof item === "bigint") return ofLong(item);
  if (kind === "double") return ofLong(doubleBits(Number(item)));
  return kind === "float" ? floatBits(Number(item)) : Number(item);
}

function tagged(tag: number, size: number, write: (data: DataView) => void): Uint8Array {
  const data = new DataView(new ArrayBuffer(size + 1));
  data.setUint8(0, tag);
  write(data);
  return new Uint8Array(data.buffer);
}

function ofBigint(value: bigint): Uint8Array {
  const data = new DataView(new ArrayBuffer(8));
  data.setBigInt64(0, value, true);
  return new Uint8Array(data.buffer);
}

/** Whether a decimal is written as 32 bits, as 64, or as bytes. */
function decimalWidth(type: DataType): "int" | "long" | "bytes" {
  const precision = type.kind === "decimal" ? type.precision : 0;
  return precision <= 9 ? "int" : precision <= 18 ? "long" : "bytes";
}

function writeItem(item: CatalystValue, type: DataType): Uint8Array {
  switch (type.kind) {
    case "string": {
      const bytes = encoder.encode(String(item));
      const data = new DataView(new ArrayBuffer(4 + bytes.length));
      data.setInt32(0, bytes.length, true);
      new Uint8Array(data.buffer).set(bytes, 4);
      return new Uint8Array(data.buffer);
    }
    case "byte":
      return Uint8Array.of(BYTE_TAG, Number(item) & 0xff);
    case "short":
      return tagged(SHORT_TAG, 2, (data) => data.setInt16(1, Number(item), true));
    case "float":
      return tagged(FLOAT_TAG, 4, (data) => data.setFloat32(1, Number(item), true));
    case "integer":
    case "date":
      return tagged(INT_TAG, 4, (data) => data.setInt32(1, Number(item), true));
    case "double":
      return ofBigint(doubleBits(Number(item)));
    case "decimal": {
      const unscaled = BigInt(item as bigint);
      const width = decimalWidth(type);
      if (width === "int") return tagged(INT_TAG, 4, (data) => data.setInt32(1, Number(unscaled), true));
      if (width === "long") return tagged(LONG_TAG, 8, (data) => data.setBigInt64(1, unscaled, true));
      return tagged(LONG_TAG + 1, 16, (data) => {
        data.setBigUint64(1, BigInt.asUintN(64, unscaled), true);
        data.setBigInt64(9, unscaled >> 64n, true);
      });
    }
    default:
      return ofBigint(BigInt(item as bigint));
  }
}

function readItem(bytes: Uint8Array, at: number, type: DataType): { item: CatalystValue; end: number } {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type.kind) {
    case "string": {
      const end = at + 4 + data.getInt32(at, true);
      return { item: decoder.decode(bytes.subarray(at + 4, end)), end };
    }
    case "byte":
      return { item: data.getInt8(at + 1), end: at + 2 };
    case "short":
      return { item: data.getInt16(at + 1, true), end: at + 3 };
    case "float":
      return { item: data.getFloat32(at + 1, true), end: at + 5 };
    case "integer":
    case "date":
      return { item: data.getInt32(at + 1, true), end: at + 5 };
    case "double":
      return { item: data.getFloat64(at, true), end: at + 8 };
    case "decimal": {
      const width = decimalWidth(type);
      if (width === "int") return { item: BigInt(data.getInt32(at + 1, true)), end: at + 5 };
      if (width === "long") return { item: data.getBigInt64(at + 1, true), end: at + 9 };
      return { item: (data.getBigInt64(at + 9, true) << 64n) | data.getBigUint64(at + 1, true), end: at + 17 };
    }
    default:
      return { item: data.getBigInt64(at, true), end: at + 8 };
  }
}

/** One after the other; booleans eight to a byte. */
export function writeItems(items: readonly CatalystValue[], type: DataType): Uint8Array {
  if (type.kind !== "boolean") return Uint8Array.from(items.flatMap((item) => [...writeItem(item, type)]));
  const bytes = new Uint8Array(Math.ceil(items.length / 8));
  items.forEach((item, i) => {
    if (item === true) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return bytes;
}

export function readItems(bytes: Uint8Array, length: number, type: DataType): readonly CatalystValue[] {
  if (type.kind === "boolean") {
    return Array.from({ length }, (_, i) => (((bytes[i >> 3] ?? 0) >> (i & 7)) & 1) === 1);
  }
  let at = 0;
  return Array.from({ length }, () => {
    const { item, end } = readItem(bytes, at, type);
    at = end;
    return item;
  });
}
