// Values of any kind as bytes: what structured cloning takes, and instances of registered classes.

import { ByteWriter } from "./byte-writer.ts";
import type { ClassRegistry } from "./class-registry.ts";
import { TYPED_ARRAYS, ValueTag } from "./value-tag.ts";

export class ValueEncoder {
  readonly writer = new ByteWriter();
  readonly #classes: ClassRegistry;
  /** Objects of the value under way, by the order in which they were met. */
  readonly #seen = new Map<object, number>();
  readonly #path: string[] = [];

  constructor(classes: ClassRegistry) {
    this.#classes = classes;
  }

  /** @throws TypeError that names what cannot be written, by the path to it */
  value(value: unknown): void {
    this.#write(value);
    this.#seen.clear();
  }

  #write(value: unknown): void {
    const { writer } = this;
    switch (typeof value) {
      case "undefined":
        writer.u8(ValueTag.Undefined);
        break;
      case "boolean":
        writer.u8(value ? ValueTag.True : ValueTag.False);
        break;
      case "number":
        if ((value | 0) === value && !Object.is(value, -0)) {
          writer.u8(ValueTag.Int);
          writer.i32(value);
        } else {
          writer.u8(ValueTag.Double);
          writer.f64(value);
        }
        break;
      case "bigint":
        writer.u8(ValueTag.BigInt);
        writer.text(value.toString(16));
        break;
      case "string":
        writer.u8(ValueTag.Text);
        writer.text(value);
        break;
      case "object":
        if (value === null) writer.u8(ValueTag.Null);
        else this.#object(value);
        break;
      default:
        throw this.#refuse(typeof value);
    }
  }

  #object(value: object): void {
    const { writer } = this;
    const known = this.#seen.get(value);
    if (known !== undefined) {
      writer.u8(ValueTag.Reference);
      writer.u32(known);
      return;
    }
    this.#seen.set(value, this.#seen.size);
    if (Array.isArray(value)) {
      writer.u8(ValueTag.Array);
      writer.u32(value.length);
      for (let i = 0; i < value.length; i++) this.#member(`[${i}]`, value[i]);
      return;
    }
    const className = this.#classes.nameOf(value);
    if (className !== undefined) {
      writer.u8(ValueTag.Instance);
      writer.text(className);
      this.#properties(value);
    } else if (value instanceof Map) {
      writer.u8(ValueTag.Map);
      writer.u32(value.size);
      for (const [key, one] of value) {
        this.#member(".keys()", key);
        this.#member(`.get(${String(key)})`, one);
      }
    } else if (value instanceof Set) {
      writer.u8(ValueTag.Set);
      writer.u32(value.size);
      for (const one of value) this.#member(".values()", one);
    } else if (value instanceof Date) {
      writer.u8(ValueTag.Date);
      writer.f64(value.getTime());
    } else if (value instanceof RegExp) {
      writer.u8(ValueTag.RegExp);
      writer.text(value.source);
      writer.text(value.flags);
    } else if (value instanceof Error) {
      writer.u8(ValueTag.Error);
      writer.text(value.name);
      writer.text(value.message);
    } else if (value instanceof ArrayBuffer) {
      writer.u8(ValueTag.Buffer);
      writer.u32(value.byteLength);
      writer.bytes(new Uint8Array(value));
    } else if (ArrayBuffer.isView(value)) {
      const type = TYPED_ARRAYS.findIndex((one) => value instanceof one);
      if (type < 0) throw this.#refuse(value.constructor.name);
      writer.u8(ValueTag.TypedArray);
      writer.u8(type);
      writer.u32(value.byteLength);
      writer.bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    } else if (isOpaque(value)) {
      throw this.#refuse(value.constructor.name);
    } else {
      writer.u8(ValueTag.Object);
      this.#properties(value);
    }
  }

  #properties(value: object): void {
    const entries = Object.entries(value);
    this.writer.u32(entries.length);
    for (const [name, one] of entries) {
      this.writer.text(name);
      this.#member(`.${name}`, one);
    }
  }

  #member(name: string, value: unknown): void {
    this.#path.push(name);
    this.#write(value);
    this.#path.pop();
  }

  #refuse(what: string): TypeError {
    const path = this.#path.splice(0).join("");
    this.#seen.clear();
    return new TypeError(`a ${what} cannot leave the thread it is in${path === "" ? "" : ` (value${path})`}`);
  }
}

/** Objects that are more than their properties. */
function isOpaque(value: object): boolean {
  return value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet || value instanceof WeakRef;
}
