// Functions of the user's that cannot leave the driver: executors send the rows and get the results. The page's thread is
// held for a few milliseconds at a time.

import type { SparkContext } from "../../../core/spark-context.ts";
import type { InternalRow } from "../../../types/catalyst-value.ts";
import { createEvaluation, type Evaluation, type EvaluationInput } from "./evaluation.ts";
import type { DriverFunctionRequest, FunctionCall } from "./function-call.ts";

/** Half a frame. */
const TURN_MILLIS = 8;
const ROWS_PER_LOOK = 64;

/** Answers executors until the number that it gives is removed from the context. */
export function serveFunctions(context: SparkContext, call: FunctionCall, targets: readonly object[]): number {
  const { host } = context;
  const partitions = new Map<string, Evaluation>();
  return context.registerDriverCall(async (argument) => {
    const { partition, action, input } = argument as DriverFunctionRequest;
    if (action === "close") {
      partitions.delete(partition);
      return undefined;
    }
    const evaluation = partitions.get(partition) ?? createEvaluation(call, targets);
    partitions.set(partition, evaluation);
    let turnStart = host.now();
    const yieldWhenLong = async (): Promise<void> => {
      if (host.now() - turnStart < TURN_MILLIS) return;
      await host.yieldToEventLoop();
      turnStart = host.now();
    };
    const made: InternalRow[] = [];
    if (action === "finish") {
      for (const row of evaluation.finish()) {
        made.push(row);
        if (made.length % ROWS_PER_LOOK === 0) await yieldWhenLong();
      }
      return made;
    }
    const given = input as EvaluationInput;
    if (given.arrow !== undefined) return await evaluation.process(given);
    for (let from = 0; from < given.rows.length; from += ROWS_PER_LOOK) {
      const rows = await evaluation.process({ rows: given.rows.slice(from, from + ROWS_PER_LOOK) });
      for (const row of rows) made.push(row);
      await yieldWhenLong();
    }
    return made;
  });
}
