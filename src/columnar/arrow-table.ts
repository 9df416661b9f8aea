// Result blocks as an apache-arrow table, for DataFrame.toArrow. Buffers are used as they are. Loads apache-arrow;
// import it lazily.

import * as arrow from "apache-arrow";
import type { StructType } from "../types/data-type.ts";
import type { ArrowBlock, ArrowColumn } from "./arrow-block.ts";
import { toArrowFields, toArrowType } from "./arrow-types.ts";

/** One record batch a block; timestamps are marked with the session's time zone. */
export function toArrowTable(blocks: readonly ArrowBlock[], schema: StructType, timeZone: string): arrow.Table {
  const arrowSchema = new arrow.Schema(toArrowFields(schema, timeZone));
  const type = new arrow.Struct(arrowSchema.fields);
  const batches = blocks.map(({ numRows, columns }) => {
    const children = columns.map((column) => toArrowData(column, timeZone));
    const data = arrow.makeData({ type, length: numRows, nullCount: 0, children });
    // The constructor makes a schema of its own, in which columns of the same name have become one.
    return Object.defineProperty(new arrow.RecordBatch(arrowSchema, data), "schema", { value: arrowSchema });
  });
  return new arrow.Table(arrowSchema, batches);
}

function toArrowData(column: ArrowColumn, timeZone: string): arrow.Data {
  const { length, nullCount, validity } = column;
  const type = toArrowType(column.type, timeZone);
  const common = { length, nullCount, nullBitmap: validity ?? null };
  const children = column.children.map((child) => toArrowData(child, timeZone));
  const [child] = children;
  const valueOffsets = column.offsets ?? new Int32Array(1);
  const data = column.values ?? new Uint8Array(0);
  if (arrow.DataType.isNull(type)) return arrow.makeData({ type, length });
  if (arrow.DataType.isUtf8(type)) return arrow.makeData({ type, ...common, valueOffsets, data });
  if (arrow.DataType.isBinary(type)) return arrow.makeData({ type, ...common, valueOffsets, data });
  if (arrow.DataType.isStruct(type)) return arrow.makeData({ type, ...common, children });
  if (arrow.DataType.isList(type) && child !== undefined)
    return arrow.makeData({ type, ...common, valueOffsets, child });
  if (arrow.DataType.isMap(type)) {
    const entries = arrow.makeData({ type: type.childType, length: child?.length ?? 0, nullCount: 0, children });
    return arrow.makeData({ type, ...common, valueOffsets, child: entries });
  }
  // makeData views the bytes as the typed array that the type is read with.
  const props = { type, ...common, data };
  return arrow.makeData(props);
}
