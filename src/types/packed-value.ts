// Packed values in JavaScript: an array, map or struct as one relocatable run of bytes, as assembly/packed.ts lays it out.

import type { CatalystValue } from "./catalyst-value.ts";
import { type DataType, MAX_LONG_DIGITS } from "./data-type.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** Bytes of a value's slot; of what lies outside of it, the slot holds place and length. */
function slotWidth(type: DataType): number {
  switch (type.kind) {
    case "void":
    case "boolean":
    case "byte":
      return 1;
    case "short":
      return 2;
    case "integer":
    case "date":
    case "year_month_interval":
    case "float":
      return 4;
    case "long":
    case "double":
    case "timestamp":
    case "timestamp_ntz":
    case "timestamp_nanos":
    case "time":
    case "day_time_interval":
    case "string":
    case "binary":
    case "variant":
    case "geometry":
    case "geography":
    case "array":
    case "map":
    case "struct":
      return 8;
    case "interval":
      return 16;
    case "decimal":
      return type.precision <= MAX_LONG_DIGITS ? 8 : 16;
  }
}

function validitySize(count: number): number {
  return (count + 7) >> 3;
}

/** The value of a nested type whose packed bytes start at `at`. */
export function readPackedValue(data: DataView, at: number, type: DataType): readonly CatalystValue[] {
  if (type.kind === "struct") {
    let slot = at + validitySize(type.fields.length);
    return type.fields.map(({ dataType }, i) => {
      const value = isSet(data, at, i) ? readSlot(data, slot, dataType) : null;
      slot += slotWidth(dataType);
      return value;
    });
  }
  const count = data.getInt32(at, true);
  if (type.kind === "array") return readElements(data, at + 4, count, type.elementType);
  if (type.kind !== "map") throw new Error(`a ${type.kind} is not packed`);
  const keys = readElements(data, at + 4, count, type.keyType);
  const values = readElements(
    data,
    at + 4 + validitySize(count) + count * slotWidth(type.keyType),
    count,
    type.valueType,
  );
  return keys.map((key, i) => [key, values[i] ?? null]);
}

function readElements(data: DataView, section: number, count: number, type: DataType): CatalystValue[] {
  const slots = section + validitySize(count);
  const width = slotWidth(type);
  const elements: CatalystValue[] = [];
  for (let i = 0; i < count; i++) {
    elements.push(isSet(data, section, i) ? readSlot(data, slots + i * width, type) : null);
  }
  return elements;
}

function isSet(data: DataView, bits: number, index: number): boolean {
  return ((data.getUint8(bits + (index >> 3)) >> (index & 7)) & 1) === 1;
}

function readSlot(data: DataView, slot: number, type: DataType): CatalystValue {
  switch (type.kind) {
    case "void":
      return null;
    case "boolean":
      return data.getUint8(slot) !== 0;
    case "byte":
      return data.getInt8(slot);
    case "short":
      return data.getInt16(slot, true);
    case "integer":
    case "date":
    case "year_month_interval":
      return data.getInt32(slot, true);
    case "float":
      return data.getFloat32(slot, true);
    case "double":
      return data.getFloat64(slot, true);
    case "string":
    case "binary":
    case "variant":
    case "geometry":
    case "geography": {
      const bytes = outOfSlot(data, slot);
      return type.kind === "string" ? decoder.decode(bytes) : bytes.slice();
    }
    case "array":
    case "map":
    case "struct":
      return readPackedValue(data, slot + data.getInt32(slot, true), type);
    default:
      return slotWidth(type) === 16
        ? (data.getBigInt64(slot + 8, true) << 64n) | data.getBigUint64(slot, true)
        : data.getBigInt64(slot, true);
  }
}

function outOfSlot(data: DataView, slot: number): Uint8Array {
  const at = data.byteOffset + slot + data.getInt32(slot, true);
  return new Uint8Array(data.buffer, at, data.getInt32(slot + 4, true));
}

/** The packed bytes of a value of a nested type. */
export function packValue(value: CatalystValue, type: DataType): Uint8Array<ArrayBuffer> {
  const writer = new PackedWriter();
  writer.writeNested(value, type);
  return writer.finish();
}

class PackedWriter {
  private data = new DataView(new ArrayBuffer(64));
  private end = 0;

  finish(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.data.buffer as ArrayBuffer, 0, this.end);
  }

  writeNested(value: CatalystValue, type: DataType): void {
    if (!Array.isArray(value)) throw new Error(`${typeof value} is no value of type ${type.kind}`);
    const values: readonly CatalystValue[] = value;
    if (type.kind === "struct") {
      const bits = this.reserve(validitySize(type.fields.length));
      let slot = this.reserve(type.fields.reduce((size, { dataType }) => size + slotWidth(dataType), 0));
      type.fields.forEach(({ dataType }, i) => {
        this.writeElement(values[i] ?? null, dataType, bits, i, slot);
        slot += slotWidth(dataType);
      });
      return;
    }
    const count = this.reserve(4);
    this.data.setInt32(count, values.length, true);
    if (type.kind === "array") {
      this.writeSections([{ type: type.elementType, values }]);
    } else if (type.kind === "map") {
      const entry = (index: 0 | 1) => values.map((pair) => (Array.isArray(pair) ? (pair[index] ?? null) : null));
      this.writeSections([
        { type: type.keyType, values: entry(0) },
        { type: type.valueType, values: entry(1) },
      ]);
    } else throw new Error(`a ${type.kind} is not packed`);
  }

  /** All slots come before the bytes that they point to. */
  private writeSections(
    sections: readonly { readonly type: DataType; readonly values: readonly CatalystValue[] }[],
  ): void {
    const places = sections.map(({ type, values }) => ({
      bits: this.reserve(validitySize(values.length)),
      slots: this.reserve(values.length * slotWidth(type)),
    }));
    sections.forEach(({ type, values }, section) => {
      const { bits = 0, slots = 0 } = places[section] ?? {};
      const width = slotWidth(type);
      values.forEach((element, i) => {
        this.writeElement(element, type, bits, i, slots + i * width);
      });
    });
  }

  private writeElement(value: CatalystValue, type: DataType, bits: number, index: number, slot: number): void {
    if (value === null) return;
    const byte = bits + (index >> 3);
    this.data.setUint8(byte, this.data.getUint8(byte) | (1 << (index & 7)));
    this.writeSlot(value, type, slot);
  }

  private writeSlot(value: CatalystValue, type: DataType, slot: number): void {
    const { data } = this;
    switch (type.kind) {
      case "void":
        return;
      case "boolean":
        data.setUint8(slot, value === true ? 1 : 0);
        return;
      case "byte":
        data.setInt8(slot, Number(value));
        return;
      case "short":
        data.setInt16(slot, Number(value), true);
        return;
      case "integer":
      case "date":
      case "year_month_interval":
        data.setInt32(slot, Number(value), true);
        return;
      case "float":
        data.setFloat32(slot, Number(value), true);
        return;
      case "double":
        data.setFloat64(slot, Number(value), true);
        return;
      case "string":
      case "binary":
      case "variant":
      case "geometry":
      case "geography": {
        const bytes = value instanceof Uint8Array ? value : encoder.encode(String(value));
        this.point(slot, () => {
          const place = this.reserve(bytes.length);
          new Uint8Array(this.data.buffer).set(bytes, place);
        });
        return;
      }
      case "array":
      case "map":
      case "struct":
        this.point(slot, () => this.writeNested(value, type));
        return;
      default: {
        const exact = typeof value === "bigint" ? value : BigInt(Number(value));
        data.setBigInt64(slot, BigInt.asIntN(64, exact), true);
        if (slotWidth(type) === 16) data.setBigInt64(slot + 8, exact >> 64n, true);
      }
    }
  }

  /** Writes bytes behind all others and their place into a slot. */
  private point(slot: number, write: () => void): void {
    const start = this.end;
    write();
    this.data.setInt32(slot, start - slot, true);
    this.data.setInt32(slot + 4, this.end - start, true);
  }

  /** The place of so many new bytes, zeros. */
  private reserve(size: number): number {
    const place = this.end;
    this.end += size;
    if (this.end > this.data.byteLength) {
      const grown = new Uint8Array(Math.max(this.end, this.data.byteLength * 2));
      grown.set(new Uint8Array(this.data.buffer));
      this.data = new DataView(grown.buffer);
    }
    return place;
  }
}
