// Allocates the vectors of columns in an arena and fills in their Column structs.

import {
  COLUMN_CHILDREN,
  COLUMN_CODES,
  COLUMN_DICTIONARY_SIZE,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_NUM_CHILDREN,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  COLUMN_WIDTH,
  physicalType,
  valueWidth,
} from "../../columnar/layout.ts";
import type { DataType } from "../../types/data-type.ts";
import type { Kernels } from "../../wasm/kernels.ts";

export interface ColumnParts {
  readonly values?: number;
  /** 0 when no row is null. */
  readonly validity?: number;
  readonly codes?: number;
  readonly dictionarySize?: number;
  readonly children?: number;
  readonly numChildren?: number;
}

export class Vectors {
  readonly kernels: Kernels;
  readonly arena: number;

  constructor(kernels: Kernels, arena: number) {
    this.kernels = kernels;
    this.arena = arena;
  }

  allocate(size: number): number {
    return this.kernels.exports.arenaAllocate(this.arena, size) >>> 0;
  }

  allocateZeroed(size: number): number {
    const address = this.allocate(size);
    this.kernels.bytes(address, size).fill(0);
    return address;
  }

  /** Bits that are all zero. */
  allocateBitmap(count: number): number {
    return this.allocateZeroed(Math.ceil((count + 1) / 128) * 16);
  }

  allocateChildren(count: number): number {
    return this.allocateZeroed(count * COLUMN_SIZE);
  }

  writeColumn(column: number, type: DataType, parts: ColumnParts): void {
    const { kernels } = this;
    const physical = physicalType(type);
    kernels.setI32(column + COLUMN_VALUES, parts.values ?? 0);
    kernels.setI32(column + COLUMN_VALIDITY, parts.validity ?? 0);
    kernels.setI32(column + COLUMN_CODES, parts.codes ?? 0);
    kernels.setI32(column + COLUMN_DICTIONARY_SIZE, parts.dictionarySize ?? 0);
    kernels.setI32(column + COLUMN_CHILDREN, parts.children ?? 0);
    kernels.setI32(column + COLUMN_NUM_CHILDREN, parts.numChildren ?? 0);
    kernels.setI32(column + COLUMN_WIDTH, valueWidth(physical));
    kernels.setI32(column + COLUMN_FLAGS, physical === "view" ? COLUMN_IS_VIEW : 0);
  }

  /** A column of nulls. */
  writeNulls(column: number, type: DataType, numRows: number): void {
    const childTypes = childTypesOf(type);
    const childRows = type.kind === "struct" ? numRows : 0;
    const children = childTypes.length === 0 ? 0 : this.allocateChildren(childTypes.length);
    childTypes.forEach((childType, i) => {
      this.writeNulls(children + i * COLUMN_SIZE, childType, childRows);
    });
    const physical = physicalType(type);
    const width = valueWidth(physical);
    const size = physical === "bit" ? Math.ceil((numRows + 1) / 128) * 16 : (numRows + 1) * width;
    this.writeColumn(column, type, {
      values: physical === "struct" ? 0 : this.allocateZeroed(size),
      validity: this.allocateBitmap(numRows),
      children,
      numChildren: childTypes.length,
    });
  }
}

export function childTypesOf(type: DataType): readonly DataType[] {
  switch (type.kind) {
    case "array":
      return [type.elementType];
    case "map":
      return [type.keyType, type.valueType];
    case "struct":
      return type.fields.map((field) => field.dataType);
    default:
      return [];
  }
}
