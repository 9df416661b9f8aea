// Joins: by equal keys, one side is given whole to every task when it is small, else both are spread by their keys. A join
// without such keys gives one side whole to every task, whatever its size.

import { Alias } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { Join } from "../../../catalyst/plans/join.ts";
import { isExistence, type JoinType } from "../../../catalyst/plans/join-type.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { BroadcastExchangeExec } from "../exchange/broadcast-exchange-exec.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { FilterExec } from "../filter-exec.ts";
import { type EquiJoinKeys, equiJoinKeys } from "../joins/equi-join-keys.ts";
import { HashJoinExec, type HashJoinName } from "../joins/hash-join-exec.ts";
import { OuterHashJoinExec } from "../joins/outer-hash-join-exec.ts";
import { SemiHashJoinExec } from "../joins/semi-hash-join-exec.ts";
import { ProjectExec } from "../project-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { UnionExec } from "../union-exec.ts";
import type { PlanningContext, Strategy } from "./strategy.ts";

export const joinSelection: Strategy = (logical, context) => {
  if (!(logical instanceof Join)) return undefined;
  const { left, right, joinType, condition } = logical;
  if (isExistence(joinType)) return joined(joinType, left, right, condition, context);
  switch (joinType) {
    case "inner":
    case "cross": {
      const canBroadcast = isSmall(left, context) || isSmall(right, context);
      const smallerIsLeft = left.statistics.sizeInBytes < right.statistics.sizeInBytes;
      const mustBroadcast = equiJoinKeys(condition, left.output, right.output).leftKeys.length === 0;
      const swap = (canBroadcast || mustBroadcast) && smallerIsLeft;
      return swap ? swapped("inner", logical, context) : joined("inner", left, right, condition, context);
    }
    case "leftOuter":
    case "leftSemi":
    case "leftAnti":
    case "leftSingle":
      return joined(joinType, left, right, condition, context);
    case "rightOuter":
      return swapped("leftOuter", logical, context);
    case "fullOuter":
      return fullOuter(logical, context);
  }
};

type StreamedJoinType = Exclude<JoinType, "cross" | "rightOuter" | "fullOuter">;

/** The join with its sides exchanged, and the columns in their order again. */
function swapped(
  joinType: StreamedJoinType,
  { left, right, condition, output }: Join,
  context: PlanningContext,
): SparkPlan {
  return new ProjectExec(output, joined(joinType, right, left, condition, context));
}

/** What the left join gives, and the rows of the right side that match nothing, with nulls on the left. */
function fullOuter({ left, right, condition, output }: Join, context: PlanningContext): SparkPlan {
  const matched = joined("leftOuter", left, right, condition, context);
  const unmatched = joined("leftAnti", right, left, condition, context);
  const nulls = output
    .slice(0, left.output.length)
    .map(({ name, dataType, exprId }) => new Alias(new Literal(null, dataType), name, exprId));
  return new UnionExec([matched, new ProjectExec([...nulls, ...right.output], unmatched)], output);
}

/** Streams the left side past the collected right one. */
function joined(
  joinType: StreamedJoinType,
  left: LogicalPlan,
  right: LogicalPlan,
  condition: Expression | undefined,
  context: PlanningContext,
): SparkPlan {
  const keys = equiJoinKeys(condition, left.output, right.output);
  const { leftKeys, rightKeys } = keys;
  if (leftKeys.length === 0 || isSmall(right, context)) {
    const name = leftKeys.length === 0 ? "BroadcastNestedLoopJoin" : "BroadcastHashJoin";
    return join(name, joinType, keys, context.plan(left), new BroadcastExchangeExec(context.plan(right)));
  }
  const spread = (expressions: readonly Expression[], child: LogicalPlan): SparkPlan =>
    new ShuffleExchangeExec(
      { kind: "hash", expressions, numPartitions: context.conf.shufflePartitions },
      "ENSURE_REQUIREMENTS",
      context.plan(child),
    );
  return join("ShuffledHashJoin", joinType, keys, spread(leftKeys, left), spread(rightKeys, right));
}

function join(
  name: HashJoinName,
  joinType: StreamedJoinType,
  { leftKeys, rightKeys, rest }: EquiJoinKeys,
  left: SparkPlan,
  right: SparkPlan,
): SparkPlan {
  if (isExistence(joinType)) {
    return new SemiHashJoinExec(name, joinType, leftKeys, rightKeys, rest, left, right);
  }
  switch (joinType) {
    case "inner": {
      const inner = new HashJoinExec(name, leftKeys, rightKeys, left, right);
      return rest === undefined ? inner : new FilterExec(rest, inner);
    }
    case "leftOuter":
    case "leftSingle":
      return new OuterHashJoinExec(name, joinType, leftKeys, rightKeys, rest, left, right);
    case "leftSemi":
    case "leftAnti":
      return new SemiHashJoinExec(name, joinType, leftKeys, rightKeys, rest, left, right);
  }
}

function isSmall(plan: LogicalPlan, { conf }: PlanningContext): boolean {
  return plan.statistics.sizeInBytes <= conf.autoBroadcastJoinThreshold;
}
