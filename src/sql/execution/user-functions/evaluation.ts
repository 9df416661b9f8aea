// Runs functions of the user's over the rows of one partition: in an executor, or on the driver for functions that cannot
// leave it.

import type { ArrowBlock } from "../../../columnar/arrow-block.ts";
import type { InternalRow } from "../../../types/catalyst-value.ts";
import type { FunctionCall } from "./function-call.ts";
import { PartitionEvaluation } from "./partition-evaluation.ts";
import { ScalarEvaluation } from "./scalar-evaluation.ts";

/** The columns that calls read, of some rows. */
export interface EvaluationInput {
  readonly rows: readonly InternalRow[];
  /** The same as Arrow's buffers, when a function wants them. */
  readonly arrow?: ArrowBlock;
}

export interface Evaluation {
  /** Rows of the results; of calls that append columns one for each row of the input. */
  process(input: EvaluationInput): readonly InternalRow[] | Promise<readonly InternalRow[]>;
  /** What is left when the partition has ended. */
  finish(): Iterable<InternalRow>;
}

/** @param targets the functions of the call, loaded */
export function createEvaluation(call: FunctionCall, targets: readonly object[]): Evaluation {
  if (call.kind === "scalar") return new ScalarEvaluation(call, targets);
  return new PartitionEvaluation(call.operation, targets[0] ?? {});
}
