// Joins by equal keys: one side given whole to every task when it is small, else both spread by their keys. A join without
// such keys gives the smaller side whole to every task, whatever its size.

import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Join } from "../../../catalyst/plans/join.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { BroadcastExchangeExec } from "../exchange/broadcast-exchange-exec.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { FilterExec } from "../filter-exec.ts";
import { equiJoinKeys } from "../joins/equi-join-keys.ts";
import { HashJoinExec } from "../joins/hash-join-exec.ts";
import { ProjectExec } from "../project-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import type { Strategy } from "./strategy.ts";

export const joinSelection: Strategy = (logical, { plan, conf }) => {
  if (!(logical instanceof Join) || (logical.joinType !== "inner" && logical.joinType !== "cross")) return undefined;
  const { left, right, condition } = logical;
  const { leftKeys, rightKeys, rest } = equiJoinKeys(condition, left.output, right.output);
  const hasKeys = leftKeys.length > 0;
  const name = hasKeys ? "BroadcastHashJoin" : "BroadcastNestedLoopJoin";
  const filtered = (join: SparkPlan): SparkPlan => (rest === undefined ? join : new FilterExec(rest, join));
  const [leftSize, rightSize] = [left.statistics.sizeInBytes, right.statistics.sizeInBytes];
  if (!hasKeys || Math.min(leftSize, rightSize) <= conf.autoBroadcastJoinThreshold) {
    if (rightSize <= leftSize) {
      const build = new BroadcastExchangeExec(plan(right));
      return filtered(new HashJoinExec(name, leftKeys, rightKeys, plan(left), build));
    }
    const build = new BroadcastExchangeExec(plan(left));
    const swapped = new HashJoinExec(name, rightKeys, leftKeys, plan(right), build);
    return filtered(new ProjectExec([...left.output, ...right.output], swapped));
  }
  const spread = (keys: readonly Expression[], child: LogicalPlan): SparkPlan =>
    new ShuffleExchangeExec(
      { kind: "hash", expressions: keys, numPartitions: conf.shufflePartitions },
      "ENSURE_REQUIREMENTS",
      plan(child),
    );
  return filtered(
    new HashJoinExec("ShuffledHashJoin", leftKeys, rightKeys, spread(leftKeys, left), spread(rightKeys, right)),
  );
};
