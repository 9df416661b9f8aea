// What RDDs refuse, in Spark's words.

import { SparkError, SparkException } from "../../errors/spark-error.ts";

/** What Scala's `require` throws. */
export function invalidRequirement(requirement: string): SparkError {
  return new SparkError("SparkIllegalArgumentException", "RDD_REQUIREMENT_FAILED", { requirement });
}

export function illegalArgument(message: string): SparkError {
  return new SparkError("SparkIllegalArgumentException", "RDD_ILLEGAL_ARGUMENT", { message });
}

export function unsupportedOperation(message: string): SparkError {
  return new SparkError("SparkUnsupportedOperationException", "RDD_UNSUPPORTED_OPERATION", { message });
}

export function cannotChangeStorageLevel(): SparkError {
  return unsupportedOperation("Cannot change storage level of an RDD after it was already assigned a level");
}

export function checkpointFailed(message: string): SparkException {
  return new SparkException("RDD_CHECKPOINT_FAILED", { message });
}

export function emptyCollection(): SparkError {
  return new SparkError("SparkUnsupportedOperationException", "RDD_EMPTY_COLLECTION");
}

export function differentSizes(): SparkException {
  return new SparkException("RDD_ZIP_DIFFERENT_SIZES");
}

/** @param reason names what cannot leave the driver, by the path to it */
export function taskNotSerializable(reason: string): SparkException {
  return new SparkException("RDD_TASK_NOT_SERIALIZABLE", { reason });
}

export function outputExists(path: string): SparkError {
  return new SparkError("SparkIllegalArgumentException", "RDD_OUTPUT_EXISTS", { path });
}
