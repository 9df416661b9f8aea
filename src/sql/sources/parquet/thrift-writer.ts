// Writes Thrift's compact protocol, in which Parquet's footers and page headers are.

import { GrowingBytes } from "../../../types/growing-bytes.ts";

/** A value with its Thrift type. A struct's fields are in the order of their numbers. */
export type ThriftField =
  | { readonly i8: number }
  | { readonly i32: number }
  | { readonly i64: number | bigint }
  | { readonly bool: boolean }
  | { readonly binary: Uint8Array | string }
  | { readonly list: readonly ThriftField[] }
  | { readonly struct: ThriftFields };

export type ThriftFields = readonly (readonly [id: number, value: ThriftField | undefined])[];

const encoder = new TextEncoder();

/** The bytes of a struct. */
export function thriftBytes(fields: ThriftFields): Uint8Array {
  const writer = new ThriftWriter();
  writer.struct(fields);
  return writer.finish();
}

class ThriftWriter {
  readonly #out = new GrowingBytes();
  #length = 0;

  struct(fields: ThriftFields): void {
    let last = 0;
    for (const [id, value] of fields) {
      if (value === undefined) continue;
      const type = "bool" in value ? (value.bool ? 1 : 2) : typeOf(value);
      const delta = id - last;
      last = id;
      if (delta > 0 && delta <= 15) this.#byte((delta << 4) | type);
      else {
        this.#byte(type);
        this.#varint(zigzag(BigInt(id)));
      }
      if (!("bool" in value)) this.#value(value);
    }
    this.#byte(0);
  }

  finish(): Uint8Array {
    return this.#out.bytes.slice(0, this.#length);
  }

  #value(value: ThriftField): void {
    if ("i8" in value) this.#byte(value.i8 & 0xff);
    else if ("i32" in value) this.#varint(zigzag(BigInt(value.i32)));
    else if ("i64" in value) this.#varint(zigzag(BigInt(value.i64)));
    else if ("bool" in value) this.#byte(value.bool ? 1 : 2);
    else if ("binary" in value)
      this.#bytes(typeof value.binary === "string" ? encoder.encode(value.binary) : value.binary);
    else if ("struct" in value) this.struct(value.struct);
    else this.#list(value.list);
  }

  #list(items: readonly ThriftField[]): void {
    const [first] = items;
    const type = first === undefined ? 12 : typeOf(first);
    if (items.length < 15) this.#byte((items.length << 4) | type);
    else {
      this.#byte(0xf0 | type);
      this.#varint(BigInt(items.length));
    }
    for (const item of items) this.#value(item);
  }

  #bytes(bytes: Uint8Array): void {
    this.#varint(BigInt(bytes.length));
    this.#out.reserve(this.#length + bytes.length);
    this.#out.bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #varint(value: bigint): void {
    let rest = value;
    while (rest > 0x7fn) {
      this.#byte(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    this.#byte(Number(rest));
  }

  #byte(byte: number): void {
    this.#out.reserve(this.#length + 1);
    this.#out.bytes[this.#length++] = byte;
  }
}

function typeOf(value: ThriftField): number {
  if ("bool" in value) return 2;
  if ("i8" in value) return 3;
  if ("i32" in value) return 5;
  if ("i64" in value) return 6;
  if ("binary" in value) return 8;
  return "list" in value ? 9 : 12;
}

function zigzag(value: bigint): bigint {
  return BigInt.asUintN(64, (value << 1n) ^ (value >> 63n));
}
