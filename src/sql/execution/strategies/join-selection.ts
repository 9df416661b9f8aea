// JoinSelection: which way two plans are joined. A side that is small is given whole to every task; else both are spread by
// their keys, where there are keys that have to be equal. Hints come first, in Spark's order.

import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { EqualTo, IsNull, Or } from "../../../catalyst/expressions/predicates.ts";
import { SortOrder } from "../../../catalyst/expressions/sort-order.ts";
import { Join } from "../../../catalyst/plans/join.ts";
import type { JoinStrategyHint } from "../../../catalyst/plans/join-hint.ts";
import { canBroadcast, type JoinSide, type JoinType } from "../../../catalyst/plans/join-type.ts";
import { BroadcastExchangeExec } from "../exchange/broadcast-exchange-exec.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { type EquiJoinKeys, equiJoinKeys } from "../joins/equi-join-keys.ts";
import { InnerJoinExec } from "../joins/inner-join-exec.ts";
import type { JoinName, JoinProperties } from "../joins/join-exec.ts";
import { OuterJoinExec } from "../joins/outer-join-exec.ts";
import { SemiJoinExec } from "../joins/semi-join-exec.ts";
import { SortExec } from "../sort-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import type { PlanningContext, Strategy } from "./strategy.ts";

export const joinSelection: Strategy = (logical, context) => {
  if (!(logical instanceof Join)) return undefined;
  const keys = equiJoinKeys(logical.condition, logical.left.output, logical.right.output);
  if (keys.leftKeys.length > 0) return joinByKeys(logical, keys, context);
  const nullAware = nullAwareKeys(logical);
  if (nullAware !== undefined) return broadcastJoin("BroadcastHashJoin", logical, nullAware, "right", context, true);
  return joinWithoutKeys(logical, keys, context);
};

function joinByKeys(join: Join, keys: EquiJoinKeys, context: PlanningContext): SparkPlan {
  const shuffledHash = (side: JoinSide, isHinted: boolean): SparkPlan =>
    shuffledJoin("ShuffledHashJoin", join, keys, side, isHinted, context);
  const sortMerge = (isHinted: boolean): SparkPlan => {
    const side = join.joinType === "rightOuter" ? "left" : "right";
    return shuffledJoin("SortMergeJoin", join, keys, side, isHinted, context);
  };
  const broadcast = hintedSide(join, "broadcast", canBroadcast);
  if (broadcast !== undefined) return broadcastJoin("BroadcastHashJoin", join, keys, broadcast, context);
  if (hasHint(join, "merge") && areOrderable(keys)) return sortMerge(true);
  const hashed = hintedSide(join, "shuffle_hash", canHash);
  if (hashed !== undefined) return shuffledHash(hashed, true);
  if (hasHint(join, "shuffle_replicate_nl") && isInner(join.joinType)) return cartesianProduct(join, context);
  const small = smallerSide(join, (side) => canBroadcast(side, join.joinType) && isSmall(join, side, context));
  if (small !== undefined) return broadcastJoin("BroadcastHashJoin", join, keys, small, context);
  if (context.conf.preferSortMergeJoin && areOrderable(keys)) return sortMerge(false);
  return shuffledHash(smallerSide(join, (side) => canHash(side, join.joinType)) ?? "right", false);
}

function joinWithoutKeys(join: Join, keys: EquiJoinKeys, context: PlanningContext): SparkPlan {
  const { joinType } = join;
  if (joinType === "fullOuter") return fullOuterWithoutKeys(join, keys, context);
  const nestedLoop = (side: JoinSide): SparkPlan => broadcastJoin("BroadcastNestedLoopJoin", join, keys, side, context);
  const hinted = hintedSide(join, "broadcast", canBroadcast);
  if (hinted !== undefined) return nestedLoop(hinted);
  if (hasHint(join, "shuffle_replicate_nl") && isInner(joinType)) return cartesianProduct(join, context);
  const small = smallerSide(join, (side) => canBroadcast(side, joinType) && isSmall(join, side, context));
  if (small !== undefined) return nestedLoop(small);
  if (isInner(joinType)) return cartesianProduct(join, context);
  return nestedLoop(joinType === "rightOuter" ? "left" : "right");
}

/** One side whole in every task. */
function broadcastJoin(
  name: JoinName,
  join: Join,
  { leftKeys, rightKeys, rest }: EquiJoinKeys,
  buildSide: JoinSide,
  context: PlanningContext,
  isNullAwareAntiJoin = false,
): SparkPlan {
  const { joinType } = join;
  const properties = { name, joinType, buildSide, leftKeys, rightKeys, condition: rest, isNullAwareAntiJoin };
  const [left, right] = [context.plan(join.left), context.plan(join.right)];
  return buildSide === "left"
    ? joinOf(properties, new BroadcastExchangeExec(left), right)
    : joinOf(properties, left, new BroadcastExchangeExec(right));
}

/** Every pair of rows; the right side is what is repeated. */
function cartesianProduct(join: Join, context: PlanningContext): SparkPlan {
  const keys = { leftKeys: [], rightKeys: [], rest: join.condition };
  return broadcastJoin("CartesianProduct", join, keys, "right", context);
}

/** Both sides spread by their keys, so that rows with equal keys meet in a task. */
function shuffledJoin(
  name: "ShuffledHashJoin" | "SortMergeJoin",
  { left, right, joinType }: Join,
  { leftKeys, rightKeys, rest }: EquiJoinKeys,
  buildSide: JoinSide,
  isHinted: boolean,
  context: PlanningContext,
): SparkPlan {
  const spread = (expressions: readonly Expression[], child: SparkPlan): SparkPlan => {
    const numPartitions = context.conf.shufflePartitions;
    const exchange = new ShuffleExchangeExec(
      { kind: "hash", expressions, numPartitions },
      "ENSURE_REQUIREMENTS",
      child,
    );
    if (name !== "SortMergeJoin") return exchange;
    const order = expressions.map((key) => new SortOrder(key));
    return new SortExec(order, false, exchange);
  };
  const expectedSizes = { left: left.statistics.sizeInBytes, right: right.statistics.sizeInBytes };
  return joinOf(
    { name, joinType, buildSide, leftKeys, rightKeys, condition: rest, isHinted, expectedSizes },
    spread(leftKeys, context.plan(left)),
    spread(rightKeys, context.plan(right)),
  );
}

/** What has no match on one side can be told only where all rows of the other are: both sides go to one task. */
function fullOuterWithoutKeys(join: Join, { rest }: EquiJoinKeys, context: PlanningContext): SparkPlan {
  const buildSide = smallerSide(join, () => true) ?? "right";
  const whole = (child: SparkPlan): SparkPlan =>
    new ShuffleExchangeExec({ kind: "single" }, "ENSURE_REQUIREMENTS", child);
  const name = "BroadcastNestedLoopJoin";
  return joinOf(
    { name, joinType: "fullOuter", buildSide, leftKeys: [], rightKeys: [], condition: rest },
    whole(context.plan(join.left)),
    whole(context.plan(join.right)),
  );
}

function joinOf(properties: JoinProperties, left: SparkPlan, right: SparkPlan): SparkPlan {
  switch (properties.joinType) {
    case "inner":
    case "cross":
      return new InnerJoinExec(properties, left, right);
    case "leftOuter":
    case "leftSingle":
    case "rightOuter":
    case "fullOuter":
      return new OuterJoinExec(properties, left, right);
    default:
      return new SemiJoinExec(properties, left, right);
  }
}

function isInner(joinType: JoinType): boolean {
  return joinType === "inner" || joinType === "cross";
}

/** Whether a side of a shuffled hash join may be the one that is collected. */
function canHash(side: JoinSide, joinType: JoinType): boolean {
  return joinType === "fullOuter" || canBroadcast(side, joinType);
}

function hasHint({ hint }: Join, strategy: JoinStrategyHint): boolean {
  return hint.left === strategy || hint.right === strategy;
}

/** The side that a hint asks for; the smaller one when it asks for both. */
function hintedSide(
  join: Join,
  strategy: JoinStrategyHint,
  possible: (side: JoinSide, joinType: JoinType) => boolean,
): JoinSide | undefined {
  return smallerSide(join, (side) => join.hint[side] === strategy && possible(side, join.joinType));
}

function smallerSide({ left, right }: Join, suits: (side: JoinSide) => boolean): JoinSide | undefined {
  if (!suits("left")) return suits("right") ? "right" : undefined;
  return suits("right") && right.statistics.sizeInBytes <= left.statistics.sizeInBytes ? "right" : "left";
}

function isSmall(join: Join, side: JoinSide, { conf }: PlanningContext): boolean {
  return join[side].statistics.sizeInBytes <= conf.autoBroadcastJoinThreshold;
}

const UNORDERED: ReadonlySet<string> = new Set(["array", "map", "struct", "variant", "calendar_interval"]);

function areOrderable({ leftKeys }: EquiJoinKeys): boolean {
  return leftKeys.every(({ dataType }) => !UNORDERED.has(dataType.kind));
}

/** The keys of NOT IN: `a = b OR (a = b) IS NULL` of an anti join. */
function nullAwareKeys({ joinType, condition, left, right }: Join): EquiJoinKeys | undefined {
  if (joinType !== "leftAnti" || !(condition instanceof Or)) return undefined;
  const { left: equality, right: isNull } = condition;
  if (!(equality instanceof EqualTo) || !(isNull instanceof IsNull)) return undefined;
  if (isNull.child.canonical !== equality.canonical) return undefined;
  const keys = equiJoinKeys(equality, left.output, right.output);
  return keys.leftKeys.length === 1 ? keys : undefined;
}
