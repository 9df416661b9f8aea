// Hadoop's Writables: keys and values of sequence files as bytes.

import { ByteReader } from "../../serializer/byte-reader.ts";

const PACKAGE = "org.apache.hadoop.io.";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** How values of one class are written and read. */
export interface Writable {
  readonly className: string;
  write(value: unknown): Uint8Array;
  read(bytes: Uint8Array): unknown;
}

function fixed(
  name: string,
  size: number,
  write: (view: DataView, value: unknown) => void,
  read: (view: DataView) => unknown,
): Writable {
  return {
    className: PACKAGE + name,
    write: (value) => {
      const bytes = new Uint8Array(size);
      write(new DataView(bytes.buffer), value);
      return bytes;
    },
    read: (bytes) => read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  };
}

const INT = fixed(
  "IntWritable",
  4,
  (view, value) => view.setInt32(0, Number(value)),
  (view) => view.getInt32(0),
);
const LONG = fixed(
  "LongWritable",
  8,
  (view, value) => view.setBigInt64(0, BigInt(String(value))),
  (view) => view.getBigInt64(0),
);
const DOUBLE = fixed(
  "DoubleWritable",
  8,
  (view, value) => view.setFloat64(0, Number(value)),
  (view) => view.getFloat64(0),
);
const FLOAT = fixed(
  "FloatWritable",
  4,
  (view, value) => view.setFloat32(0, Number(value)),
  (view) => view.getFloat32(0),
);
const BOOLEAN = fixed(
  "BooleanWritable",
  1,
  (view, value) => view.setUint8(0, value === true ? 1 : 0),
  (view) => view.getUint8(0) !== 0,
);
const NULL = fixed(
  "NullWritable",
  0,
  () => {},
  () => null,
);

const TEXT: Writable = {
  className: `${PACKAGE}Text`,
  write: (value) => withVInt(encoder.encode(String(value))),
  read: (bytes) => {
    const [, at] = readVInt(bytes, 0);
    return decoder.decode(bytes.subarray(at));
  },
};

const BYTES: Writable = {
  className: `${PACKAGE}BytesWritable`,
  write: (value) => {
    const bytes = value as Uint8Array;
    const all = new Uint8Array(4 + bytes.length);
    new DataView(all.buffer).setInt32(0, bytes.length);
    all.set(bytes, 4);
    return all;
  },
  read: (bytes) => bytes.slice(4),
};

const WRITABLES = [INT, LONG, DOUBLE, FLOAT, BOOLEAN, NULL, TEXT, BYTES];

/** The class that values are written as: that of the first, but doubles where not all numbers are ints. */
export function writableOf(values: readonly unknown[]): Writable {
  const [first] = values;
  switch (typeof first) {
    case "number":
      return values.every((value) => typeof value === "number" && (value | 0) === value) ? INT : DOUBLE;
    case "bigint":
      return LONG;
    case "boolean":
      return BOOLEAN;
    case "string":
      return TEXT;
    default:
      if (first === null || first === undefined) return NULL;
      if (first instanceof Uint8Array) return BYTES;
      throw new TypeError(`A sequence file holds numbers, texts, booleans, bytes and null, and no ${typeof first}.`);
  }
}

export function writableNamed(className: string): Writable {
  const found = WRITABLES.find((writable) => writable.className === className);
  if (found === undefined) throw new TypeError(`Values of the class ${className} cannot be read.`);
  return found;
}

/** Bytes after their length in Hadoop's variable form. */
export function withVInt(bytes: Uint8Array): Uint8Array {
  const length = vInt(bytes.length);
  const all = new Uint8Array(length.length + bytes.length);
  all.set(length);
  all.set(bytes, length.length);
  return all;
}

/** A number that is not negative, as one byte up to 127, else as their number and the bytes. */
function vInt(value: number): number[] {
  if (value <= 127) return [value];
  const bytes: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [256 - 112 - bytes.length, ...bytes];
}

/** A number in that form, and the place behind it. */
export function readVInt(bytes: Uint8Array, at: number): readonly [value: number, end: number] {
  const first = new ByteReader(bytes.subarray(at)).u8();
  if (first <= 127) return [first, at + 1];
  const size = 256 - 112 - first;
  let value = 0;
  for (let i = 1; i <= size; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return [value, at + 1 + size];
}
