// A partial aggregation makes groups in each task: one task over many partitions gives fewer of them than many tasks do, and
// has to be started once. So the partitions of a cached table that lie in one executor are taken by as few tasks as it
// runs at a time.

import { ignoresOrder } from "../../../catalyst/expressions/aggregates/ignores-order.ts";
import { remembered } from "../../../catalyst/trees/remembered.ts";
import { HashAggregateExec } from "../aggregate/hash-aggregate-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";

/** Whether the stage aggregates, and neither the order of its rows nor their partitions can be seen in what it gives. */
export const ignoresPartitions: (plan: SparkPlan) => boolean = remembered(
  (plan) =>
    plan.exists((node) => node instanceof HashAggregateExec) &&
    !plan.exists(
      (node) =>
        node.rowsMeet === "all" ||
        !node.expressions.every(({ deterministic }) => deterministic) ||
        (node instanceof HashAggregateExec &&
          !node.aggregateExpressions.every((aggregate) => ignoresOrder(aggregate.function))),
    ),
);

/**
 * Partitions in groups of one executor each, in their order; no group is larger than an equal share of all.
 * @param executors of each partition the one that keeps it; undefined where none does
 * @param numTasks how many tasks run at a time
 */
export function groupsByExecutor(
  executors: readonly (string | undefined)[],
  numTasks: number,
): readonly (readonly number[])[] {
  const share = Math.ceil(executors.length / Math.max(1, numTasks));
  const open = new Map<string | undefined, number[]>();
  const groups: number[][] = [];
  for (const [partition, executor] of executors.entries()) {
    const group = open.get(executor);
    if (group !== undefined && group.length < share) {
      group.push(partition);
    } else {
      const next = [partition];
      open.set(executor, next);
      groups.push(next);
    }
  }
  return groups;
}
