// Columns of packed nested values (assembly/packed.ts) brought to the form with children, for what reads columns whole.

import type { DataType } from "../types/data-type.ts";
import type { Kernels } from "../wasm/kernels.ts";
import {
  COLUMN_CHILDREN,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_NUM_CHILDREN,
  COLUMN_SIZE,
  COLUMN_WIDTH,
  physicalType,
  valueWidth,
} from "./layout.ts";

/** The column itself unless its values are packed; else one in the arena that holds them in children. */
export function unpackedColumn(
  kernels: Kernels,
  column: number,
  numRows: number,
  type: DataType,
  arena: number,
): number {
  if ((kernels.getI32(column + COLUMN_FLAGS) & COLUMN_IS_VIEW) === 0) return column;
  const target = kernels.exports.arenaAllocate(arena, COLUMN_SIZE) >>> 0;
  describe(kernels, target, type, arena);
  kernels.exports.unpackColumn(column, numRows, target, arena);
  return target;
}

/** Writes a Column struct of a type, and those of its children, without values. */
function describe(kernels: Kernels, column: number, type: DataType, arena: number): void {
  const physical = physicalType(type);
  const types = childTypes(type);
  const children = types.length === 0 ? 0 : kernels.exports.arenaAllocate(arena, types.length * COLUMN_SIZE) >>> 0;
  kernels.bytes(column, COLUMN_SIZE).fill(0);
  kernels.setI32(column + COLUMN_WIDTH, valueWidth(physical));
  kernels.setI32(column + COLUMN_FLAGS, physical === "view" ? COLUMN_IS_VIEW : 0);
  kernels.setI32(column + COLUMN_CHILDREN, children);
  kernels.setI32(column + COLUMN_NUM_CHILDREN, types.length);
  types.forEach((child, i) => {
    describe(kernels, children + i * COLUMN_SIZE, child, arena);
  });
}

function childTypes(type: DataType): readonly DataType[] {
  switch (type.kind) {
    case "array":
      return [type.elementType];
    case "map":
      return [type.keyType, type.valueType];
    case "struct":
      return type.fields.map(({ dataType }) => dataType);
    default:
      return [];
  }
}
