// The partitions of a checkpointed RDD: written to a file each, and read back.

import { checkpointFailed } from "../../rdd/rdd-errors.ts";
import { ByteReader } from "../../serializer/byte-reader.ts";
import { decodeColumn, encodeColumn } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import type { TaskContext } from "../task-context.ts";
import { ChunksSource, drain, type RecordSource } from "./record-source.ts";

interface CheckpointPayload {
  readonly path: string;
}

function fileOf(path: string, index: number): string {
  return `${path}/part-${String(index).padStart(5, "0")}`;
}

/** Writes the records in pieces, each after its length. */
export async function writeCheckpoint(source: RecordSource, payload: unknown, context: TaskContext): Promise<void> {
  const { path } = payload as CheckpointPayload;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await drain(source, context, (records) => {
    pieces.push(encodeColumn(records, context.services.get(CLASSES)));
  });
  const file = await context.host.createFile(fileOf(path, context.partitionId));
  try {
    for (const piece of pieces) {
      await file.write(new Uint8Array(Uint32Array.of(piece.length).buffer));
      await file.write(piece);
      context.metrics.output.bytesWritten += piece.length;
    }
    await file.close();
  } catch (error) {
    await file.abort();
    throw error;
  }
}

export async function openCheckpoint({ payload, index, context }: ComputeRequest): Promise<RecordSource> {
  const path = fileOf((payload as CheckpointPayload).path, index);
  const [found] = await context.host.list(path);
  if (found === undefined) throw checkpointFailed(`Checkpoint file ${path} is missing.`);
  const file = await context.host.openFile(found.reference);
  try {
    const bytes = await file.read(0, file.size);
    context.metrics.input.bytesRead += bytes.length;
    const classes = context.services.get(CLASSES);
    const reader = new ByteReader(bytes);
    const chunks: unknown[][] = [];
    while (!reader.isAtEnd) chunks.push(decodeColumn(reader.bytes(reader.u32()), classes));
    return new ChunksSource(chunks);
  } finally {
    await file.close();
  }
}

/** What was kept for good is gone, and nothing tells how it was made. */
export function openLocalCheckpoint({ payload, index }: ComputeRequest): Promise<RecordSource> {
  const { rddId } = payload as { readonly rddId: number };
  throw checkpointFailed(
    `Checkpoint block rdd_${rddId}_${index} not found! Either the executor that originally checkpointed this partition is ` +
      "no longer alive, or the original RDD is unpersisted. If this problem persists, you may consider using " +
      "`rdd.checkpoint()` instead, which is slower than local checkpointing but more fault-tolerant.",
  );
}
