// Builds one column from the engine's values, value by value, in growing buffers.

import type { CatalystValue } from "../types/catalyst-value.ts";
import type { DataType } from "../types/data-type.ts";
import { ColumnData } from "./column-data.ts";
import { type PhysicalType, physicalType, VIEW_INLINE, VIEW_SIZE, valueWidth } from "./layout.ts";

export interface ColumnBuilder {
  append(value: CatalystValue): void;
  finish(): ColumnData;
}

export function columnBuilder(type: DataType): ColumnBuilder {
  switch (type.kind) {
    case "string":
    case "binary":
      return new ViewColumnBuilder();
    case "array":
      return new ListColumnBuilder([columnBuilder(type.elementType)], (element, [builder]) => builder?.append(element));
    case "map":
      return new ListColumnBuilder([columnBuilder(type.keyType), columnBuilder(type.valueType)], (entry, builders) => {
        const [key, value] = entry as readonly [CatalystValue, CatalystValue];
        builders[0]?.append(key);
        builders[1]?.append(value);
      });
    case "struct":
      return new StructColumnBuilder(type.fields.map((field) => columnBuilder(field.dataType)));
    default:
      return new FixedColumnBuilder(physicalType(type));
  }
}

/** Bytes that grow. */
class GrowingBytes {
  bytes = new Uint8Array(256);
  data = new DataView(this.bytes.buffer);

  reserve(size: number): void {
    if (size <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(size, this.bytes.length * 2));
    grown.set(this.bytes);
    this.bytes = grown;
    this.data = new DataView(grown.buffer);
  }
}

function bitmapBytes(count: number): number {
  return Math.ceil(count / 64) * 8;
}

class Bitmap extends GrowingBytes {
  append(index: number, bit: boolean): void {
    this.reserve(bitmapBytes(index + 1));
    if (bit) this.bytes[index >> 3] = (this.bytes[index >> 3] ?? 0) | (1 << (index & 7));
  }

  finish(count: number): Uint8Array {
    return this.bytes.subarray(0, bitmapBytes(count));
  }
}

/** Counts rows and keeps the validity of every kind of column. */
class ValidityBuilder {
  length = 0;
  private nulls = 0;
  private readonly bitmap = new Bitmap();

  append(isValid: boolean): void {
    this.bitmap.append(this.length++, isValid);
    if (!isValid) this.nulls++;
  }

  finish(): Uint8Array | undefined {
    return this.nulls === 0 ? undefined : this.bitmap.finish(this.length);
  }
}

type Write = (data: DataView, offset: number, value: CatalystValue) => void;

const WRITERS: Readonly<Partial<Record<PhysicalType, Write>>> = {
  i8: (data, offset, value) => data.setInt8(offset, value as number),
  i16: (data, offset, value) => data.setInt16(offset, value as number, true),
  i32: (data, offset, value) => data.setInt32(offset, value as number, true),
  i64: (data, offset, value) => data.setBigInt64(offset, value as bigint, true),
  f32: (data, offset, value) => data.setFloat32(offset, value as number, true),
  f64: (data, offset, value) => data.setFloat64(offset, value as number, true),
  i128: (data, offset, value) => {
    data.setBigInt64(offset, BigInt.asIntN(64, value as bigint), true);
    data.setBigInt64(offset + 8, (value as bigint) >> 64n, true);
  },
};

class FixedColumnBuilder implements ColumnBuilder {
  private readonly type: PhysicalType;
  private readonly width: number;
  private readonly write: Write | undefined;
  private readonly validity = new ValidityBuilder();
  private readonly values = new Bitmap();

  constructor(type: PhysicalType) {
    this.type = type;
    this.width = valueWidth(type);
    this.write = WRITERS[type];
  }

  append(value: CatalystValue): void {
    const row = this.validity.length;
    this.validity.append(value !== null);
    if (this.write === undefined) {
      this.values.append(row, value === true);
    } else {
      this.values.reserve((row + 1) * this.width);
      if (value !== null) this.write(this.values.data, row * this.width, value);
    }
  }

  finish(): ColumnData {
    const { length } = this.validity;
    const values =
      this.write === undefined ? this.values.finish(length) : this.values.bytes.subarray(0, length * this.width);
    return ColumnData(this.type, { values, validity: this.validity.finish() });
  }
}

const encoder = new TextEncoder();

class ViewColumnBuilder implements ColumnBuilder {
  private readonly validity = new ValidityBuilder();
  private readonly views = new GrowingBytes();
  private readonly heap = new GrowingBytes();
  private heapLength = 0;

  append(value: CatalystValue): void {
    const view = this.validity.length * VIEW_SIZE;
    this.validity.append(value !== null);
    this.views.reserve(view + VIEW_SIZE);
    if (value === null) return;
    const start = this.heapLength;
    const length = typeof value === "string" ? this.appendText(value) : this.appendBytes(value as Uint8Array);
    const bytes = this.heap.bytes.subarray(start, start + length);
    this.views.data.setInt32(view, length, true);
    this.views.bytes.set(length <= VIEW_INLINE ? bytes : bytes.subarray(0, 4), view + 4);
    if (length <= VIEW_INLINE) return;
    this.views.data.setUint32(view + 8, start, true);
    this.heapLength = start + length;
  }

  /** Writes behind the heap's end, where the bytes stay only if they are long. */
  private appendText(text: string): number {
    this.heap.reserve(this.heapLength + text.length * 3);
    return encoder.encodeInto(text, this.heap.bytes.subarray(this.heapLength)).written;
  }

  private appendBytes(bytes: Uint8Array): number {
    this.heap.reserve(this.heapLength + bytes.length);
    this.heap.bytes.set(bytes, this.heapLength);
    return bytes.length;
  }

  finish(): ColumnData {
    return ColumnData("view", {
      values: this.views.bytes.subarray(0, this.validity.length * VIEW_SIZE),
      validity: this.validity.finish(),
      heap: this.heapLength === 0 ? undefined : this.heap.bytes.subarray(0, this.heapLength),
    });
  }
}

class ListColumnBuilder implements ColumnBuilder {
  private readonly children: readonly ColumnBuilder[];
  private readonly appendElement: (element: CatalystValue, children: readonly ColumnBuilder[]) => void;
  private readonly validity = new ValidityBuilder();
  private readonly offsets = new GrowingBytes();
  private elements = 0;

  constructor(
    children: readonly ColumnBuilder[],
    appendElement: (element: CatalystValue, children: readonly ColumnBuilder[]) => void,
  ) {
    this.children = children;
    this.appendElement = appendElement;
  }

  append(value: CatalystValue): void {
    this.validity.append(value !== null);
    if (value !== null) {
      for (const element of value as readonly CatalystValue[]) {
        this.appendElement(element, this.children);
        this.elements++;
      }
    }
    const end = this.validity.length * 4;
    this.offsets.reserve(end + 4);
    this.offsets.data.setInt32(end, this.elements, true);
  }

  finish(): ColumnData {
    return ColumnData("list", {
      values: this.offsets.bytes.subarray(0, (this.validity.length + 1) * 4),
      validity: this.validity.finish(),
      children: this.children.map((child) => child.finish()),
    });
  }
}

class StructColumnBuilder implements ColumnBuilder {
  private readonly children: readonly ColumnBuilder[];
  private readonly validity = new ValidityBuilder();

  constructor(children: readonly ColumnBuilder[]) {
    this.children = children;
  }

  append(value: CatalystValue): void {
    this.validity.append(value !== null);
    const fields = value as readonly CatalystValue[] | null;
    this.children.forEach((child, i) => {
      child.append(fields?.[i] ?? null);
    });
  }

  finish(): ColumnData {
    return ColumnData("struct", {
      validity: this.validity.finish(),
      children: this.children.map((child) => child.finish()),
    });
  }
}
