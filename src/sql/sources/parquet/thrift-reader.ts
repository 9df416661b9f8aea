// Reads Thrift's compact protocol, in which Parquet's footers and page headers are written, from bytes that may be
// anything.

import { FormatError } from "../format-error.ts";

export type ThriftValue = boolean | number | Uint8Array | readonly ThriftValue[] | ThriftStruct;

const TYPE_TRUE = 1;
const TYPE_FALSE = 2;
const TYPE_BYTE = 3;
const TYPE_I16 = 4;
const TYPE_I32 = 5;
const TYPE_I64 = 6;
const TYPE_DOUBLE = 7;
const TYPE_BINARY = 8;
const TYPE_LIST = 9;
const TYPE_SET = 10;
const TYPE_MAP = 11;
const TYPE_STRUCT = 12;

/** Parquet's own structs are nested less than ten deep. */
const MAX_DEPTH = 32;

const decoder = new TextDecoder();

/** A struct's fields by their numbers. What is asked for with a type that it has not is absent. */
export class ThriftStruct {
  private readonly fields: ReadonlyMap<number, ThriftValue>;

  constructor(fields: ReadonlyMap<number, ThriftValue>) {
    this.fields = fields;
  }

  number(id: number): number | undefined {
    const value = this.fields.get(id);
    return typeof value === "number" ? value : undefined;
  }

  flag(id: number): boolean | undefined {
    const value = this.fields.get(id);
    return typeof value === "boolean" ? value : undefined;
  }

  bytes(id: number): Uint8Array | undefined {
    const value = this.fields.get(id);
    return value instanceof Uint8Array ? value : undefined;
  }

  text(id: number): string | undefined {
    const bytes = this.bytes(id);
    return bytes && decoder.decode(bytes);
  }

  struct(id: number): ThriftStruct | undefined {
    const value = this.fields.get(id);
    return value instanceof ThriftStruct ? value : undefined;
  }

  structs(id: number): readonly ThriftStruct[] | undefined {
    const value = this.fields.get(id);
    return Array.isArray(value) ? value.filter((item) => item instanceof ThriftStruct) : undefined;
  }

  list(id: number): readonly ThriftValue[] | undefined {
    const value = this.fields.get(id);
    return Array.isArray(value) ? value : undefined;
  }

  texts(id: number): readonly string[] | undefined {
    const value = this.fields.get(id);
    if (!Array.isArray(value)) return undefined;
    return value.filter((item) => item instanceof Uint8Array).map((item) => decoder.decode(item));
  }

  /** The number of the only field that is set, as in a union. */
  get member(): number | undefined {
    return this.fields.keys().next().value;
  }
}

export class ThriftReader {
  /** Where the next byte is read. */
  offset: number;
  private readonly data: DataView;

  constructor(bytes: Uint8Array, offset = 0) {
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.offset = offset;
  }

  readStruct(depth = 0): ThriftStruct {
    if (depth > MAX_DEPTH) throw new FormatError("Thrift structs are nested too deep");
    const fields = new Map<number, ThriftValue>();
    let id = 0;
    for (let header = this.readByte(); header !== 0; header = this.readByte()) {
      id = header >> 4 === 0 ? this.readInteger() : id + (header >> 4);
      fields.set(id, this.readValue(header & 15, depth));
    }
    return new ThriftStruct(fields);
  }

  private readValue(type: number, depth: number): ThriftValue {
    switch (type) {
      case TYPE_TRUE:
        return true;
      case TYPE_FALSE:
        return false;
      case TYPE_BYTE:
        return (this.readByte() << 24) >> 24;
      case TYPE_I16:
      case TYPE_I32:
      case TYPE_I64:
        return this.readInteger();
      case TYPE_DOUBLE:
        return this.data.getFloat64(this.skip(8), true);
      case TYPE_BINARY: {
        const length = this.readVarint();
        const start = this.skip(length);
        return new Uint8Array(this.data.buffer, this.data.byteOffset + start, length);
      }
      case TYPE_LIST:
      case TYPE_SET:
        return this.readList(depth);
      case TYPE_MAP:
        return this.readMap(depth);
      case TYPE_STRUCT:
        return this.readStruct(depth + 1);
      default:
        throw new FormatError(`Thrift has no type ${type}`);
    }
  }

  private readList(depth: number): readonly ThriftValue[] {
    if (depth > MAX_DEPTH) throw new FormatError("Thrift lists are nested too deep");
    const header = this.readByte();
    const size = header >> 4 === 15 ? this.readVarint() : header >> 4;
    // Every element takes a byte at least.
    if (size > this.data.byteLength - this.offset) throw new FormatError(`A list of ${size} elements is cut off`);
    const type = header & 15;
    const list: ThriftValue[] = [];
    for (let i = 0; i < size; i++) list.push(this.readElement(type, depth + 1));
    return list;
  }

  /** A map as a list of its keys and values in turn. */
  private readMap(depth: number): readonly ThriftValue[] {
    const size = this.readVarint();
    if (size === 0) return [];
    if (size > this.data.byteLength - this.offset) throw new FormatError(`A map of ${size} entries is cut off`);
    const types = this.readByte();
    const list: ThriftValue[] = [];
    for (let i = 0; i < size; i++) {
      list.push(this.readElement(types >> 4, depth + 1), this.readElement(types & 15, depth + 1));
    }
    return list;
  }

  /** Booleans in lists have a byte of their own. */
  private readElement(type: number, depth: number): ThriftValue {
    return type === TYPE_TRUE || type === TYPE_FALSE ? this.readByte() === TYPE_TRUE : this.readValue(type, depth);
  }

  private readByte(): number {
    return this.data.getUint8(this.skip(1));
  }

  /** Goes on by `size` bytes; returns where they begin. */
  private skip(size: number): number {
    const start = this.offset;
    if (!(size <= this.data.byteLength - start)) throw new FormatError("A Thrift struct is cut off");
    this.offset = start + size;
    return start;
  }

  /** Exact up to 2⁵³, beyond any offset or size. */
  private readVarint(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 70; factor *= 128) {
      const byte = this.readByte();
      value += (byte & 0x7f) * factor;
      if (byte < 128) return value;
    }
    throw new FormatError("A Thrift number does not end");
  }

  private readInteger(): number {
    const value = this.readVarint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
