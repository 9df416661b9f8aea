// The plainest accumulator: it keeps what rows have in its columns, and functions look at all of it in the end.

import { ArrayType, type DataType, StructField, StructType } from "../../types/data-type.ts";
import { packValue, readPackedValue } from "../../types/packed-value.ts";
import type { AccumulatedColumns, Accumulator, AccumulatorCall } from "../expressions/aggregates/accumulator.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { compareValues } from "../expressions/ordering.ts";

export abstract class RowsAccumulator implements Accumulator {
  protected readonly call: AccumulatorCall;
  /** The values so far, by column. */
  protected columns: CatalystValue[][];

  constructor(call: AccumulatorCall) {
    this.call = call;
    this.columns = call.columnTypes.map(() => []);
  }

  update(columns: AccumulatedColumns): void {
    this.columns.forEach((own, i) => {
      for (const value of columns[i] ?? []) own.push(value);
    });
  }

  merge(serialized: Uint8Array): void {
    const data = new DataView(serialized.buffer, serialized.byteOffset, serialized.byteLength);
    const columns = readPackedValue(data, 0, this.packedType);
    this.update(columns.map((column) => (Array.isArray(column) ? column : [])));
  }

  serialize(): Uint8Array {
    return packValue(this.columns, this.packedType);
  }

  abstract evaluate(): CatalystValue;

  protected get rows(): readonly (readonly CatalystValue[])[] {
    const [first = []] = this.columns;
    return first.map((_, row) => this.columns.map((column) => column[row] ?? null));
  }

  /** The rows in the order of the sort keys, which are the last columns; equal ones in the order they came. */
  protected get sortedRows(): readonly (readonly CatalystValue[])[] {
    const { orderings } = this.call;
    if (orderings.length === 0) return this.rows;
    const firstKey = this.columns.length - orderings.length;
    return [...this.rows].sort((a, b) => {
      for (const [i, { descending, nullsFirst }] of orderings.entries()) {
        const [left = null, right = null] = [a[firstKey + i], b[firstKey + i]];
        if (left === null && right === null) continue;
        if (left === null || right === null) return (left === null) === nullsFirst ? -1 : 1;
        const order = compareValues(left, right);
        if (order !== 0) return descending ? -order : order;
      }
      return 0;
    });
  }

  /** Each column as an array. */
  private get packedType(): DataType {
    return StructType(this.call.columnTypes.map((type, i) => StructField(`c${i}`, ArrayType(type))));
  }
}
