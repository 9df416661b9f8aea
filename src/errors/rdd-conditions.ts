// What RDDs refuse. Spark has no conditions for it, only words, so the message is these words alone. A part of the catalogue.

import type { ConditionDefinition } from "./condition-definition.ts";

export const RDD_CONDITIONS = {
  RDD_EMPTY_COLLECTION: { sqlState: null, message: "empty collection", plain: true },
  RDD_REQUIREMENT_FAILED: { sqlState: null, message: "requirement failed: <requirement>", plain: true },
  RDD_UNSUPPORTED_OPERATION: { sqlState: null, message: "<message>", plain: true },
  RDD_CHECKPOINT_FAILED: { sqlState: null, message: "<message>", plain: true },
  BROADCAST_DESTROYED: {
    sqlState: null,
    message: "Attempted to use Broadcast(<id>) after it was destroyed (<callSite>) ",
    plain: true,
  },
  RDD_ILLEGAL_ARGUMENT: { sqlState: null, message: "<message>", plain: true },
  RDD_ZIP_DIFFERENT_SIZES: {
    sqlState: null,
    message: "Can only zip RDDs with same number of elements in each partition",
    plain: true,
  },
  RDD_TASK_NOT_SERIALIZABLE: { sqlState: null, message: "Task not serializable: <reason>", plain: true },
  RDD_OUTPUT_EXISTS: { sqlState: null, message: "Output directory <path> already exists", plain: true },
} as const satisfies Readonly<Record<string, ConditionDefinition>>;
