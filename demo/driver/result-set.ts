// The rows of one result, kept as executors sent them, in the order in which they are shown.

import type { ColumnarBatch, StructType } from "../../src/index.ts";
import { describeColumns } from "./describe-columns.ts";
import type { ResultDescription, RowWindow, SortOrder } from "./protocol.ts";
import { sortedOrder } from "./sort-rows.ts";

export class ResultSet {
  readonly schema: StructType;
  readonly timeZone: string;
  readonly #batches: ColumnarBatch[] = [];
  /** The first row of each batch. */
  readonly #starts: number[] = [];
  #numRows = 0;
  /** The rows in the order shown; undefined when that is their own. */
  #order: Uint32Array | undefined;

  constructor(schema: StructType, timeZone: string) {
    this.schema = schema;
    this.timeZone = timeZone;
  }

  get numRows(): number {
    return this.#numRows;
  }

  get batches(): readonly ColumnarBatch[] {
    return this.#batches;
  }

  add(batch: ColumnarBatch): void {
    if (batch.numRows === 0) return;
    this.#batches.push(batch);
    this.#starts.push(this.#numRows);
    this.#numRows += batch.numRows;
  }

  describe(id: number, maxRows: number): ResultDescription {
    const numRows = Math.min(this.#numRows, maxRows);
    const isLimited = this.#numRows > maxRows;
    this.#numRows = numRows;
    return { id, columns: describeColumns(this.schema), numRows, isLimited };
  }

  window(from: number, to: number): RowWindow {
    const first = Math.max(0, from);
    const last = Math.min(this.#numRows, to);
    const rows = Array.from({ length: Math.max(0, last - first) }, (_, i) => this.textsOf(first + i));
    return { from: first, rows };
  }

  /** The values of a row as `show()` prints them. */
  textsOf(position: number): readonly (string | null)[] {
    const { batch, row } = this.#at(position);
    return this.schema.fields.map((_, column) =>
      batch.isNullAt(row, column) ? null : batch.text(row, column, this.timeZone),
    );
  }

  /** A value as users get it, and all rows in the order shown. */
  value(position: number, column: number): unknown {
    const { batch, row } = this.#at(position);
    return batch.get(row, column);
  }

  /** The values of a column in the rows' own order. */
  *column(column: number): Generator<unknown> {
    let left = this.#numRows;
    for (const batch of this.#batches) {
      for (const value of batch.column(column)) {
        if (left-- <= 0) return;
        yield value;
      }
    }
  }

  async sort(order: SortOrder | undefined): Promise<void> {
    this.#order = order === undefined ? undefined : await sortedOrder(this.column(order.column), this.#numRows, order);
  }

  #at(position: number): { readonly batch: ColumnarBatch; readonly row: number } {
    const index = this.#order?.[position] ?? position;
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const batch = this.#batches[low];
    if (batch === undefined) throw new RangeError(`There is no row ${position}`);
    return { batch, row: index - (this.#starts[low] ?? 0) };
  }
}
