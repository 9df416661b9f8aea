// Reads what a ValueEncoder has written.

import type { ByteReader } from "./byte-reader.ts";
import type { ClassRegistry } from "./class-registry.ts";
import { TYPED_ARRAYS, ValueTag } from "./value-tag.ts";

export class ValueDecoder {
  readonly reader: ByteReader;
  readonly #classes: ClassRegistry;
  #seen: unknown[] = [];

  constructor(reader: ByteReader, classes: ClassRegistry) {
    this.reader = reader;
    this.#classes = classes;
  }

  value(): unknown {
    const value = this.#read();
    if (this.#seen.length > 0) this.#seen = [];
    return value;
  }

  #read(): unknown {
    const { reader } = this;
    const tag = reader.u8();
    switch (tag) {
      case ValueTag.Null:
        return null;
      case ValueTag.Undefined:
        return undefined;
      case ValueTag.False:
        return false;
      case ValueTag.True:
        return true;
      case ValueTag.Int:
        return reader.i32();
      case ValueTag.Double:
        return reader.f64();
      case ValueTag.BigInt:
        return parseHexadecimal(reader.text());
      case ValueTag.Text:
        return reader.text();
      case ValueTag.Reference:
        return this.#seen[reader.u32()];
      case ValueTag.Array: {
        const length = reader.u32();
        const array = this.#remember(new Array<unknown>(length));
        for (let i = 0; i < length; i++) array[i] = this.#read();
        return array;
      }
      case ValueTag.Object:
        return this.#properties(this.#remember({}));
      case ValueTag.Instance: {
        const prototype: unknown = this.#classes.get(reader.text()).prototype;
        const instance: unknown = Object.create(prototype as object);
        return this.#properties(this.#remember(instance as Record<string, unknown>));
      }
      case ValueTag.Map: {
        const map = this.#remember(new Map<unknown, unknown>());
        for (let left = reader.u32(); left > 0; left--) {
          const key = this.#read();
          map.set(key, this.#read());
        }
        return map;
      }
      case ValueTag.Set: {
        const set = this.#remember(new Set<unknown>());
        for (let left = reader.u32(); left > 0; left--) set.add(this.#read());
        return set;
      }
      case ValueTag.Date:
        return this.#remember(new Date(reader.f64()));
      case ValueTag.RegExp: {
        const source = reader.text();
        return this.#remember(new RegExp(source, reader.text()));
      }
      case ValueTag.Error: {
        const name = reader.text();
        return this.#remember(Object.assign(new Error(reader.text()), { name }));
      }
      case ValueTag.Buffer:
        return this.#remember(reader.bytes(reader.u32()).slice().buffer);
      case ValueTag.TypedArray: {
        const type = TYPED_ARRAYS[reader.u8()] ?? Uint8Array;
        const { buffer } = reader.bytes(reader.u32()).slice();
        return this.#remember(new type(buffer));
      }
      default:
        throw new Error(`The bytes of a value begin with ${tag}.`);
    }
  }

  #remember<T>(value: T): T {
    this.#seen.push(value);
    return value;
  }

  #properties(target: Record<string, unknown>): unknown {
    for (let left = this.reader.u32(); left > 0; left--) {
      const name = this.reader.text();
      const value = this.#read();
      // A property of that name must not become the prototype.
      if (name === "__proto__") Object.defineProperty(target, name, { value, enumerable: true, writable: true });
      else target[name] = value;
    }
    return target;
  }
}

function parseHexadecimal(text: string): bigint {
  return text.startsWith("-") ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`);
}
