// What the end of a task adds to accumulators, and how the events of tasks and stages show it.

import type { AccumulatorUpdate, TaskReport } from "../../rpc/messages.ts";
import { describeAccumulated } from "../accumulator/describe-accumulated.ts";
import type { AccumulatorRegistry } from "../accumulators.ts";
import type { AccumulableJson } from "./spark-listener-events.ts";
import type { StageAttempt } from "./stage.ts";

/** As in Spark, the user's accumulators count what succeeds and is needed; those of SQL count all. */
export function addUpdates(
  report: TaskReport,
  counts: boolean,
  attempt: StageAttempt | undefined,
  accumulators: AccumulatorRegistry,
): AccumulableJson[] {
  const accumulables: AccumulableJson[] = [];
  for (const update of report.accumulators) {
    const added =
      typeof update.update === "number"
        ? addNumber(update.id, update.update, counts, attempt, accumulators)
        : counts
          ? addValue(update, attempt, accumulators)
          : undefined;
    if (added !== undefined) accumulables.push(added);
  }
  if (attempt !== undefined) accumulables.push(...attempt.internalMetrics.add(report.metrics));
  return accumulables;
}

/** A SQL metric, whose value in events is that of the stage attempt, written as a text. */
function addNumber(
  id: number,
  update: number,
  counts: boolean,
  attempt: StageAttempt | undefined,
  accumulators: AccumulatorRegistry,
): AccumulableJson | undefined {
  const accumulator = accumulators.get(id);
  const isSql = accumulator?.metadata === "sql";
  if (!counts && !isSql) return undefined;
  accumulator?.mergeUpdate(update);
  const before = Number(attempt?.accumulables.get(id)?.Value ?? 0);
  const show = (n: number): number | string => (isSql ? String(n) : n);
  const accumulable: AccumulableJson = {
    ID: id,
    ...(accumulator?.name !== undefined && { Name: accumulator.name }),
    Update: show(update),
    Value: show(before + update),
    Internal: isSql,
    "Count Failed Values": isSql,
    ...(accumulator?.metadata !== undefined && { Metadata: accumulator.metadata }),
  };
  attempt?.accumulables.set(id, accumulable);
  return accumulable;
}

/** An accumulator of the user's; only those with a name are in events, with the whole value that the driver has. */
function addValue(
  { id, update }: AccumulatorUpdate,
  attempt: StageAttempt | undefined,
  accumulators: AccumulatorRegistry,
): AccumulableJson | undefined {
  const accumulator = accumulators.get(id);
  if (accumulator === undefined) return undefined;
  try {
    accumulator.mergeUpdate(update);
  } catch (error) {
    // As in Spark, what cannot be merged is no reason for the job to fail.
    console.error(`Failed to update accumulator ${id} (${accumulator.name ?? "unnamed"}) for task:`, error);
    return undefined;
  }
  if (accumulator.name === undefined) return undefined;
  const accumulable: AccumulableJson = {
    ID: id,
    Name: accumulator.name,
    Update: accumulator.describeUpdate(update),
    Value: describeAccumulated(accumulator.value),
    Internal: false,
    "Count Failed Values": false,
  };
  attempt?.accumulables.set(id, accumulable);
  return accumulable;
}
