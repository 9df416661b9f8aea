// Which buffers of a record batch belong to which field.

import { FormatError } from "../format-error.ts";
import type { RecordBatchMessage } from "./arrow-messages.ts";
import type { ArrowField } from "./arrow-schema.ts";

/** A field of one record batch, with the numbers of its buffers. */
export interface PlannedField {
  readonly field: ArrowField;
  readonly length: number;
  readonly nullCount: number;
  readonly buffers: readonly number[];
  readonly children: readonly PlannedField[];
}

/** The fields of a batch in order; buffers stand in the batch as the fields do, depth first. */
export function planBuffers(fields: readonly ArrowField[], batch: RecordBatchMessage): readonly PlannedField[] {
  let node = 0;
  let buffer = 0;
  let variadic = 0;
  const plan = (field: ArrowField, numRows: number | undefined): PlannedField => {
    const { length, nullCount } = batch.nodes[node++] ?? { length: -1, nullCount: 0 };
    // Every row takes a bit at least, but for rows of the null type.
    if (length < 0 || length >= 2 ** 31 || (numRows !== undefined && length !== numRows)) {
      throw new FormatError(`The column ${field.name} has ${length} rows in a batch of ${numRows ?? batch.numRows}`);
    }
    const viewBuffers =
      field.layout.kind === "views" && !field.dictionary ? (batch.variadicCounts[variadic++] ?? 0) : 0;
    const count = numBuffers(field) + viewBuffers;
    if (count > batch.buffers.length - buffer) throw new FormatError(`The column ${field.name} lacks buffers`);
    const buffers = Array.from({ length: count }, () => buffer++);
    const childRows = field.layout.kind === "struct" ? length : undefined;
    const children = field.dictionary ? [] : field.children.map((child) => plan(child, childRows));
    return { field, length, nullCount, buffers, children };
  };
  return fields.map((field) => plan(field, batch.numRows));
}

/** Every buffer of the fields. */
export function buffersOf(fields: readonly PlannedField[]): readonly number[] {
  return fields.flatMap(({ buffers, children }) => [...buffers, ...buffersOf(children)]);
}

function numBuffers({ layout, dictionary }: ArrowField): number {
  if (dictionary !== undefined) return 2;
  switch (layout.kind) {
    case "null":
      return 0;
    case "struct":
    case "fixed-list":
      return 1;
    case "bytes":
      return 3;
    default:
      return 2;
  }
}
