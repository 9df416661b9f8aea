// Reads a split of a JSON file into batches, nested values included.

import { failureParameters, JsonConverter } from "../../../catalyst/json/json-converters.ts";
import { JsonCursor, JsonSyntaxError } from "../../../catalyst/json/json-cursor.ts";
import type { JsonOptions } from "../../../catalyst/json/json-options.ts";
import { BatchBuilder } from "../../../columnar/batch-builder.ts";
import { readBatchImage } from "../../../columnar/block-image.ts";
import { SparkError, SparkException } from "../../../errors/spark-error.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import { StructType } from "../../../types/data-type.ts";
import type { FileSplit, PartitionReader, ReadContext } from "../file-format.ts";
import { JsonChunkReader } from "./json-chunk-reader.ts";
import { forEachRecord, jsonChunks } from "./json-records.ts";

type Row = readonly CatalystValue[];

/** What the parser made of one record. */
interface ParsedRecord {
  readonly rows: readonly Row[];
  readonly isMalformed: boolean;
  readonly cause?: Error;
}

export class JsonReader implements PartitionReader {
  private readonly options: JsonOptions;
  private readonly requested: StructType;
  /** Place of the column of malformed records; −1 when it is not read. */
  private readonly corruptColumn: number;

  constructor(options: JsonOptions, requested: StructType) {
    this.options = options;
    this.requested = requested;
    this.corruptColumn = requested.fields.findIndex((field) => field.name === options.columnNameOfCorruptRecord);
  }

  async *read(
    split: FileSplit,
    { kernels, host, timeZone, existenceDefaults }: ReadContext,
  ): AsyncGenerator<number, void, undefined> {
    const { options, requested } = this;
    const schema = StructType(requested.fields.filter((_, i) => i !== this.corruptColumn));
    const defaults = schema.fields.map(({ name }) => existenceDefaults?.[name] ?? null);
    const converter = new JsonConverter(schema, options, timeZone, true, defaults);
    const cursor = new JsonCursor(options);
    const rowsOf = (text: string, start: number, end: number, isBroken: boolean): readonly Row[] => {
      cursor.reset(text, start, end);
      const record = this.parse(cursor, converter, isBroken, schema.fields.length);
      return this.rowsOf(record, text.slice(start, end), split.path);
    };
    const arena = kernels.exports.arenaCreate() >>> 0;
    const lasting = kernels.exports.arenaCreate() >>> 0;
    try {
      // The kernels know of no values but those in the text.
      const needsText = this.corruptColumn >= 0 || existenceDefaults !== undefined;
      const chunkReader = needsText
        ? undefined
        : JsonChunkReader.create(options, requested, timeZone, kernels, lasting);
      for await (const bytes of jsonChunks(split, options, host)) {
        kernels.exports.arenaReset(arena);
        const read = chunkReader?.read(bytes, arena, (record) => rowsOf(record, 0, record.length, false));
        if (read === 0) continue;
        if (read !== undefined) {
          yield read;
          continue;
        }
        const batch = new BatchBuilder(requested);
        forEachRecord(bytes, options, (text, start, end, isBroken) => {
          for (const row of rowsOf(text, start, end, isBroken)) batch.append(row);
        });
        if (batch.numRows === 0) continue;
        kernels.exports.arenaReset(arena);
        yield readBatchImage(kernels, batch.finish(), arena);
      }
    } finally {
      kernels.exports.arenaDestroy(arena);
      kernels.exports.arenaDestroy(lasting);
    }
  }

  private parse(cursor: JsonCursor, converter: JsonConverter, isBroken: boolean, width: number): ParsedRecord {
    const malformed = (cause: Error): ParsedRecord => ({
      rows: [Array.from({ length: width }, () => null)],
      isMalformed: true,
      cause,
    });
    if (isBroken) return malformed(new JsonSyntaxError("The record is no UTF-8"));
    try {
      const rows = converter.convert(cursor);
      if (rows === undefined) return malformed(new JsonSyntaxError("The record is no object"));
      const { failure } = converter;
      if (failure === undefined) return { rows, isMalformed: false };
      const cause = new SparkError("SparkRuntimeException", "CANNOT_PARSE_JSON_FIELD", failureParameters(failure));
      return { rows, isMalformed: true, cause };
    } catch (error) {
      if (error instanceof JsonSyntaxError) return malformed(error);
      throw error;
    }
  }

  private rowsOf({ rows, isMalformed, cause }: ParsedRecord, record: string, path: string): readonly Row[] {
    if (isMalformed && this.options.mode === "DROPMALFORMED") return [];
    if (isMalformed && this.options.mode === "FAILFAST") throw malformedRecord(rows[0] ?? [], path, cause);
    if (this.corruptColumn < 0) return rows;
    const corrupt = isMalformed ? record : null;
    return rows.map((row) => [...row.slice(0, this.corruptColumn), corrupt, ...row.slice(this.corruptColumn)]);
  }
}

function malformedRecord(row: Row, path: string, cause: Error | undefined): SparkException {
  const badRecord = `[${row.map((value) => (value === null ? "null" : String(value))).join(",")}]`;
  return new SparkException(
    "FAILED_READ_FILE.NO_HINT",
    { path },
    {
      cause: new SparkException(
        "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
        { badRecord, failFastMode: "FAILFAST" },
        { cause },
      ),
    },
  );
}
