// What goes wrong with memory, as typed errors.

import { SparkError } from "../../errors/spark-error.ts";

export function unableToAcquireMemory(requested: number, received: number, cause?: unknown): SparkError {
  const parameters = { requestedBytes: String(Math.ceil(requested)), receivedBytes: String(Math.floor(received)) };
  return new SparkError(
    "SparkOutOfMemoryError",
    "UNABLE_TO_ACQUIRE_MEMORY",
    parameters,
    cause === undefined ? {} : { cause },
  );
}

/** Bytes are not what they were when they were written: what they hold has to be made again. This never reaches the user. */
export class CorruptedBlockError extends Error {
  override readonly name = "CorruptedBlockError";
}

/** The disk, or the part of it that the browser grants, is full, or fails. */
export function spillFailed(consumer: string, cause: unknown): SparkError {
  if (cause instanceof SparkError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new SparkError(
    "SparkOutOfMemoryError",
    "SPILL_OUT_OF_MEMORY",
    { consumerToSpill: consumer, message },
    { cause },
  );
}
