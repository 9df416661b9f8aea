// Reads FlatBuffers tables, in which Arrow's metadata is written, from bytes that may be anything.

import { FormatError } from "../format-error.ts";

const decoder = new TextDecoder();

/** A table: fields by their number, absent ones with the value given. */
export class FlatTable {
  private readonly data: DataView;
  private readonly at: number;
  private readonly fieldOffsets: number;
  private readonly numFields: number;

  private constructor(data: DataView, at: number) {
    this.data = data;
    this.at = at;
    const vtable = at - data.getInt32(at, true);
    this.fieldOffsets = vtable + 4;
    this.numFields = Math.floor((data.getUint16(vtable, true) - 4) / 2);
  }

  /** The table that the bytes hold. @throws FormatError when they hold none */
  static root(bytes: Uint8Array): FlatTable {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return guarded(() => new FlatTable(data, data.getUint32(0, true)));
  }

  int8(field: number, otherwise = 0): number {
    return this.read(field, otherwise, (at) => this.data.getInt8(at));
  }

  int16(field: number, otherwise = 0): number {
    return this.read(field, otherwise, (at) => this.data.getInt16(at, true));
  }

  int32(field: number, otherwise = 0): number {
    return this.read(field, otherwise, (at) => this.data.getInt32(at, true));
  }

  int64(field: number): number {
    return this.read(field, 0, (at) => Number(this.data.getBigInt64(at, true)));
  }

  flag(field: number, otherwise = false): boolean {
    return this.int8(field, otherwise ? 1 : 0) !== 0;
  }

  text(field: number): string | undefined {
    return this.read(field, undefined, (at) => {
      const start = at + this.data.getUint32(at, true);
      const length = this.data.getUint32(start, true);
      return decoder.decode(new Uint8Array(this.data.buffer, this.data.byteOffset + start + 4, length));
    });
  }

  table(field: number): FlatTable | undefined {
    return this.read(field, undefined, (at) => new FlatTable(this.data, at + this.data.getUint32(at, true)));
  }

  tables(field: number): readonly FlatTable[] {
    return this.elements(field, 4, (at) => new FlatTable(this.data, at + this.data.getUint32(at, true)));
  }

  /** A vector of structs of 64-bit integers, `width` of them each. */
  structs(field: number, width: number): readonly (readonly number[])[] {
    return this.elements(field, width * 8, (at) =>
      Array.from({ length: width }, (_, i) => Number(this.data.getBigInt64(at + i * 8, true))),
    );
  }

  private elements<T>(field: number, size: number, read: (at: number) => T): readonly T[] {
    return this.read(field, [], (at) => {
      const start = at + this.data.getUint32(at, true);
      const length = this.data.getUint32(start, true);
      if (length * size > this.data.byteLength) throw new FormatError("A vector in Arrow's metadata is cut off");
      return Array.from({ length }, (_, i) => read(start + 4 + i * size));
    });
  }

  private read<T>(field: number, otherwise: T, read: (at: number) => T): T {
    return guarded(() => {
      const offset = field < this.numFields ? this.data.getUint16(this.fieldOffsets + field * 2, true) : 0;
      return offset === 0 ? otherwise : read(this.at + offset);
    });
  }
}

/** What reaches beyond the bytes is a broken file. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) throw new FormatError("Arrow's metadata is cut off or makes no sense", { cause });
    throw cause;
  }
}
