// Variants, whose type is each value's own, in the binary form of Parquet's specification: a dictionary of names, the
// metadata, and the value. The engine has the two in one, the metadata in front, which tells its own length.

import type { CatalystValue } from "./catalyst-value.ts";
import {
  BinaryType,
  BooleanType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  LongType,
  NullType,
  StringType,
  TimestampNTZType,
  TimestampType,
} from "./data-type.ts";

/** What a variant is. Whole numbers are longs however few bytes they take; values are as the engine has them. */
export type VariantNode =
  | { readonly kind: "object"; readonly fields: readonly (readonly [name: string, node: VariantNode])[] }
  | { readonly kind: "array"; readonly elements: readonly VariantNode[] }
  | { readonly kind: "scalar"; readonly dataType: DataType; readonly value: CatalystValue };

const PRIMITIVE = 0;
const SHORT_STRING = 1;
const OBJECT = 2;
const DECIMAL_DIGITS = [9, 18, 38];

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Reads the bytes of a variant at the places of its parts. */
export class VariantReader {
  /** Where the value begins. */
  readonly root: number;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = this.offsetSize;
    const names = this.unsigned(1, size);
    this.root = 1 + size * (names + 2) + this.unsigned(1 + size * (names + 1), size);
  }

  kind(at: number): VariantNode["kind"] {
    const type = this.byte(at) & 3;
    return type === OBJECT ? "object" : type > OBJECT ? "array" : "scalar";
  }

  node(at = this.root): VariantNode {
    switch (this.kind(at)) {
      case "object":
        return { kind: "object", fields: this.fields(at).map(([name, place]) => [name, this.node(place)]) };
      case "array":
        return { kind: "array", elements: this.elements(at).map((place) => this.node(place)) };
      case "scalar":
        return this.scalar(at);
    }
  }

  /** Where the field of an object is; undefined when it has none of the name. */
  field(at: number, name: string): number | undefined {
    return this.fields(at).find(([key]) => key === name)?.[1];
  }

  /** The names of an object's fields and where their values are. */
  fields(at: number): readonly (readonly [name: string, at: number])[] {
    const header = this.byte(at) >> 2;
    const offsetSize = (header & 3) + 1;
    const idSize = ((header >> 2) & 3) + 1;
    const countSize = (header & 16) === 0 ? 1 : 4;
    const count = this.unsigned(at + 1, countSize);
    const ids = at + 1 + countSize;
    const offsets = ids + count * idSize;
    const values = offsets + (count + 1) * offsetSize;
    return Array.from({ length: count }, (_, i) => [
      this.name(this.unsigned(ids + i * idSize, idSize)),
      values + this.unsigned(offsets + i * offsetSize, offsetSize),
    ]);
  }

  /** Where the elements of an array are. */
  elements(at: number): readonly number[] {
    const header = this.byte(at) >> 2;
    const offsetSize = (header & 3) + 1;
    const countSize = (header & 4) === 0 ? 1 : 4;
    const count = this.unsigned(at + 1, countSize);
    const offsets = at + 1 + countSize;
    const values = offsets + (count + 1) * offsetSize;
    return Array.from({ length: count }, (_, i) => values + this.unsigned(offsets + i * offsetSize, offsetSize));
  }

  private get offsetSize(): number {
    return (this.byte(0) >> 6) + 1;
  }

  private name(id: number): string {
    const size = this.offsetSize;
    const start = 1 + size * (this.unsigned(1, size) + 2);
    const from = this.unsigned(1 + size * (id + 1), size);
    return this.text(start + from, this.unsigned(1 + size * (id + 2), size) - from);
  }

  private scalar(at: number): VariantNode {
    const header = this.byte(at) >> 2;
    const { view } = this;
    const place = at + 1;
    if ((this.byte(at) & 3) === SHORT_STRING) return scalar(StringType, this.text(place, header));
    switch (header) {
      case 0:
        return scalar(NullType, null);
      case 1:
        return scalar(BooleanType, true);
      case 2:
        return scalar(BooleanType, false);
      case 3:
        return scalar(LongType, BigInt(view.getInt8(place)));
      case 4:
        return scalar(LongType, BigInt(view.getInt16(place, true)));
      case 5:
        return scalar(LongType, BigInt(view.getInt32(place, true)));
      case 6:
        return scalar(LongType, view.getBigInt64(place, true));
      case 7:
        return scalar(DoubleType, view.getFloat64(place, true));
      case 8:
      case 9:
      case 10: {
        const type = DecimalType(DECIMAL_DIGITS[header - 8], view.getUint8(place));
        if (header === 8) return scalar(type, BigInt(view.getInt32(place + 1, true)));
        const low = view.getBigInt64(place + 1, true);
        if (header === 9) return scalar(type, low);
        return scalar(type, (view.getBigInt64(place + 9, true) << 64n) | BigInt.asUintN(64, low));
      }
      case 11:
        return scalar(DateType, view.getInt32(place, true));
      case 12:
        return scalar(TimestampType, view.getBigInt64(place, true));
      case 13:
        return scalar(TimestampNTZType, view.getBigInt64(place, true));
      case 14:
        return scalar(FloatType, view.getFloat32(place, true));
      case 15:
        return scalar(BinaryType, this.bytes.slice(place + 4, place + 4 + this.unsigned(place, 4)));
      default:
        return scalar(StringType, this.text(place + 4, this.unsigned(place, 4)));
    }
  }

  private byte(at: number): number {
    return this.view.getUint8(at);
  }

  private unsigned(at: number, size: number): number {
    let value = 0;
    for (let i = size - 1; i >= 0; i--) value = value * 256 + this.byte(at + i);
    return value;
  }

  private text(at: number, length: number): string {
    return decoder.decode(this.bytes.subarray(at, at + length));
  }
}

function scalar(dataType: DataType, value: CatalystValue): VariantNode {
  return { kind: "scalar", dataType, value };
}

const encoder = new TextEncoder();

/** The bytes of a variant. */
export function encodeVariant(node: VariantNode): Uint8Array {
  const ids = new Map<string, number>();
  const value = encodeNode(node, ids);
  const names = [...ids.keys()].map((name) => encoder.encode(name));
  const length = names.reduce((sum, { length: bytes }) => sum + bytes, 0);
  const size = integerSize(Math.max(length, names.length));
  const parts: Uint8Array[] = [Uint8Array.of(1 | ((size - 1) << 6)), littleEndian(names.length, size)];
  let offset = 0;
  parts.push(littleEndian(0, size));
  for (const name of names) {
    offset += name.length;
    parts.push(littleEndian(offset, size));
  }
  return joined([...parts, ...names, value]);
}

function encodeNode(node: VariantNode, ids: Map<string, number>): Uint8Array {
  if (node.kind === "scalar") return encodeScalar(node.dataType, node.value);
  if (node.kind === "array") {
    const values = node.elements.map((element) => encodeNode(element, ids));
    const [offsetSize, offsets] = encodeOffsets(values);
    const isLarge = values.length > 255;
    const header = PRIMITIVE + 3 + (((offsetSize - 1) | (isLarge ? 4 : 0)) << 2);
    return joined([Uint8Array.of(header), littleEndian(values.length, isLarge ? 4 : 1), ...offsets, ...values]);
  }
  const sorted = [...node.fields].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [name] of node.fields) if (!ids.has(name)) ids.set(name, ids.size);
  const values = sorted.map(([, child]) => encodeNode(child, ids));
  const [offsetSize, offsets] = encodeOffsets(values);
  const idSize = integerSize(ids.size);
  const isLarge = values.length > 255;
  const header = OBJECT + (((offsetSize - 1) | ((idSize - 1) << 2) | (isLarge ? 16 : 0)) << 2);
  const fieldIds = sorted.map(([name]) => littleEndian(ids.get(name) ?? 0, idSize));
  return joined([
    Uint8Array.of(header),
    littleEndian(values.length, isLarge ? 4 : 1),
    ...fieldIds,
    ...offsets,
    ...values,
  ]);
}

function encodeOffsets(values: readonly Uint8Array[]): readonly [size: number, offsets: readonly Uint8Array[]] {
  const size = integerSize(values.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  const offsets = [littleEndian(0, size)];
  for (const { length } of values) {
    offset += length;
    offsets.push(littleEndian(offset, size));
  }
  return [size, offsets];
}

function encodeScalar(type: DataType, value: CatalystValue): Uint8Array {
  if (value === null) return primitive(0, 0, () => {});
  switch (type.kind) {
    case "boolean":
      return primitive(value === true ? 1 : 2, 0, () => {});
    case "byte":
    case "short":
    case "integer":
    case "long":
      return encodeWhole(BigInt(value as bigint | number));
    case "float":
      return primitive(14, 4, (view) => view.setFloat32(1, Number(value), true));
    case "double":
      return primitive(7, 8, (view) => view.setFloat64(1, Number(value), true));
    case "decimal":
      return encodeDecimal(BigInt(value as bigint), type.scale);
    case "date":
      return primitive(11, 4, (view) => view.setInt32(1, Number(value), true));
    case "timestamp":
    case "timestamp_ntz":
      return primitive(type.kind === "timestamp" ? 12 : 13, 8, (view) =>
        view.setBigInt64(1, BigInt(value as bigint), true),
      );
    case "binary": {
      const bytes = value instanceof Uint8Array ? value : new Uint8Array(0);
      return joined([primitive(15, 4, (view) => view.setUint32(1, bytes.length, true)), bytes]);
    }
    default: {
      const bytes = encoder.encode(String(value));
      if (bytes.length < 64) return joined([Uint8Array.of(SHORT_STRING | (bytes.length << 2)), bytes]);
      return joined([primitive(16, 4, (view) => view.setUint32(1, bytes.length, true)), bytes]);
    }
  }
}

function encodeWhole(value: bigint): Uint8Array {
  if (BigInt.asIntN(8, value) === value) return primitive(3, 1, (view) => view.setInt8(1, Number(value)));
  if (BigInt.asIntN(16, value) === value) return primitive(4, 2, (view) => view.setInt16(1, Number(value), true));
  if (BigInt.asIntN(32, value) === value) return primitive(5, 4, (view) => view.setInt32(1, Number(value), true));
  return primitive(6, 8, (view) => view.setBigInt64(1, value, true));
}

function encodeDecimal(unscaled: bigint, scale: number): Uint8Array {
  const digits = String(unscaled).replace("-", "").length;
  const size = digits <= 9 ? 0 : digits <= 18 ? 1 : 2;
  return primitive(8 + size, 1 + (4 << size), (view) => {
    view.setUint8(1, scale);
    if (size === 0) view.setInt32(2, Number(unscaled), true);
    else view.setBigInt64(2, BigInt.asIntN(64, unscaled), true);
    if (size === 2) view.setBigInt64(10, unscaled >> 64n, true);
  });
}

function primitive(type: number, size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(1 + size);
  bytes[0] = PRIMITIVE | (type << 2);
  write(new DataView(bytes.buffer));
  return bytes;
}

function integerSize(value: number): number {
  return value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : value < 2 ** 24 ? 3 : 4;
}

function littleEndian(value: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) & 255);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** A variant as users have it. */
export class VariantVal {
  /** Metadata and value, one behind the other. */
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The dictionary of names, in Parquet's form. */
  get metadata(): Uint8Array {
    return this.bytes.slice(0, new VariantReader(this.bytes).root);
  }

  /** The value, in Parquet's form. */
  get value(): Uint8Array {
    return this.bytes.slice(new VariantReader(this.bytes).root);
  }

  /** What it is: an object, an array, or a value of a type. */
  decode(): VariantNode {
    return new VariantReader(this.bytes).node();
  }
}
