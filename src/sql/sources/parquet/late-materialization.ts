// Tests the columns that filters name before the other columns are read: of batches that cannot hold a row that is wanted,
// the others are passed over. It stops where that never helps.

import {
  COLUMN_CODES,
  COLUMN_DICTIONARY_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  columnOffset,
} from "../../../columnar/layout.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { PushedFilter } from "../file-format.ts";
import type { Vectors } from "../vectors.ts";
import type { RequestedColumn } from "./requested-columns.ts";
import { type ValueTest, valueTest } from "./value-test.ts";

/** Batches that are tested before it is known whether tests pay. */
const TRIALS = 8;
/** Of that many tested batches one must have been left out. */
const TESTS_PER_SUCCESS = 16;

interface ColumnTest {
  readonly column: number;
  readonly test: ValueTest;
  /** Bits of the dictionary's values that pass, by the dictionary. */
  readonly dictionaries: Map<number, number>;
}

export class LateMaterialization {
  private readonly requested: readonly RequestedColumn[];
  private readonly schema: StructType;
  private readonly kernels: Kernels;
  private filters: readonly PushedFilter[] = [];
  private tests: readonly ColumnTest[] = [];
  private tested = 0;
  private leftOut = 0;

  constructor(requested: readonly RequestedColumn[], schema: StructType, kernels: Kernels) {
    this.requested = requested;
    this.schema = schema;
    this.kernels = kernels;
  }

  /** Columns to read before the others, by their places. */
  get testedColumns(): readonly number[] {
    return this.isWorthwhile ? [...new Set(this.tests.map(({ column }) => column))] : [];
  }

  /** The filters as they are by now. */
  prepare(filters: readonly PushedFilter[]): void {
    if (filters.length === this.filters.length && filters.every((filter, i) => filter === this.filters[i])) return;
    this.endRowGroup();
    this.filters = filters;
    this.tests = filters.flatMap((filter) => {
      const column = "column" in filter ? this.schema.fields.findIndex(({ name }) => name === filter.column) : -1;
      const type = this.schema.fields[column]?.dataType;
      if (type === undefined || this.requested[column]?.kind !== "leaf") return [];
      const test = valueTest(filter, type);
      return test === undefined ? [] : [{ column, test, dictionaries: new Map<number, number>() }];
    });
    // With nothing else to read there is nothing to leave out.
    if (new Set(this.tests.map(({ column }) => column)).size === this.requested.length) this.tests = [];
  }

  /** False when no row of the batch, of which the tested columns have been read, meets the filters. */
  mayHoldRows(batch: number, numRows: number, vectors: Vectors): boolean {
    if (this.testedColumns.length === 0) return true;
    const bitmap = vectors.allocateBitmap(numRows);
    this.kernels.bytes(bitmap, numRows >> 3).fill(0xff);
    for (let row = numRows & ~7; row < numRows; row++) {
      const address = bitmap + (row >> 3);
      this.kernels.data.setUint8(address, this.kernels.data.getUint8(address) | (1 << (row & 7)));
    }
    this.tested++;
    for (const test of this.tests) {
      if (this.keep(test, batch + columnOffset(test.column), numRows, bitmap)) continue;
      this.leftOut++;
      return false;
    }
    return true;
  }

  /** Dictionaries are gone with their row group. */
  endRowGroup(): void {
    for (const { dictionaries } of this.tests) {
      for (const bits of dictionaries.values()) this.kernels.free(bits);
      dictionaries.clear();
    }
  }

  private get isWorthwhile(): boolean {
    return this.tested < TRIALS || this.leftOut * TESTS_PER_SUCCESS >= this.tested;
  }

  /** Clears the bits of rows that do not pass; false when none is left. */
  private keep({ test, dictionaries }: ColumnTest, column: number, numRows: number, bitmap: number): boolean {
    const { kernels } = this;
    const values = kernels.getAddress(column + COLUMN_VALUES);
    const codes = kernels.getAddress(column + COLUMN_CODES);
    const validity = kernels.getAddress(column + COLUMN_VALIDITY);
    if (codes === 0) test.keep(kernels, values, numRows, bitmap);
    else {
      const size = kernels.getI32(column + COLUMN_DICTIONARY_SIZE);
      let matches = dictionaries.get(values);
      if (matches === undefined) {
        matches = kernels.allocate((size >> 3) + 1);
        dictionaries.set(values, matches);
        kernels.bytes(matches, (size >> 3) + 1).fill(0xff);
        test.keep(kernels, values, size, matches);
      }
      kernels.exports.keepCodes(codes, numRows, matches, bitmap);
    }
    return kernels.exports.keepBits(bitmap, validity === 0 ? bitmap : validity, numRows) !== 0;
  }
}
