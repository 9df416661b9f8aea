// Reads values that generated code has stored in memory, for JavaScript that runs beside it.

import { type DataType, isGeospatial, isNested } from "../../../types/data-type.ts";
import { packValue, readPackedValue } from "../../../types/packed-value.ts";
import type { CatalystValue } from "../expression.ts";
import { kindOf } from "./emit.ts";
import type { ValueLocals } from "./expression-code.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Up to this many bytes a string is put together by hand, which beats a call of the decoder. */
const SHORT = 24;

/** A memory as values. Its views are made anew when the memory has grown. */
export class MemoryValues {
  private readonly memory: WebAssembly.Memory;
  private dataView: DataView;
  private byteView: Uint8Array;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    this.dataView = new DataView(memory.buffer);
    this.byteView = new Uint8Array(memory.buffer);
  }

  get data(): DataView {
    if (this.dataView.buffer !== this.memory.buffer) this.dataView = new DataView(this.memory.buffer);
    return this.dataView;
  }

  get all(): Uint8Array {
    if (this.byteView.buffer !== this.memory.buffer) this.byteView = new Uint8Array(this.memory.buffer);
    return this.byteView;
  }

  /** The bytes of a view. */
  bytes(view: number): Uint8Array {
    const start = this.place(view);
    return this.all.subarray(start, start + this.data.getInt32(view, true));
  }

  /** Where a view's bytes are. */
  place(view: number): number {
    return this.data.getInt32(view, true) > 12 ? this.data.getUint32(view + 8, true) : view + 4;
  }

  text(view: number): string {
    const bytes = this.bytes(view);
    if (bytes.length > SHORT) return decoder.decode(bytes);
    let text = "";
    for (const byte of bytes) {
      if (byte >= 0x80) return decoder.decode(bytes);
      text += String.fromCharCode(byte);
    }
    return text;
  }

  encode(text: string): Uint8Array {
    return encoder.encode(text);
  }

  /** The value in a slot; of a string or binary the slot holds the view's address. */
  read(slot: number, kind: ValueLocals["kind"], type: DataType): CatalystValue {
    const { data } = this;
    switch (kind) {
      case "i32":
        return type.kind === "boolean" ? data.getInt32(slot, true) !== 0 : data.getInt32(slot, true);
      case "i64":
        return data.getBigInt64(slot, true);
      case "f32":
        return data.getFloat32(slot, true);
      case "f64":
        return data.getFloat64(slot, true);
      case "i128":
        return (data.getBigInt64(slot + 8, true) << 64n) | data.getBigUint64(slot, true);
      case "view": {
        const view = data.getUint32(slot, true);
        if (isNested(type)) return readPackedValue(data, this.place(view), type);
        const isBytes = type.kind === "binary" || type.kind === "variant" || isGeospatial(type);
        return isBytes ? this.bytes(view).slice() : this.text(view);
      }
    }
  }

  /** Writes a value as generated code reads it; `allocate` finds room for the bytes of a long string. Null is zero. */
  write(address: number, value: CatalystValue, type: DataType, allocate: (size: number) => number): void {
    const kind = kindOf(type);
    if (kind === "view") {
      this.writeView(address, this.bytesOf(value, type), allocate);
      return;
    }
    const { data } = this;
    if (kind === "i32") data.setInt32(address, Number(value ?? 0), true);
    else if (kind === "f32") data.setFloat32(address, Number(value ?? 0), true);
    else if (kind === "f64") data.setFloat64(address, Number(value ?? 0), true);
    else {
      const exact = typeof value === "bigint" ? value : BigInt(Number(value ?? 0));
      data.setBigInt64(address, BigInt.asIntN(64, exact), true);
      if (kind === "i128") data.setBigInt64(address + 8, exact >> 64n, true);
    }
  }

  private bytesOf(value: CatalystValue, type: DataType): Uint8Array {
    if (value instanceof Uint8Array) return value;
    if (value !== null && isNested(type)) return packValue(value, type);
    return encoder.encode(value === null ? "" : String(value));
  }

  private writeView(view: number, bytes: Uint8Array, allocate: (size: number) => number): void {
    const body = bytes.length > 12 ? allocate(bytes.length) >>> 0 : view + 4;
    const { all, data } = this;
    data.setBigInt64(view, 0n, true);
    data.setBigInt64(view + 8, 0n, true);
    all.set(bytes, body);
    data.setInt32(view, bytes.length, true);
    if (bytes.length > 12) {
      all.set(bytes.subarray(0, 4), view + 4);
      data.setUint32(view + 8, body, true);
    }
  }
}

export function readValue(
  memory: WebAssembly.Memory,
  slot: number,
  kind: ValueLocals["kind"],
  type: DataType,
): CatalystValue {
  return new MemoryValues(memory).read(slot, kind, type);
}
