// Partitions of what is in files.

import type { FileSlice, FilesPayload } from "../../rdd/rdd-payloads.ts";
import { decodeColumn } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import type { TaskContext } from "../task-context.ts";
import { FlatMapSource } from "./element-operations.ts";
import { ArraySource, CHUNK, ChunksSource, ConcatenatedSource, type RecordSource } from "./record-source.ts";
import { readSequenceFile } from "./sequence-file.ts";
import { linesOf, readLines } from "./text-lines.ts";

export async function openFiles({ payload, partition, context }: ComputeRequest): Promise<RecordSource> {
  const sources: RecordSource[] = [];
  for (const slice of partition as readonly FileSlice[]) {
    sources.push(await openSlice(slice, payload as FilesPayload, context));
  }
  return counted(new ConcatenatedSource(sources), context);
}

/** Counts the records that are read. */
function counted(source: RecordSource, { metrics }: TaskContext): RecordSource {
  return {
    pull(max) {
      const records = source.pull(max);
      metrics.input.recordsRead += records?.length ?? 0;
      return records;
    },
  };
}

async function openSlice(
  slice: FileSlice,
  { format, recordLength = 1 }: FilesPayload,
  context: TaskContext,
): Promise<RecordSource> {
  switch (format) {
    case "text":
      if (isCompressed(slice.path)) return new ChunksSource(linesOf(await readWhole(slice, context)));
      return new ChunksSource(linesOf(await readLines(slice, context)));
    case "whole-text":
      return new ArraySource([[slice.path, new TextDecoder().decode(await readWhole(slice, context))]]);
    case "binary":
      return new ArraySource([[slice.path, await readBytes(slice, context)]]);
    case "records":
      return new ChunksSource(recordsOf(await readBytes(slice, context), recordLength));
    case "sequence":
      return await readSequenceFile(slice, context);
    case "object": {
      const classes = context.services.get(CLASSES);
      return new FlatMapSource(await readSequenceFile(slice, context), (record) => {
        const [, bytes] = record as readonly [unknown, Uint8Array];
        return decodeColumn(bytes, classes);
      });
    }
  }
}

/** Records of so many bytes each, some at a time. */
function* recordsOf(bytes: Uint8Array, recordLength: number): Generator<Uint8Array[]> {
  if (bytes.length % recordLength !== 0) throw new RangeError(`The last record has fewer than ${recordLength} bytes.`);
  let records: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += recordLength) {
    records.push(bytes.slice(at, at + recordLength));
    if (records.length < CHUNK) continue;
    yield records;
    records = [];
  }
  if (records.length > 0) yield records;
}

async function readBytes({ file, start, end }: FileSlice, { host, metrics }: TaskContext): Promise<Uint8Array> {
  const opened = await host.openFile(file);
  try {
    metrics.input.bytesRead += end - start;
    return await opened.read(start, end);
  } finally {
    await opened.close();
  }
}

/** All of a file, decompressed when its name says that it is compressed. */
async function readWhole(slice: FileSlice, context: TaskContext): Promise<Uint8Array> {
  if (!isCompressed(slice.path)) return await readBytes(slice, context);
  const { host } = context;
  const opened = await host.openFile(slice.file);
  try {
    const format = slice.path.endsWith(".gz") ? "gzip" : "deflate";
    const text = new Response(host.decompress(opened.stream(), format));
    context.metrics.input.bytesRead += slice.size;
    return new Uint8Array(await text.arrayBuffer());
  } finally {
    await opened.close();
  }
}

function isCompressed(path: string): boolean {
  return /\.(gz|deflate)$/.test(path);
}
