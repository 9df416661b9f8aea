// The task output "rdd-save": the records of a partition as one file of a folder. It is written aside, and moved to its place
// when it is whole, so that of several attempts one counts.

import type { SavePayload } from "../../rdd/rdd-payloads.ts";
import { encodeColumn } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskContext } from "../task-context.ts";
import { CHUNK, type RecordSource } from "./record-source.ts";
import { sequenceFileOf } from "./sequence-file.ts";
import { textOf } from "./text-of.ts";

export async function saveRecords(source: RecordSource, payload: SavePayload, context: TaskContext): Promise<void> {
  const { path, temporary, gzip } = payload;
  const name = `part-${String(context.partitionId).padStart(5, "0")}${gzip ? ".gz" : ""}`;
  const aside = `${temporary}/attempt-${context.taskAttemptId}/${name}`;
  const file = await context.host.createFile(aside);
  try {
    const chunks = chunksOf(source, payload, context);
    for await (const bytes of gzip ? compressed(chunks) : chunks) {
      await file.write(bytes);
      context.metrics.output.bytesWritten += bytes.length;
    }
  } catch (error) {
    await file.abort();
    throw error;
  }
  await file.close();
  await context.host.rename(aside, `${path}/${name}`);
}

async function* chunksOf(
  source: RecordSource,
  { format }: SavePayload,
  context: TaskContext,
): AsyncGenerator<Uint8Array> {
  if (format === "sequence") {
    const pairs: unknown[] = [];
    for await (const records of pulled(source, context)) for (const record of records) pairs.push(record);
    yield* sequenceFileOf(pairs, () => context.host.random());
  } else if (format === "object") {
    const classes = context.services.get(CLASSES);
    const groups: unknown[] = [];
    for await (const records of pulled(source, context)) groups.push([null, encodeColumn(records, classes)]);
    yield* sequenceFileOf(groups, () => context.host.random());
  } else {
    const encoder = new TextEncoder();
    for await (const records of pulled(source, context)) {
      yield encoder.encode(records.map((record) => `${textOf(record)}\n`).join(""));
    }
  }
}

async function* pulled(source: RecordSource, context: TaskContext): AsyncGenerator<readonly unknown[]> {
  for (let records = source.pull(CHUNK); records !== undefined; records = source.pull(CHUNK)) {
    yield records;
    context.metrics.output.recordsWritten += records.length;
    const turn = context.yieldIfNeeded();
    if (turn !== undefined) await turn;
  }
}

async function* compressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = new CompressionStream("gzip");
  const writer = stream.writable.getWriter();
  const writing = (async () => {
    for await (const chunk of chunks) await writer.write(Uint8Array.from(chunk));
    await writer.close();
  })();
  // Who reads is told of it too.
  writing.catch((error: unknown) => writer.abort(error).catch(() => undefined));
  const reader = stream.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  await writing;
}
