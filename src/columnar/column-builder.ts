// Builds one column from the engine's values, value by value, in growing buffers.

import type { CatalystValue } from "../types/catalyst-value.ts";
import type { DataType } from "../types/data-type.ts";
import { GrowingBytes } from "../types/growing-bytes.ts";
import { ColumnData } from "./column-data.ts";
import { type PhysicalType, physicalType, valueWidth } from "./layout.ts";
import { ViewWriter } from "./view-writer.ts";

export interface ColumnBuilder {
  append(value: CatalystValue): void;
  finish(): ColumnData;
}

export function columnBuilder(type: DataType): ColumnBuilder {
  switch (type.kind) {
    case "string":
    case "binary":
    case "variant":
    case "geometry":
    case "geography":
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
    default: {
      const physical = physicalType(type);
      const write = WRITERS[physical];
      return write === undefined ? new BooleanColumnBuilder() : new FixedColumnBuilder(physical, write);
    }
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

/** Writes a value that is not null. */
type Write = (data: DataView, offset: number, value: CatalystValue) => void;

/** Of the physical types that take whole bytes and no other buffer. */
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
  private readonly write: Write;
  private readonly validity = new ValidityBuilder();
  private readonly values = new GrowingBytes();

  constructor(type: PhysicalType, write: Write) {
    this.type = type;
    this.width = valueWidth(type);
    this.write = write;
  }

  append(value: CatalystValue): void {
    const offset = this.validity.length * this.width;
    this.validity.append(value !== null);
    this.values.reserve(offset + this.width);
    if (value !== null) this.write(this.values.data, offset, value);
  }

  finish(): ColumnData {
    const values = this.values.bytes.subarray(0, this.validity.length * this.width);
    return ColumnData(this.type, { values, validity: this.validity.finish() });
  }
}

class BooleanColumnBuilder implements ColumnBuilder {
  private readonly validity = new ValidityBuilder();
  private readonly values = new Bitmap();

  append(value: CatalystValue): void {
    this.values.append(this.validity.length, value === true);
    this.validity.append(value !== null);
  }

  finish(): ColumnData {
    return ColumnData("bit", { values: this.values.finish(this.validity.length), validity: this.validity.finish() });
  }
}

class ViewColumnBuilder implements ColumnBuilder {
  private readonly validity = new ValidityBuilder();
  private readonly views = new ViewWriter();

  append(value: CatalystValue): void {
    if (typeof value === "string") this.views.writeText(this.validity.length, value);
    else if (value !== null) this.views.write(this.validity.length, value as Uint8Array);
    this.validity.append(value !== null);
  }

  finish(): ColumnData {
    return ColumnData("view", { ...this.views.finish(this.validity.length), validity: this.validity.finish() });
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
