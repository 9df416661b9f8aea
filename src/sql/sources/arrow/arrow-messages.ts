// Finds the messages of an Arrow IPC file or stream: the schema, the dictionaries and the record batches.

import type { RandomAccessFile } from "../../../host/files.ts";
import { FormatError } from "../format-error.ts";
import { type ArrowField, parseSchema } from "./arrow-schema.ts";
import { FlatTable } from "./flatbuffer.ts";

const SCHEMA = 1;
const DICTIONARY_BATCH = 2;
const RECORD_BATCH = 3;

const MAGIC = "ARROW1";
const CONTINUATION = 0xffff_ffff;
const MAX_METADATA_BYTES = 1 << 28;

/** A record batch, or the one in a dictionary, with where its buffers are. */
export interface RecordBatchMessage {
  /** Where its message begins in the file, and how many bytes it has with its body. */
  readonly start: number;
  readonly size: number;
  /** What buffers' offsets count from. */
  readonly bodyStart: number;
  readonly bodySize: number;
  readonly numRows: number;
  readonly nodes: readonly { readonly length: number; readonly nullCount: number }[];
  readonly buffers: readonly { readonly offset: number; readonly length: number }[];
  readonly codec: "lz4" | "zstd" | undefined;
  readonly variadicCounts: readonly number[];
  /** Of dictionaries. */
  readonly dictionary: { readonly id: number; readonly isDelta: boolean } | undefined;
}

/** The fields of a file or stream. */
export async function readArrowSchema(file: RandomAccessFile): Promise<readonly ArrowField[]> {
  const footer = await readFooter(file);
  if (footer !== undefined) return schemaOf(footer.table(1));
  const message = await readMessage(file, 0);
  if (message === undefined) throw new FormatError("The file is empty");
  if (message.table.int8(1) !== SCHEMA) throw new FormatError("The file does not begin with an Arrow schema");
  return schemaOf(message.table.table(2));
}

/**
 * The messages after the schema, dictionaries before the batches that need them. Those of a file lie anywhere, those of a
 * stream one after another.
 */
export async function* recordBatches(file: RandomAccessFile): AsyncGenerator<RecordBatchMessage, void, undefined> {
  const footer = await readFooter(file);
  if (footer === undefined) {
    for (let at = 0; ; ) {
      const message = await readMessage(file, at);
      if (message === undefined) return;
      const batch = batchOf(message);
      if (batch !== undefined) yield batch;
      at = message.end;
    }
  }
  for (const field of [2, 3]) {
    for (const [offset = 0] of footer.structs(field, 3)) {
      const message = await readMessage(file, offset);
      const batch = message && batchOf(message);
      if (batch === undefined) throw new FormatError(`There is no record batch at byte ${offset}`);
      yield batch;
    }
  }
}

/** Whether the batches are listed at the end, so that they need not be read in order. */
export async function isArrowFile(file: RandomAccessFile): Promise<boolean> {
  return (await readFooter(file)) !== undefined;
}

/** The footer of a file; undefined for streams, which have none. */
async function readFooter(file: RandomAccessFile): Promise<FlatTable | undefined> {
  const start = await file.read(0, Math.min(8, file.size));
  if (textOf(start.subarray(0, 6)) !== MAGIC) return undefined;
  const tail = await file.read(Math.max(0, file.size - 10), file.size);
  if (tail.length < 10 || textOf(tail.subarray(4)) !== MAGIC) {
    throw new FormatError("The file begins as Arrow files do, and does not end so: it is cut off");
  }
  const length = new DataView(tail.buffer, tail.byteOffset, 4).getUint32(0, true);
  const end = file.size - 10;
  if (length > end - 8) throw new FormatError(`The footer is ${length} bytes long, more than the file has`);
  return FlatTable.root(await file.read(end - length, end));
}

interface Message {
  readonly table: FlatTable;
  readonly start: number;
  readonly bodyStart: number;
  readonly bodySize: number;
  readonly end: number;
}

/** The message at a place; undefined at the end. */
async function readMessage(file: RandomAccessFile, start: number): Promise<Message | undefined> {
  if (start < 0 || start > file.size) throw new FormatError(`There is no message at byte ${start}`);
  const prefix = await file.read(start, Math.min(start + 8, file.size));
  if (prefix.length === 0) return undefined;
  if (prefix.length < 4) throw new FormatError("A message is cut off");
  const data = new DataView(prefix.buffer, prefix.byteOffset, prefix.length);
  // Streams of older versions have no marker before the length.
  const isMarked = data.getUint32(0, true) === CONTINUATION;
  if (isMarked && prefix.length < 8) throw new FormatError("A message is cut off");
  const length = data.getInt32(isMarked ? 4 : 0, true);
  if (length === 0) return undefined;
  const metadataStart = start + (isMarked ? 8 : 4);
  if (length < 0 || length > MAX_METADATA_BYTES || length > file.size - metadataStart) {
    throw new FormatError(`No Arrow message of ${length} bytes can be at byte ${start}`);
  }
  const bodyStart = metadataStart + length;
  const table = FlatTable.root(await file.read(metadataStart, bodyStart));
  const bodySize = table.int64(3);
  if (!(bodySize >= 0 && bodySize <= file.size - bodyStart)) {
    throw new FormatError(`The message at byte ${start} is cut off`);
  }
  return { table, start, bodyStart, bodySize, end: bodyStart + bodySize };
}

function batchOf({ table, start, bodyStart, bodySize, end }: Message): RecordBatchMessage | undefined {
  const type = table.int8(1);
  if (type !== DICTIONARY_BATCH && type !== RECORD_BATCH) return undefined;
  const header = table.table(2);
  const batch = type === DICTIONARY_BATCH ? header?.table(1) : header;
  if (header === undefined || batch === undefined) throw new FormatError("A record batch is missing");
  const compression = batch.table(3);
  const numRows = batch.int64(0);
  if (!(numRows >= 0 && numRows < 2 ** 31)) throw new FormatError(`A record batch has ${numRows} rows`);
  return {
    start,
    size: end - start,
    bodyStart,
    bodySize,
    numRows,
    nodes: batch.structs(1, 2).map(([length = 0, nullCount = 0]) => ({ length, nullCount })),
    buffers: batch.structs(2, 2).map(([offset = 0, length = 0]) => ({ offset, length })),
    codec: compression && (compression.int8(0) === 0 ? "lz4" : "zstd"),
    variadicCounts: batch.structs(4, 1).map(([count = 0]) => count),
    dictionary: type === DICTIONARY_BATCH ? { id: header.int64(0), isDelta: header.flag(2) } : undefined,
  };
}

function schemaOf(table: FlatTable | undefined): readonly ArrowField[] {
  if (table === undefined) throw new FormatError("The file has no schema");
  return parseSchema(table);
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
