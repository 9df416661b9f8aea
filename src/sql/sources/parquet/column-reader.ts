// Reads a column of a row group, batch by batch.

import { imageOfRows } from "../../../columnar/batch-builder.ts";
import { readBatchImage } from "../../../columnar/block-image.ts";
import { COLUMN_SIZE, columnOffset } from "../../../columnar/layout.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import { type DataType, StructField, StructType } from "../../../types/data-type.ts";
import type { Vectors } from "../vectors.ts";
import type { ColumnPages } from "./column-pages.ts";
import type { LeafColumn } from "./parquet-schema-converter.ts";
import type { ValueConversion } from "./value-conversion.ts";

export interface ColumnReader {
  /** How many of the next `numRows` rows go well into one batch. */
  rowsTogether(numRows: number): number;
  /** Reads the next rows into the Column struct at `column`. What it points to lives until the next call. */
  read(numRows: number, column: number, vectors: Vectors): Promise<void>;
  /** Passes over the next rows. */
  skip(numRows: number, vectors: Vectors): Promise<void>;
  close(): void;
}

/** A column that the file has not: the same value in every row, null where its table says nothing else. */
export class MissingColumnReader implements ColumnReader {
  private readonly type: DataType;
  private readonly value: CatalystValue;

  constructor(type: DataType, value: CatalystValue) {
    this.type = type;
    this.value = value;
  }

  rowsTogether(numRows: number): number {
    return numRows;
  }

  read(numRows: number, column: number, vectors: Vectors): Promise<void> {
    if (this.value === null) vectors.writeNulls(column, this.type, numRows);
    else this.writeValue(this.value, numRows, column, vectors);
    return Promise.resolve();
  }

  skip(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {}

  private writeValue(value: CatalystValue, numRows: number, column: number, { kernels, arena }: Vectors): void {
    const rows = Array.from({ length: numRows }, () => [value]);
    const batch = readBatchImage(kernels, imageOfRows(StructType([StructField("value", this.type)]), rows), arena);
    kernels.write(column, kernels.bytes(batch + columnOffset(0), COLUMN_SIZE).slice());
  }
}

/** A column that is not nested. Strings that repeat stay codes into the dictionary of their column chunk. */
export class FlatColumnReader implements ColumnReader {
  private readonly pages: ColumnPages;
  private readonly maxDefinition: number;
  private readonly conversion: ValueConversion;
  private readonly type: DataType;

  constructor(pages: ColumnPages, column: LeafColumn, conversion: ValueConversion, type: DataType) {
    this.pages = pages;
    this.maxDefinition = column.definitionLevel;
    this.conversion = conversion;
    this.type = type;
  }

  rowsTogether(numRows: number): number {
    const mayStayCodes = this.conversion.kind === "views" && this.pages.isDictionaryEncoded;
    return mayStayCodes ? Math.min(numRows, this.pages.leftOfEncoding(numRows)) : numRows;
  }

  async read(numRows: number, column: number, vectors: Vectors): Promise<void> {
    const { pages, conversion, maxDefinition } = this;
    pages.releasePages();
    if (pages.left === 0) await pages.nextPage();
    const dictionary = conversion.kind === "views" && pages.isDictionaryEncoded ? pages.dictionary : undefined;
    // A dictionary that is larger than the batch would be carried about for nothing.
    const isCodes = dictionary !== undefined && dictionary.size <= numRows && pages.keepsEncoding(numRows);
    const width = isCodes ? 4 : conversion.kind === "bits" ? 0 : conversion.width;
    const target = width === 0 ? vectors.allocateBitmap(numRows) : vectors.allocate(numRows * width);
    const validity = maxDefinition === 0 ? 0 : vectors.allocateBitmap(numRows);
    let hasNulls = false;
    for (let row = 0; row < numRows; ) {
      if (pages.left === 0) await pages.nextPage();
      const count = Math.min(numRows - row, pages.left);
      const present = this.readSegment(count, target, width, isCodes, validity, row, vectors);
      hasNulls ||= present < count;
      pages.left -= count;
      row += count;
    }
    const values = isCodes
      ? { values: dictionary.values, codes: target, dictionarySize: dictionary.size }
      : { values: target };
    vectors.writeColumn(column, this.type, { ...values, validity: hasNulls ? validity : 0 });
  }

  async skip(numRows: number, vectors: Vectors): Promise<void> {
    const { pages, maxDefinition } = this;
    const { rleMatches } = vectors.kernels.exports;
    for (let rows = numRows; rows > 0; ) {
      rows = pages.skipPages(rows);
      if (rows === 0) return;
      if (pages.left === 0) await pages.nextPage();
      const count = Math.min(rows, pages.left);
      const present =
        maxDefinition === 0
          ? count
          : rleMatches(pages.definitionLevels, count, maxDefinition, vectors.allocateBitmap(count), 0);
      if (present < 0) throw pages.broken();
      pages.skipValues(present);
      pages.left -= count;
      rows -= count;
    }
  }

  close(): void {
    this.pages.close();
  }

  /** Rows of one page. Returns how many of them are not null. */
  private readSegment(
    count: number,
    target: number,
    width: number,
    isCodes: boolean,
    validity: number,
    row: number,
    { kernels }: Vectors,
  ): number {
    const { pages, maxDefinition } = this;
    const { rleMatches, parquetSpread, parquetSpreadBits } = kernels.exports;
    const present = validity === 0 ? count : rleMatches(pages.definitionLevels, count, maxDefinition, validity, row);
    if (present < 0) throw pages.broken();
    if (width === 0) pages.readBits(present, target, row);
    else if (isCodes) pages.readIndices(present, target + row * width);
    else pages.readValues(present, target + row * width);
    if (present === count) return present;
    if (width === 0) parquetSpreadBits(target, validity, row, count);
    else parquetSpread(target + row * width, width, validity, row, count);
    return present;
  }
}
