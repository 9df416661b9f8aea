// Reads a split of a CSV file into batches: fields are parsed into vectors, and long strings stay views of the chunk
// that they were found in.

import type { CsvOptions } from "../../../catalyst/csv/csv-options.ts";
import { SparkError, SparkException } from "../../../errors/spark-error.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { FileSplit, PartitionReader, ReadContext } from "../file-format.ts";
import { CsvChunkReader } from "./csv-chunk-reader.ts";
import { checkHeader } from "./csv-header.ts";
import { csvChunks } from "./csv-records.ts";
import { CsvRowWriter } from "./csv-row-writer.ts";

export class CsvReader implements PartitionReader {
  private readonly options: CsvOptions;
  private readonly requested: StructType;
  private readonly fileSchema: StructType;

  constructor(options: CsvOptions, requested: StructType, fileSchema: StructType) {
    this.options = options;
    this.requested = requested;
    this.fileSchema = fileSchema;
  }

  async *read(split: FileSplit, context: ReadContext): AsyncGenerator<number, void, undefined> {
    const { kernels, host, timeZone } = context;
    const { options, requested, fileSchema } = this;
    const arena = kernels.exports.arenaCreate() >>> 0;
    const settings = kernels.exports.arenaCreate() >>> 0;
    try {
      const rows = new CsvRowWriter(options, requested, fileSchema, split.path, context);
      const chunks = new CsvChunkReader(options, requested, rows, timeZone, kernels, settings);
      let isHeader = options.header && split.start === 0;
      for await (const chunk of csvChunks(split, options, host)) {
        kernels.exports.arenaReset(arena);
        if (isHeader) {
          isHeader = !chunks.takeRecord(chunk, (tokenizer) => {
            if (!options.enforceSchema) checkHeader(tokenizer, fileSchema, options, split.path);
          });
        }
        const batch = chunks.read(chunk, arena);
        if (batch !== 0) yield batch;
      }
    } catch (error) {
      if (!(error instanceof SparkError) || error.condition !== "MALFORMED_CSV_RECORD") throw error;
      throw new SparkException("FAILED_READ_FILE.NO_HINT", { path: split.path }, { cause: error });
    } finally {
      kernels.exports.arenaDestroy(settings);
      kernels.exports.arenaDestroy(arena);
    }
  }
}
