// Columns of Arrow tables made straight from buffers.

import { type Data, DateDay, Decimal, Float64, Int32, makeData, TimestampMicrosecond, Utf8 } from "apache-arrow";

/** Arrow's own builder takes a hundred times as long. */
export function utf8(values: readonly string[]): Data<Utf8> {
  const encoder = new TextEncoder();
  const text = values.join("");
  const data = encoder.encode(text);
  const isAscii = data.length === text.length;
  const valueOffsets = new Int32Array(values.length + 1);
  for (const [i, value] of values.entries()) {
    valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + (isAscii ? value.length : encoder.encode(value).length);
  }
  return makeData({ type: new Utf8(), length: values.length, nullCount: 0, valueOffsets, data });
}

export function integers(values: Int32Array, isNull?: (row: number) => boolean): Data<Int32> {
  const type = new Int32();
  if (isNull === undefined) return makeData({ type, data: values });
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
  let nullCount = 0;
  for (let row = 0; row < values.length; row++) {
    if (isNull(row)) nullCount++;
    else nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return makeData({ type, data: values, nullBitmap, nullCount });
}

export function doubles(values: Float64Array): Data<Float64> {
  return makeData({ type: new Float64(), data: values });
}

/** Days since 1970-01-01. */
export function dates(days: Int32Array): Data<DateDay> {
  return makeData({ type: new DateDay(), data: days });
}

/** Microseconds since 1970-01-01, of no time zone. */
export function timestamps(micros: BigInt64Array): Data<TimestampMicrosecond> {
  return makeData({ type: new TimestampMicrosecond(), data: micros });
}

export function decimals(unscaled: Int32Array, precision: number, scale: number): Data<Decimal> {
  const data = new Uint32Array(unscaled.length * 4);
  const words = new Int32Array(data.buffer);
  for (const [row, value] of unscaled.entries()) words.set([value, value >> 31, value >> 31, value >> 31], row * 4);
  return makeData({ type: new Decimal(scale, precision), data });
}
