// How much each side of a query's only shuffled join wrote, from the stages before the one that reads both.

import type { SQLExecutionData } from "../sql-execution-data.ts";
import type { AdvisedRun } from "./advised-run.ts";
import { rddKey } from "./rdd-key.ts";

/** Undefined when no stage, or more than one, reads two shuffles. */
export function shuffleSizes(
  run: AdvisedRun,
  execution: SQLExecutionData,
): { readonly left: number; readonly right: number } | undefined {
  const stages = run.stages.filter((stage) => run.executionOf(stage) === execution);
  const [reader, another] = stages.filter(({ parentIds }) => parentIds.length === 2);
  if (reader === undefined || another !== undefined) return undefined;
  // A stage of another job computed the same RDDs when the one in this job was skipped.
  const written = new Map(stages.map((stage) => [rddKey(stage), stage.taskMetrics.shuffleWriteBytes]));
  const [left, right] = [...reader.parentIds]
    .sort((a, b) => a - b)
    .map((stageId) => run.store.stageAttempts(stageId).at(-1))
    .map((stage) => (stage === undefined ? undefined : written.get(rddKey(stage))));
  return left === undefined || right === undefined ? undefined : { left, right };
}
