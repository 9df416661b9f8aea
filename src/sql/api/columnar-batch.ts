// Rows of a result as an executor sent them: columns in one piece of memory, whose values are made when they are asked for.

import { columnReader, imageNumRows, type ValueReader } from "../../columnar/batch-reader.ts";
import { IMAGE_BASE, IMAGE_BATCH } from "../../columnar/image-writer.ts";
import { columnOffset } from "../../columnar/layout.ts";
import { toExternalConverter } from "../../types/catalyst-type-converters.ts";
import type { CatalystValue } from "../../types/catalyst-value.ts";
import type { StructType } from "../../types/data-type.ts";
import { prettyString } from "./pretty-string.ts";

/**
 * A part of a result, column by column. It takes no more memory than its `bytes`, which may be posted to another thread and
 * made a batch there again.
 *
 * @example
 * for await (const batch of spark.range(3).toColumnarBatches()) {
 *   for (let row = 0; row < batch.numRows; row++) console.log(batch.text(row, 0, "UTC"));
 * }
 */
export class ColumnarBatch {
  readonly schema: StructType;
  readonly bytes: Uint8Array;
  readonly numRows: number;
  readonly #columns: readonly ValueReader[];

  /** @param bytes of a batch of that schema */
  constructor(schema: StructType, bytes: Uint8Array) {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const base = -data.getUint32(IMAGE_BASE, true);
    this.schema = schema;
    this.bytes = bytes;
    this.numRows = imageNumRows(bytes);
    this.#columns = schema.fields.map(({ dataType }, i) =>
      columnReader(data, IMAGE_BATCH + columnOffset(i), dataType, base),
    );
  }

  isNullAt(row: number, column: number): boolean {
    return this.#read(row, column) === null;
  }

  /** As in a `Row`: a long is a bigint, a date or timestamp a Date, a decimal a Decimal. */
  get(row: number, column: number): unknown {
    return toExternalConverter(this.#field(column).dataType)(this.#read(row, column));
  }

  /**
   * As `show()` prints it, whole.
   *
   * @param timeZone of timestamps: the session's `spark.sql.session.timeZone`
   */
  text(row: number, column: number, timeZone: string): string {
    return prettyString(this.#read(row, column), this.#field(column).dataType, timeZone);
  }

  /** All values of a column, each as {@link get} gives it. */
  *column(column: number): Generator<unknown> {
    const convert = toExternalConverter(this.#field(column).dataType);
    for (let row = 0; row < this.numRows; row++) yield convert(this.#read(row, column));
  }

  #field(column: number): StructType["fields"][number] {
    const field = this.schema.fields[column];
    if (field === undefined) throw new RangeError(`The batch has no column ${column}`);
    return field;
  }

  #read(row: number, column: number): CatalystValue {
    const read = this.#columns[column];
    if (read === undefined || row < 0 || row >= this.numRows) {
      throw new RangeError(`The batch has no row ${row} of column ${column}`);
    }
    return read(row);
  }
}
