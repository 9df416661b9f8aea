// Reads a split of a CSV file into batches: fields are parsed into vectors, and long strings stay views of the chunk
// that they were found in.

import { SparkError, SparkException } from "../../../errors/spark-error.ts";
import type { StructType } from "../../../types/data-type.ts";
import { BatchWriter } from "../batch-writer.ts";
import type { FileSplit, PartitionReader, ReadContext } from "../file-format.ts";
import { checkHeader } from "./csv-header.ts";
import type { CsvOptions } from "./csv-options.ts";
import { type CsvChunk, csvChunks, forEachRecord } from "./csv-records.ts";
import { CsvRowWriter } from "./csv-row-writer.ts";
import { CsvTokenizer } from "./csv-tokenizer.ts";

export class CsvReader implements PartitionReader {
  private readonly options: CsvOptions;
  private readonly requested: StructType;
  private readonly fileSchema: StructType;

  constructor(options: CsvOptions, requested: StructType, fileSchema: StructType) {
    this.options = options;
    this.requested = requested;
    this.fileSchema = fileSchema;
  }

  async *read(split: FileSplit, { kernels, host, timeZone }: ReadContext): AsyncGenerator<number, void, undefined> {
    const { options, requested, fileSchema } = this;
    const arena = kernels.exports.arenaCreate() >>> 0;
    try {
      const tokenizer = new CsvTokenizer(options);
      const rows = new CsvRowWriter(options, requested, fileSchema, split.path, timeZone);
      let isHeader = options.header && split.start === 0;
      for await (const chunk of csvChunks(split, options, host)) {
        kernels.exports.arenaReset(arena);
        const address = kernels.exports.arenaAllocate(arena, chunk.bytes.length) >>> 0;
        kernels.write(address, chunk.bytes);
        const writer = new BatchWriter(kernels, arena, requested, maximalRecords(chunk));
        forEachRecord(tokenizer, options, chunk, (start, end) => {
          if (isHeader) {
            isHeader = false;
            if (!options.enforceSchema) checkHeader(tokenizer, fileSchema, options, split.path);
          } else if (rows.write(tokenizer, start, end, writer, kernels, address)) writer.row++;
          else writer.clearRow();
          return true;
        });
        if (writer.row > 0) yield writer.finish(writer.row);
      }
    } catch (error) {
      if (!(error instanceof SparkError) || error.condition !== "MALFORMED_CSV_RECORD") throw error;
      throw new SparkException("FAILED_READ_FILE.NO_HINT", { path: split.path }, { cause: error });
    } finally {
      kernels.exports.arenaDestroy(arena);
    }
  }
}

/** No record is shorter than its line break. */
function maximalRecords({ bytes }: CsvChunk): number {
  let count = 1;
  for (const byte of bytes) if (byte === 10 || byte === 13) count++;
  return count;
}
