// Rules row groups out by the dictionaries of their columns: what is in no dictionary is in no row, where all pages have
// indices into it. It stops where that never helps.

import type { RandomAccessFile } from "../../../host/files.ts";
import type { ColumnFilter, PushedFilter, ReadContext } from "../file-format.ts";
import { FormatError } from "../format-error.ts";
import { readRanges } from "../range-reads.ts";
import { decompressPage, PAGE_SLACK } from "./compression.ts";
import { readPage } from "./page-header.ts";
import type { ColumnChunk, RowGroup } from "./parquet-metadata.ts";
import type { LeafColumn, ParquetColumn } from "./parquet-schema-converter.ts";
import { findColumn } from "./requested-columns.ts";
import { valueConversion } from "./value-conversion.ts";
import { type ValueTest, valueTest } from "./value-test.ts";

/** Dictionaries that are read before it is known whether that pays. */
const TRIALS = 2;
/** Of so many dictionaries one must have ruled its row group out. */
const READS_PER_SUCCESS = 8;

export class DictionaryFilter {
  private readonly file: RandomAccessFile;
  private readonly columns: readonly ParquetColumn[];
  private readonly context: ReadContext;
  private reads = 0;
  private successes = 0;

  constructor(file: RandomAccessFile, columns: readonly ParquetColumn[], context: ReadContext) {
    this.file = file;
    this.columns = columns;
    this.context = context;
  }

  /** False when a dictionary has none of the values that a filter asks for. */
  async mayMatch(rowGroup: RowGroup, filters: readonly PushedFilter[]): Promise<boolean> {
    for (const filter of filters) {
      if (!isEquality(filter)) continue;
      if (this.reads >= TRIALS && this.successes * READS_PER_SUCCESS < this.reads) return true;
      const column = findColumn(this.columns, filter.column);
      if (column?.kind !== "leaf" || column.repetitionLevel > 0) continue;
      const chunk = rowGroup.columns[column.chunk];
      const test = valueTest(filter, column.dataType);
      if (chunk === undefined || !chunk.isAllDictionary || test === undefined) continue;
      this.reads++;
      if (await this.holds(chunk, column, test)) continue;
      this.successes++;
      return false;
    }
    return true;
  }

  /** Whether a value of the dictionary passes; true also when it cannot be read, which reading the column will tell. */
  private async holds(chunk: ColumnChunk, column: LeafColumn, test: ValueTest): Promise<boolean> {
    const conversion = valueConversion(column.element, column.dataType);
    if (conversion === undefined || conversion.kind === "bits") return true;
    try {
      const [bytes = new Uint8Array(0)] = await readRanges(this.file, [{ start: chunk.start, end: chunk.dataStart }]);
      const page = readPage(bytes);
      if (page?.kind !== "dictionary" || page.numValues > page.uncompressedSize) return true;
      const { kernels } = this.context;
      const { numValues, uncompressedSize: size } = page;
      const values = kernels.allocate(numValues * conversion.width + PAGE_SLACK);
      const matches = kernels.allocate((numValues >> 3) + PAGE_SLACK);
      const plain = kernels.allocate(size + PAGE_SLACK);
      try {
        await decompressPage(chunk.codec, page.bytes, plain, size, this.context);
        const convert = kernels.exports[conversion.kernel];
        if (convert(plain, plain + size, numValues, values, conversion.length) === 0) return true;
        const bitmap = kernels.bytes(matches, (numValues >> 3) + 1).fill(0xff);
        bitmap[numValues >> 3] = (1 << (numValues & 7)) - 1;
        test.keep(kernels, values, numValues, matches);
        return kernels.bytes(matches, (numValues >> 3) + 1).some((byte) => byte !== 0);
      } finally {
        for (const address of [values, matches, plain]) kernels.free(address);
      }
    } catch (error) {
      if (error instanceof FormatError) return true;
      throw error;
    }
  }
}

function isEquality(filter: PushedFilter): filter is ColumnFilter {
  return filter.op === "=" || filter.op === "in" || (filter.op === "<=>" && filter.value !== null);
}
