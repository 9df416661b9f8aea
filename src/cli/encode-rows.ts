// The values of an Arrow table as the JSON of recorded answers, by the Spark type of their column. Read from Arrow's
// buffers, since timestamps as users get them have lost their microseconds.

import type { Data, Table } from "apache-arrow";
import { type DataType, Decimal, Geospatial, LocalTime, type StructType } from "../index.node.ts";
import { arrayJson, floatJson, objectJson } from "./python-json.ts";
import { variantText } from "./python-variant.ts";

const MICROS_PER_DAY = 86_400_000_000n;
/** Days and microseconds from 0001-01-01 up to the end of 9999, the years that Python has. */
const DAYS = { first: -719_162, end: 2_932_897 };
const MICROS = { first: BigInt(DAYS.first) * MICROS_PER_DAY, end: BigInt(DAYS.end) * MICROS_PER_DAY };
/** Python reckons a day back from an instant, to tell the repeated hour of a clock that is set back. */
const INSTANTS = { first: MICROS.first + MICROS_PER_DAY, end: MICROS.end };

/** Thrown for a date or timestamp that recorded answers have as text only. */
export class YearOutOfRange extends Error {
  override readonly name = "YearOutOfRange";
}

type Encode = (row: number) => string;

/** One JSON array per row. */
export function encodeRows(table: Table, schema: StructType): string[] {
  return table.batches.flatMap(({ data, numRows }) => {
    const columns = schema.fields.map((field, i) => encoder(field.dataType, childOf(data, i)));
    return Array.from({ length: numRows }, (_, row) => arrayJson(columns.map((encode) => encode(row))));
  });
}

function encoder(type: DataType, data: Data): Encode {
  const encode = encoderOfValues(type, data);
  return (row) => (data.getValid(row) ? encode(row) : "null");
}

function encoderOfValues(type: DataType, data: Data): Encode {
  const { values, valueOffsets, offset } = data;
  switch (type.kind) {
    case "void":
      return () => "null";
    case "boolean":
      return (row) => String((((values[(offset + row) >> 3] as number) >> ((offset + row) & 7)) & 1) === 1);
    case "byte":
    case "short":
    case "integer":
      return (row) => String(values[row]);
    case "long":
      return (row) => `"${values[row]}"`;
    case "float":
    case "double":
      return (row) => floatJson(values[row]);
    case "decimal":
      return (row) => `"${new Decimal(int128(values, row), type.scale)}"`;
    case "string":
      return (row) => JSON.stringify(text(values.subarray(valueOffsets[row], valueOffsets[row + 1])));
    case "binary":
      return (row) => `"${hex(values.subarray(valueOffsets[row], valueOffsets[row + 1]))}"`;
    case "variant":
      return (row) => JSON.stringify(variantText(values.subarray(valueOffsets[row], valueOffsets[row + 1])));
    case "geometry":
    case "geography":
      return (row) => {
        const { srid, bytes } = Geospatial.of(values.subarray(valueOffsets[row], valueOffsets[row + 1]));
        return `{"srid": ${srid}, "wkb": "${hex(bytes)}"}`;
      };
    case "date":
      return (row) => `"${dateText(values[row])}"`;
    case "timestamp":
      return (row) => `"${timestampText(values[row], INSTANTS)}Z"`;
    case "timestamp_ntz":
      return (row) => `"${timestampText(values[row], MICROS)}"`;
    case "time":
      return (row) => `"${timeText(values[row])}"`;
    case "timestamp_nanos":
    case "year_month_interval":
    case "day_time_interval":
    case "interval":
      throw new Error("Intervals and nanoseconds are recorded as text");
    case "array": {
      const element = encoder(type.elementType, childOf(data, 0));
      return (row) => arrayJson(slots(data, row).map(element));
    }
    case "map": {
      const entries = childOf(data, 0);
      const key = encoder(type.keyType, childOf(entries, 0));
      const value = encoder(type.valueType, childOf(entries, 1));
      return (row) => arrayJson(slots(data, row).map((slot) => arrayJson([key(slot), value(slot)])));
    }
    case "struct": {
      const fields = type.fields.map((f, i) => [f.name, encoder(f.dataType, childOf(data, i))] as const);
      const unique = new Set(fields.map(([name]) => name)).size === fields.length;
      return (row) =>
        unique
          ? objectJson(fields.map(([name, encode]) => [name, encode(row)]))
          : arrayJson(fields.map(([name, encode]) => arrayJson([JSON.stringify(name), encode(row)])));
    }
  }
}

function childOf(data: Data, index: number): Data {
  const child = data.children[index];
  if (child === undefined) throw new Error(`The Arrow data has no column ${index}`);
  return child;
}

/** Where the elements of a list lie among those of all lists. */
function slots({ valueOffsets }: Data, row: number): number[] {
  const first: number = valueOffsets[row];
  return Array.from({ length: valueOffsets[row + 1] - first }, (_, i) => first + i);
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Of the four 32-bit words that a decimal takes. */
function int128(words: Uint32Array, row: number): bigint {
  let value = 0n;
  for (let i = 3; i >= 0; i--) value = (value << 32n) | BigInt(words[row * 4 + i] ?? 0);
  return BigInt.asIntN(128, value);
}

function dateText(days: number): string {
  if (days < DAYS.first || days >= DAYS.end) throw new YearOutOfRange();
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

function timeText(nanos: bigint): string {
  const [clock = "", fraction = ""] = new LocalTime(nanos).toString().split(".");
  return `${clock}.${fraction.padEnd(6, "0")}`;
}

function timestampText(micros: bigint, { first, end }: typeof MICROS): string {
  if (micros < first || micros >= end) throw new YearOutOfRange();
  const belowSecond = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const second = new Date(Number((micros - belowSecond) / 1000n)).toISOString().slice(0, 19);
  return `${second}.${String(belowSecond).padStart(6, "0")}`;
}
