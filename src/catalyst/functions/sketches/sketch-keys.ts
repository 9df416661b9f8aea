// The bytes that sketches hash of values.

import { type DataType, DoubleType, FloatType } from "../../../types/data-type.ts";
import type { CatalystValue } from "../../expressions/expression.ts";
import {
  ARRAY_OF_INTS,
  ARRAY_OF_LONGS,
  anyOf,
  BINARY,
  DOUBLE,
  type ExpectedType,
  FLOAT,
  INT,
  LONG,
  STRING,
} from "../expected-type.ts";

const encoder = new TextEncoder();

/** What theta and tuple sketches take as keys. */
export const SKETCH_KEY: ExpectedType = anyOf(ARRAY_OF_INTS, ARRAY_OF_LONGS, BINARY, DOUBLE, FLOAT, INT, LONG, STRING);

function ofNumbers(values: readonly CatalystValue[], isLong: boolean): Uint8Array {
  const data = new DataView(new ArrayBuffer(values.length * (isLong ? 8 : 4)));
  values.forEach((value, i) => {
    if (isLong) data.setBigInt64(i * 8, BigInt(value as bigint), true);
    else data.setInt32(i * 4, Number(value), true);
  });
  return new Uint8Array(data.buffer);
}

function ofDouble(value: number): Uint8Array {
  const data = new DataView(new ArrayBuffer(8));
  // One zero, and one NaN.
  if (Number.isNaN(value)) data.setBigUint64(0, 0x7ff8000000000000n, true);
  else data.setFloat64(0, value === 0 ? 0 : value, true);
  return new Uint8Array(data.buffer);
}

/** The bytes of a key; undefined of an empty one, which counts as none. */
export function keyBytes(value: CatalystValue, type: DataType): Uint8Array | undefined {
  const bytes = bytesOf(value, type);
  return bytes.length === 0 ? undefined : bytes;
}

function bytesOf(value: CatalystValue, type: DataType): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return ofNumbers(value, type.kind === "array" && type.elementType.kind === "long");
  if (type.kind === DoubleType.kind || type.kind === FloatType.kind) return ofDouble(Number(value));
  if (typeof value === "string") return encoder.encode(value);
  return ofNumbers([value], true);
}
