// Reads an XML file into batches, nested values included.

import { XmlConverter, XmlValueError } from "../../../catalyst/xml/xml-converter.ts";
import { xmlOptions } from "../../../catalyst/xml/xml-options.ts";
import { XmlSyntaxError } from "../../../catalyst/xml/xml-parser.ts";
import { BatchBuilder } from "../../../columnar/batch-builder.ts";
import { readBatchImage } from "../../../columnar/block-image.ts";
import { SparkException } from "../../../errors/spark-error.ts";
import type { Host } from "../../../host/host.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import { StructType } from "../../../types/data-type.ts";
import type { FileSplit, PartitionReader, ReadContext, SourceOptions } from "../file-format.ts";
import { xmlRecords, xmlText } from "./xml-records.ts";

/** Rows in a batch. */
const BATCH_ROWS = 4096;

interface ParsedRecord {
  readonly values: readonly CatalystValue[];
  /** What is wrong with the record. */
  readonly failure: Error | undefined;
}

export class XmlReader implements PartitionReader {
  private readonly options: SourceOptions;
  private readonly requested: StructType;

  constructor(options: SourceOptions, requested: StructType) {
    this.options = options;
    this.requested = requested;
  }

  async *read(split: FileSplit, context: ReadContext): AsyncGenerator<number, void, undefined> {
    const { kernels } = context;
    const arena = kernels.exports.arenaCreate() >>> 0;
    try {
      let batch = new BatchBuilder(this.requested);
      for await (const row of this.rows(split, context)) {
        batch.append(row);
        if (batch.numRows < BATCH_ROWS) continue;
        kernels.exports.arenaReset(arena);
        yield readBatchImage(kernels, batch.finish(), arena);
        batch = new BatchBuilder(this.requested);
      }
      if (batch.numRows === 0) return;
      kernels.exports.arenaReset(arena);
      yield readBatchImage(kernels, batch.finish(), arena);
    } finally {
      kernels.exports.arenaDestroy(arena);
    }
  }

  /** A malformed record is the whole file, as Spark has it, and where the file is no XML any more it ends. */
  private async *rows(
    split: FileSplit,
    { host, timeZone }: ReadContext,
  ): AsyncGenerator<readonly CatalystValue[], void, undefined> {
    const { requested } = this;
    const options = xmlOptions(this.options);
    const corrupt = requested.fields.findIndex(({ name }) => name === options.columnNameOfCorruptRecord);
    const schema = StructType(requested.fields.filter((_, i) => i !== corrupt));
    const converter = new XmlConverter(options, timeZone);
    let whole: string | undefined;
    for await (const record of xmlRecords(split, options.rowTag, this.options, host)) {
      const { values, failure } = parse(converter, record, schema);
      if (failure !== undefined && options.mode === "FAILFAST") throw malformed(values, split.path, failure);
      if (failure === undefined || options.mode !== "DROPMALFORMED") {
        if (failure !== undefined && corrupt >= 0) whole ??= await this.textOf(split, host);
        const text = failure === undefined ? null : (whole ?? null);
        yield corrupt < 0 ? values : [...values.slice(0, corrupt), text, ...values.slice(corrupt)];
      }
      if (failure instanceof XmlSyntaxError) return;
    }
  }

  private async textOf(split: FileSplit, host: Host): Promise<string> {
    let text = "";
    for await (const piece of xmlText(split, this.options, host)) text += piece;
    return text;
  }
}

function parse(converter: XmlConverter, record: string, schema: StructType): ParsedRecord {
  try {
    return converter.record(record, schema);
  } catch (error) {
    if (error instanceof XmlSyntaxError || error instanceof XmlValueError) {
      return { values: schema.fields.map(() => null), failure: error };
    }
    throw error;
  }
}

function malformed(values: readonly CatalystValue[], path: string, cause: Error): SparkException {
  const badRecord = `[${values.map((value) => (value === null ? "null" : String(value))).join(",")}]`;
  const parsing = new SparkException(
    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
    { badRecord, failFastMode: "FAILFAST" },
    { cause },
  );
  return new SparkException("FAILED_READ_FILE.NO_HINT", { path }, { cause: parsing });
}
