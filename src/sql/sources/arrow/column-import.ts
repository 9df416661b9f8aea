// Writes the columns of a record batch into a batch, as the batch layout has them.

import { COLUMN_SIZE, COLUMN_VALIDITY, COLUMN_VALUES, physicalType, valueWidth } from "../../../columnar/layout.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { FormatError } from "../format-error.ts";
import type { Vectors } from "../vectors.ts";
import type { ArrowTimeUnit } from "./arrow-schema.ts";
import type { LoadedBuffer } from "./buffer-decompression.ts";
import type { PlannedField } from "./buffer-plan.ts";

/** The entries of a dictionary: a Column struct in Wasm memory. */
export interface ArrowDictionary {
  readonly column: number;
  readonly size: number;
}

export interface ImportContext {
  readonly vectors: Vectors;
  readonly bufferOf: (buffer: number) => LoadedBuffer;
  readonly dictionaryOf: (id: number) => ArrowDictionary;
}

const TO_MICROS: Readonly<Record<ArrowTimeUnit, readonly [factor: bigint, divisor: bigint]>> = {
  SECOND: [1_000_000n, 1n],
  MILLISECOND: [1000n, 1n],
  MICROSECOND: [1n, 1n],
  NANOSECOND: [1n, 1000n],
};
const MILLIS_OF_DAY = 86_400_000n;

/** Writes a field into the Column struct at `column`. @throws FormatError when its buffers make no sense */
export function importColumn(planned: PlannedField, column: number, context: ImportContext): void {
  new ColumnImport(planned, column, context).run();
}

class ColumnImport {
  private readonly planned: PlannedField;
  private readonly column: number;
  private readonly context: ImportContext;
  private readonly vectors: Vectors;
  private readonly kernels: Kernels;

  constructor(planned: PlannedField, column: number, context: ImportContext) {
    this.planned = planned;
    this.column = column;
    this.context = context;
    this.vectors = context.vectors;
    this.kernels = context.vectors.kernels;
  }

  run(): void {
    const { field, length } = this.planned;
    const { layout, dataType } = field;
    if (field.dictionary !== undefined) {
      this.importDictionary(field.dictionary.id, field.dictionary.indexWidth);
      return;
    }
    switch (layout.kind) {
      case "null":
        this.vectors.writeNulls(this.column, dataType, length);
        return;
      case "bool":
        this.writeFixed(this.copied(1, Math.ceil(length / 8), Math.ceil((length + 1) / 128) * 16), 0);
        return;
      case "struct":
        this.writeChildren(0);
        return;
      case "list":
        this.importList(layout.offsetWidth);
        return;
      case "fixed-list":
        this.importFixedList(layout.size);
        return;
      case "bytes":
      case "views":
      case "fixed-bytes":
        this.importBytes();
        return;
      default:
        this.writeFixed(this.fixedValues(), valueWidth(physicalType(dataType)));
    }
  }

  private fixedValues(): number {
    const { field, length } = this.planned;
    const { layout, dataType } = field;
    const { arrowResizeIntegers, arrowScale } = this.kernels.exports;
    const width = valueWidth(physicalType(dataType));
    switch (layout.kind) {
      case "decimal": {
        const source = this.buffer(1, length * layout.width);
        const target = this.vectors.allocate(length * width);
        arrowResizeIntegers(source, layout.width, length, target, width);
        return target;
      }
      case "date": {
        if (!layout.isMillis) break;
        const target = this.vectors.allocate(length * width);
        arrowScale(this.buffer(1, length * 8), length, 1n, MILLIS_OF_DAY, target, width);
        return target;
      }
      case "timestamp": {
        if (layout.unit === "MICROSECOND") break;
        const target = this.vectors.allocate(length * width);
        arrowScale(this.buffer(1, length * 8), length, ...TO_MICROS[layout.unit], target, width);
        return target;
      }
      default:
    }
    return this.buffer(1, length * width);
  }

  /** Values of a fixed width, or bits, zero where they are null. */
  private writeFixed(values: number, width: number): void {
    const { field, length } = this.planned;
    const validity = this.validity();
    if (validity !== 0) this.kernels.exports.arrowClearNulls(values, width, validity, length);
    this.vectors.writeColumn(this.column, field.dataType, { values, validity });
  }

  private importBytes(): void {
    const { field, length, buffers } = this.planned;
    const { layout } = field;
    const { exports } = this.kernels;
    const validity = this.validity();
    let views = 0;
    if (layout.kind === "views") {
      views = this.buffer(1, length * 16);
      const data = buffers.slice(2).map((buffer) => this.context.bufferOf(buffer));
      const table = this.vectors.allocate(Math.max(1, data.length) * 8);
      data.forEach(({ address, length: size }, i) => {
        this.kernels.setI32(table + i * 8, address);
        this.kernels.setI32(table + i * 8 + 4, size);
      });
      if (exports.arrowViewsToViews(views, validity, length, table, data.length) === 0) throw this.broken();
    } else if (layout.kind === "fixed-bytes") {
      views = this.vectors.allocate(length * 16);
      const bytes = this.buffer(1, length * layout.width);
      if (layout.width < 0) throw this.broken();
      exports.parquetFixedToViews(bytes, bytes + length * layout.width, length, views, layout.width);
      if (validity !== 0) exports.arrowClearNulls(views, 16, validity, length);
    } else if (layout.kind === "bytes") {
      views = this.vectors.allocate(length * 16);
      const offsets = this.offsets(layout.offsetWidth);
      const bytes = this.context.bufferOf(buffers[2] ?? -1);
      const { arrowStringsToViews } = exports;
      if (
        arrowStringsToViews(offsets, layout.offsetWidth, bytes.address, bytes.length, validity, length, views) === 0
      ) {
        throw this.broken();
      }
    }
    this.vectors.writeColumn(this.column, field.dataType, { values: views, validity });
  }

  private importList(offsetWidth: 4 | 8): void {
    const { length, children } = this.planned;
    const target = this.vectors.allocate((length + 1) * 4);
    const childLength = children[0]?.length ?? 0;
    const offsets = this.offsets(offsetWidth);
    if (this.kernels.exports.arrowOffsets(offsets, offsetWidth, length, childLength, target) === 0) throw this.broken();
    this.writeChildren(target);
  }

  private importFixedList(size: number): void {
    const { length, children } = this.planned;
    if (size < 0 || length * size > (children[0]?.length ?? 0)) throw this.broken();
    const offsets = this.vectors.allocate((length + 1) * 4);
    this.kernels.integers(offsets, length + 1).set(Array.from({ length: length + 1 }, (_, i) => i * size));
    this.writeChildren(offsets);
  }

  private writeChildren(values: number): void {
    const { field } = this.planned;
    // The entries of a map are a struct, which the batch layout leaves out.
    const children = field.dataType.kind === "map" ? (this.planned.children[0]?.children ?? []) : this.planned.children;
    const at = this.vectors.allocateChildren(children.length);
    children.forEach((child, i) => {
      importColumn(child, at + i * COLUMN_SIZE, this.context);
    });
    const validity = this.validity();
    this.vectors.writeColumn(this.column, field.dataType, {
      values,
      validity,
      children: at,
      numChildren: children.length,
    });
  }

  /** Strings stay codes; other values are looked up. */
  private importDictionary(id: number, indexWidth: number): void {
    const { field, length } = this.planned;
    const { kernels, vectors } = this;
    const { column: entries, size } = this.context.dictionaryOf(id);
    const entryValidity = kernels.getAddress(entries + COLUMN_VALIDITY);
    let validity = this.validity();
    if (validity === 0 && entryValidity !== 0) {
      validity = vectors.allocateBitmap(length);
      kernels.bytes(validity, Math.ceil(length / 8)).fill(0xff);
    }
    const codes = vectors.allocate(length * 4);
    const indices = this.buffer(1, length * indexWidth);
    const { arrowCodes, decodeColumn } = kernels.exports;
    if (arrowCodes(indices, indexWidth, validity, length, size, entryValidity, codes) === 0) throw this.broken();
    const isText = physicalType(field.dataType) === "view";
    // Null rows have code 0, which an empty dictionary has not.
    if (size === 0) vectors.writeNulls(this.column, field.dataType, length);
    else {
      const values = kernels.getAddress(entries + COLUMN_VALUES);
      vectors.writeColumn(this.column, field.dataType, { values, codes, dictionarySize: size, validity });
      if (!isText || size > length) decodeColumn(this.column, length, this.column, vectors.arena);
    }
  }

  /** The bitmap of rows that are not null, 0 when all are. */
  private validity(): number {
    const { length, nullCount, buffers } = this.planned;
    const { address, length: size } = this.context.bufferOf(buffers[0] ?? -1);
    if (nullCount === 0 || size === 0) return 0;
    if (size < Math.ceil(length / 8)) throw this.broken();
    return this.copied(0, Math.ceil(length / 8), Math.ceil((length + 1) / 128) * 16, address);
  }

  /** A copy of a buffer that is padded with zeros. */
  private copied(i: number, size: number, padded: number, address = this.buffer(i, size)): number {
    const copy = this.vectors.allocateZeroed(padded);
    this.kernels.bytes(copy, size).set(this.kernels.bytes(address, size));
    return copy;
  }

  /** Offsets of a column without rows may be left out. */
  private offsets(offsetWidth: number): number {
    const { length } = this.planned;
    if (length === 0) return this.vectors.allocateZeroed(offsetWidth);
    return this.buffer(1, (length + 1) * offsetWidth);
  }

  /** The address of the field's i-th buffer, which has `size` bytes at least. */
  private buffer(i: number, size: number): number {
    const { address, length } = this.context.bufferOf(this.planned.buffers[i] ?? -1);
    if (length < size) throw this.broken();
    return address;
  }

  private broken(): FormatError {
    return new FormatError(`The buffers of the column ${this.planned.field.name} are cut off or make no sense`);
  }
}
