// Result blocks: a batch out of an executor as Arrow buffers, all inside one ArrayBuffer that is transferred to the
// driver.

import { type DataType, isNested, MAX_LONG_DIGITS, type StructType } from "../types/data-type.ts";
import type { Kernels } from "../wasm/kernels.ts";
import {
  BATCH_NUM_ROWS,
  COLUMN_CHILDREN,
  COLUMN_CODES,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  columnOffset,
  physicalType,
  valueWidth,
} from "./layout.ts";
import { unpackedColumn } from "./packed-column.ts";

/** A column in Arrow's layout. A map has two children, keys and values; Arrow's struct around them is left out. */
export interface ArrowColumn {
  readonly type: DataType;
  readonly length: number;
  readonly nullCount: number;
  readonly validity: Uint8Array<ArrayBuffer> | undefined;
  /** Of string, binary, array and map. */
  readonly offsets: Int32Array<ArrayBuffer> | undefined;
  /** Values, or the bytes of strings; none for array, map, struct and void. Decimals have 16 bytes each. */
  readonly values: Uint8Array<ArrayBuffer> | undefined;
  readonly children: readonly ArrowColumn[];
}

/** Rows as plain data. To post it, transfer `buffer`: every column's buffers are views of it. */
export interface ArrowBlock {
  readonly numRows: number;
  readonly buffer: ArrayBuffer;
  readonly columns: readonly ArrowColumn[];
}

/** Copies the batch at an address out of the memory. */
export function exportArrow(kernels: Kernels, batch: number, schema: StructType): ArrowBlock {
  return kernels.withArena((arena) => {
    const numRows = kernels.getI32(batch + BATCH_NUM_ROWS);
    const layout = new BlockLayout(kernels, arena);
    const planned = schema.fields.map((field, i) => layout.plan(batch + columnOffset(i), numRows, field.dataType));
    const buffer = layout.write();
    return { numRows, buffer, columns: planned.map((column) => column(buffer)) };
  });
}

type Planned = (buffer: ArrayBuffer) => ArrowColumn;
type Place = { readonly offset: number; readonly size: number };

/** Finds a place for every buffer first, then has all of them written in one go. */
class BlockLayout {
  private readonly kernels: Kernels;
  private readonly arena: number;
  private readonly writes: ((start: number) => void)[] = [];
  private size = 0;

  constructor(kernels: Kernels, arena: number) {
    this.kernels = kernels;
    this.arena = arena;
  }

  write(): ArrayBuffer {
    if (this.size === 0) return new ArrayBuffer(0);
    const { kernels } = this;
    const start = kernels.allocate(this.size);
    try {
      for (const write of this.writes) write(start);
      return kernels.memory.buffer.slice(start, start + this.size);
    } finally {
      kernels.free(start);
    }
  }

  plan(source: number, length: number, type: DataType): Planned {
    const { kernels } = this;
    const column = this.plainColumn(source, length, type);
    const nullCount = kernels.exports.columnNullCount(column, length);
    const validity =
      nullCount === 0 ? undefined : this.copy(kernels.getAddress(column + COLUMN_VALIDITY), bitmapSize(length));
    const values = kernels.getAddress(column + COLUMN_VALUES);
    const parts = this.planValues(column, values, length, type);
    return (buffer) => ({
      type,
      length,
      nullCount,
      validity: validity && new Uint8Array(buffer, validity.offset, validity.size),
      offsets: parts.offsets && new Int32Array(buffer, parts.offsets.offset, length + 1),
      values: parts.values && new Uint8Array(buffer, parts.values.offset, parts.values.size),
      children: parts.children?.map((child) => child(buffer)) ?? [],
    });
  }

  private planValues(
    column: number,
    values: number,
    length: number,
    type: DataType,
  ): { readonly offsets?: Place; readonly values?: Place; readonly children?: readonly Planned[] } {
    const { kernels } = this;
    switch (type.kind) {
      case "void":
        return {};
      case "boolean":
        return { values: this.copy(values, bitmapSize(length)) };
      case "string":
      case "binary":
      case "variant":
      case "geometry":
      case "geography": {
        const offsets = this.place((length + 1) * 4);
        const bytes = this.place(kernels.exports.viewsByteLength(column, length));
        this.writes.push((start) => {
          kernels.exports.viewsToArrow(column, length, start + offsets.offset, start + bytes.offset);
        });
        return { offsets, values: bytes };
      }
      case "array":
        return this.planList(column, values, length, [type.elementType]);
      case "map":
        return this.planList(column, values, length, [type.keyType, type.valueType]);
      case "struct":
        return {
          children: this.planChildren(
            column,
            length,
            type.fields.map((field) => field.dataType),
          ),
        };
      case "decimal": {
        if (type.precision > MAX_LONG_DIGITS) return { values: this.copy(values, length * 16) };
        const place = this.place(length * 16);
        this.writes.push((start) => {
          kernels.exports.decimalsToArrow(column, length, start + place.offset);
        });
        return { values: place };
      }
      case "interval": {
        const place = this.copy(values, length * 16);
        this.writes.push((start) => this.toNanoseconds(start + place.offset, length));
        return { values: place };
      }
      default:
        return { values: this.copy(values, length * valueWidth(physicalType(type))) };
    }
  }

  private planList(column: number, offsets: number, length: number, types: readonly DataType[]) {
    const elements = this.kernels.getI32(offsets + length * 4);
    return { offsets: this.copy(offsets, (length + 1) * 4), children: this.planChildren(column, elements, types) };
  }

  private planChildren(column: number, length: number, types: readonly DataType[]): Planned[] {
    const children = this.kernels.getAddress(column + COLUMN_CHILDREN);
    return types.map((type, i) => this.plan(children + i * COLUMN_SIZE, length, type));
  }

  /** The column without dictionary codes, and with children where its values are packed. */
  private plainColumn(source: number, length: number, type: DataType): number {
    if (isNested(type)) return unpackedColumn(this.kernels, source, length, type, this.arena);
    return this.kernels.getAddress(source + COLUMN_CODES) === 0 ? source : this.decode(source, length);
  }

  /** Arrow counts calendar intervals in nanoseconds; what 64 bits cannot hold of them stays at their end. */
  private toNanoseconds(intervals: number, length: number): void {
    const { data } = this.kernels;
    for (let at = intervals + 8; at < intervals + length * 16; at += 16) {
      const nanos = data.getBigInt64(at, true) * 1000n;
      const held = BigInt.asIntN(64, nanos) === nanos ? nanos : nanos < 0n ? -(2n ** 63n) : 2n ** 63n - 1n;
      data.setBigInt64(at, held, true);
    }
  }

  private decode(column: number, length: number): number {
    const decoded = this.kernels.exports.arenaAllocate(this.arena, COLUMN_SIZE) >>> 0;
    this.kernels.exports.decodeColumn(column, length, decoded, this.arena);
    return decoded;
  }

  private copy(address: number, size: number): Place {
    const place = this.place(size);
    this.writes.push((start) => {
      if (size > 0) this.kernels.write(start + place.offset, this.kernels.bytes(address, size));
    });
    return place;
  }

  private place(size: number): Place {
    const offset = this.size;
    this.size += Math.ceil(size / 16) * 16;
    return { offset, size };
  }
}

function bitmapSize(length: number): number {
  return Math.ceil(length / 8);
}
