// Many values of a kind as a column: numbers as their bytes, texts one after the other, tuples as columns of their elements.
// Values of different kinds are written one by one.

import { ByteReader } from "./byte-reader.ts";
import type { ClassRegistry } from "./class-registry.ts";
import { ValueDecoder } from "./value-decoder.ts";
import { ValueEncoder } from "./value-encoder.ts";

const ColumnKind = { Any: 0, Int: 1, Double: 2, Text: 3, BigInt: 4, Boolean: 5, Null: 6, Tuple: 7 } as const;
type ColumnKind = (typeof ColumnKind)[keyof typeof ColumnKind];

/** Tuples are no wider; what is longer is an array of its own. */
const MAX_TUPLE = 22;

export function encodeColumn(values: readonly unknown[], classes: ClassRegistry): Uint8Array<ArrayBuffer> {
  const encoder = new ValueEncoder(classes);
  encoder.writer.u32(values.length);
  writeColumn(encoder, values);
  return encoder.writer.take();
}

/** Two columns of the same length: keys and what they have. */
export function encodePairs(
  keys: readonly unknown[],
  values: readonly unknown[],
  classes: ClassRegistry,
): Uint8Array<ArrayBuffer> {
  const encoder = new ValueEncoder(classes);
  encoder.writer.u32(keys.length);
  writeColumn(encoder, keys);
  writeColumn(encoder, values);
  return encoder.writer.take();
}

export function decodeColumn(bytes: Uint8Array, classes: ClassRegistry): unknown[] {
  const reader = new ByteReader(bytes);
  return readColumn(new ValueDecoder(reader, classes), reader.u32());
}

export function decodePairs(
  bytes: Uint8Array,
  classes: ClassRegistry,
): { readonly keys: unknown[]; readonly values: unknown[] } {
  const reader = new ByteReader(bytes);
  const decoder = new ValueDecoder(reader, classes);
  const length = reader.u32();
  const keys = readColumn(decoder, length);
  return { keys, values: readColumn(decoder, length) };
}

function writeColumn(encoder: ValueEncoder, values: readonly unknown[]): void {
  const { writer } = encoder;
  const kind = kindOf(values);
  writer.u8(kind);
  switch (kind) {
    case ColumnKind.Int:
      writer.bytes(new Uint8Array(new Int32Array(values as readonly number[]).buffer));
      break;
    case ColumnKind.Double:
      writer.bytes(new Uint8Array(new Float64Array(values as readonly number[]).buffer));
      break;
    case ColumnKind.BigInt:
      writer.bytes(new Uint8Array(new BigInt64Array([...(values as readonly bigint[])]).buffer));
      break;
    case ColumnKind.Boolean:
      writer.bytes(Uint8Array.from(values as readonly boolean[], Number));
      break;
    case ColumnKind.Text:
      writer.bytes(new Uint8Array(Uint32Array.from(values as readonly string[], (text) => text.length).buffer));
      writer.text(values.join(""));
      break;
    case ColumnKind.Tuple: {
      const tuples = values as readonly (readonly unknown[])[];
      const width = tuples[0]?.length ?? 0;
      writer.u8(width);
      for (let i = 0; i < width; i++) {
        const elements = new Array<unknown>(tuples.length);
        for (let row = 0; row < tuples.length; row++) elements[row] = tuples[row]?.[i];
        writeColumn(encoder, elements);
      }
      break;
    }
    case ColumnKind.Any:
      for (const value of values) encoder.value(value);
      break;
  }
}

function readColumn(decoder: ValueDecoder, length: number): unknown[] {
  const { reader } = decoder;
  const kind = reader.u8();
  switch (kind) {
    case ColumnKind.Int:
      return plainArray(new Int32Array(reader.bytes(length * 4).slice().buffer));
    case ColumnKind.Double:
      return plainArray(new Float64Array(reader.bytes(length * 8).slice().buffer));
    case ColumnKind.BigInt:
      return Array.from(new BigInt64Array(reader.bytes(length * 8).slice().buffer));
    case ColumnKind.Boolean:
      return Array.from(reader.bytes(length), (one) => one === 1);
    case ColumnKind.Null:
      return new Array<unknown>(length).fill(null);
    case ColumnKind.Text: {
      const lengths = new Uint32Array(reader.bytes(length * 4).slice().buffer);
      const all = reader.text();
      const texts = new Array<unknown>(length);
      let at = 0;
      for (let i = 0; i < length; i++) {
        const end = at + (lengths[i] ?? 0);
        texts[i] = all.substring(at, end);
        at = end;
      }
      return texts;
    }
    case ColumnKind.Tuple: {
      const columns = Array.from({ length: reader.u8() }, () => readColumn(decoder, length));
      return tuplesOf(columns, length);
    }
    default:
      return Array.from({ length }, () => decoder.value());
  }
}

function plainArray(numbers: Int32Array | Float64Array): unknown[] {
  const { length } = numbers;
  const values = new Array<unknown>(length);
  for (let i = 0; i < length; i++) values[i] = numbers[i];
  return values;
}

function tuplesOf(columns: readonly (readonly unknown[])[], length: number): unknown[] {
  const tuples = new Array<unknown>(length);
  const [first = [], second = []] = columns;
  if (columns.length === 2) for (let i = 0; i < length; i++) tuples[i] = [first[i], second[i]];
  else for (let i = 0; i < length; i++) tuples[i] = columns.map((column) => column[i]);
  return tuples;
}

function kindOf(values: readonly unknown[]): ColumnKind {
  const [first] = values;
  switch (typeof first) {
    case "number":
      return numberKind(values);
    case "string":
      return values.every((value) => typeof value === "string") ? ColumnKind.Text : ColumnKind.Any;
    case "boolean":
      return values.every((value) => typeof value === "boolean") ? ColumnKind.Boolean : ColumnKind.Any;
    case "bigint":
      return values.every((value) => typeof value === "bigint" && BigInt.asIntN(64, value) === value)
        ? ColumnKind.BigInt
        : ColumnKind.Any;
    case "object":
      if (first === null) return values.every((value) => value === null) ? ColumnKind.Null : ColumnKind.Any;
      return isTuples(values, first) ? ColumnKind.Tuple : ColumnKind.Any;
    default:
      return ColumnKind.Any;
  }
}

function numberKind(values: readonly unknown[]): ColumnKind {
  let kind: ColumnKind = ColumnKind.Int;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value !== "number") return ColumnKind.Any;
    if ((value | 0) !== value || (value === 0 && 1 / value < 0)) kind = ColumnKind.Double;
  }
  return kind;
}

/** Arrays with elements are tuples where all have as many. */
function isTuples(values: readonly unknown[], first: object): boolean {
  if (!Array.isArray(first) || first.length === 0 || first.length > MAX_TUPLE) return false;
  const { length } = first;
  // An array that stands at two places would become two.
  return values.every((value) => Array.isArray(value) && value.length === length);
}
