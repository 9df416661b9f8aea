// Reads the record batches of an Arrow IPC file or stream that belong to a split.

import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_SIZE,
  columnOffset,
} from "../../../columnar/layout.ts";
import { SparkException } from "../../../errors/spark-error.ts";
import type { RandomAccessFile } from "../../../host/files.ts";
import { type DataType, type StructField, type StructType, sameType, simpleString } from "../../../types/data-type.ts";
import type { FileSplit, PartitionReader, ReadContext } from "../file-format.ts";
import { openSplit } from "../open-split.ts";
import { Vectors } from "../vectors.ts";
import { ArrowDictionaries } from "./arrow-dictionaries.ts";
import { isArrowFile, type RecordBatchMessage, readArrowSchema, recordBatches } from "./arrow-messages.ts";
import type { ArrowField } from "./arrow-schema.ts";
import { planBuffers } from "./buffer-plan.ts";
import { type ArrowDictionary, importColumn } from "./column-import.ts";
import { loadBuffers } from "./load-buffers.ts";

export class ArrowReader implements PartitionReader {
  private readonly requested: StructType;

  constructor(requested: StructType) {
    this.requested = requested;
  }

  read(split: FileSplit, context: ReadContext): AsyncGenerator<number, void, undefined> {
    return openSplit(split, context.host, (file) => this.readFile(file, split, context));
  }

  private async *readFile(
    file: RandomAccessFile,
    split: FileSplit,
    { kernels }: ReadContext,
  ): AsyncGenerator<number, void, undefined> {
    // Streams are read in order: the split with their beginning has them whole.
    const isFile = await isArrowFile(file);
    if (!isFile && split.start > 0) return;
    const fields = await readArrowSchema(file);
    const wanted = this.requested.fields.map((field) => findField(fields, field, split.path));
    const dictionaries = new ArrowDictionaries(
      wanted.filter((field) => field !== undefined),
      kernels,
    );
    const arena = kernels.exports.arenaCreate() >>> 0;
    try {
      for await (const message of recordBatches(file)) {
        if (message.dictionary !== undefined) {
          await dictionaries.read(file, message);
          continue;
        }
        if (message.numRows === 0 || (isFile && !belongsTo(message, split))) continue;
        kernels.exports.arenaReset(arena);
        yield await this.readBatch(file, message, fields, wanted, dictionaries, new Vectors(kernels, arena));
      }
    } finally {
      dictionaries.close();
      kernels.exports.arenaDestroy(arena);
    }
  }

  private async readBatch(
    file: RandomAccessFile,
    message: RecordBatchMessage,
    fields: readonly ArrowField[],
    wanted: readonly (ArrowField | undefined)[],
    dictionaries: ArrowDictionaries,
    vectors: Vectors,
  ): Promise<number> {
    const plans = planBuffers(fields, message);
    const planned = wanted.map((field) => (field === undefined ? undefined : plans[fields.indexOf(field)]));
    const bufferOf = await loadBuffers(
      file,
      message,
      planned.filter((plan) => plan !== undefined),
      vectors,
    );
    const { kernels } = vectors;
    const numColumns = wanted.length;
    const batch = vectors.allocateZeroed(BATCH_COLUMNS + numColumns * COLUMN_SIZE);
    kernels.setI32(batch + BATCH_NUM_ROWS, message.numRows);
    kernels.setI32(batch + BATCH_NUM_COLUMNS, numColumns);
    const dictionaryOf = (id: number): ArrowDictionary => dictionaries.get(id);
    planned.forEach((plan, i) => {
      const column = batch + columnOffset(i);
      if (plan !== undefined) importColumn(plan, column, { vectors, bufferOf, dictionaryOf });
      else vectors.writeNulls(column, typeOf(this.requested, i), message.numRows);
    });
    return batch;
  }
}

/** A record batch belongs to the split that its middle lies in. */
function belongsTo({ start, size }: RecordBatchMessage, split: FileSplit): boolean {
  const middle = start + Math.floor(size / 2);
  return middle >= split.start && middle < split.start + split.length;
}

/** Undefined when the file has no such column. */
function findField(
  fields: readonly ArrowField[],
  { name, dataType }: StructField,
  path: string,
): ArrowField | undefined {
  const lower = name.toLowerCase();
  const field =
    fields.find((candidate) => candidate.name === name) ??
    fields.find((candidate) => candidate.name.toLowerCase() === lower);
  if (field !== undefined && !sameType(field.dataType, dataType)) {
    throw new SparkException("FAILED_READ_FILE.ARROW_COLUMN_DATA_TYPE_MISMATCH", {
      path,
      column: `[${name}]`,
      expectedType: simpleString(dataType),
      actualType: simpleString(field.dataType),
    });
  }
  return field;
}

function typeOf({ fields }: StructType, i: number): DataType {
  const field = fields[i];
  if (field === undefined) throw new RangeError(`There is no column ${i}`);
  return field.dataType;
}
