// Runtime filters: of the larger side of a shuffled join only the rows are spread that can meet a row of the other side,
// which has been written before (Spark's InjectRuntimeFilter, with the keys themselves in the place of a Bloom filter).

import { isLikelySelective } from "../../../catalyst/expressions/conjuncts.ts";
import { dropsUnmatched, type JoinSide, otherSide } from "../../../catalyst/plans/join-type.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { FilterExec } from "../filter-exec.ts";
import { JoinExec, type JoinProperties } from "../joins/join-exec.ts";
import { SemiJoinExec } from "../joins/semi-join-exec.ts";
import { LimitExec } from "../limit-exec.ts";
import { SortExec } from "../sort-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import type { ShuffledJoin } from "./dynamic-join-selection.ts";
import { ShuffleQueryStageExec } from "./shuffle-query-stage-exec.ts";

/** How much larger the side must be that is filtered. */
const LARGER = 2;
/** The keys are collected by each executor (spark.sql.optimizer.runtime.bloomFilter.creationSideThreshold, but for measured sizes). */
const MAX_FILTER_BYTES = 32 * 1024 * 1024;

/** The side that is written first, to filter the other. */
export function filteringSide({ join }: ShuffledJoin): JoinSide | undefined {
  const { expectedSizes, joinType } = join.join;
  if (expectedSizes === undefined) return undefined;
  const side = expectedSizes.left < expectedSizes.right ? "left" : "right";
  const other = otherSide(side);
  const pays = expectedSizes[side] * LARGER <= expectedSizes[other] && leavesRowsOut(join[side]);
  return pays && dropsUnmatched(other, joinType) ? side : undefined;
}

/** The join with the filter below the exchange of the other side; the same where the filter would be too large. */
export function withRuntimeFilter(found: ShuffledJoin, side: JoinSide, stage: ShuffleQueryStageExec): ShuffledJoin {
  const { join } = found;
  if (stage.sizeInBytes > MAX_FILTER_BYTES) return found;
  const other = otherSide(side);
  const { leftKeys, rightKeys } = join.join;
  const [filterKeys, filteredKeys] = side === "left" ? [leftKeys, rightKeys] : [rightKeys, leftKeys];
  const properties: JoinProperties = {
    name: "BroadcastHashJoin",
    joinType: "leftSemi",
    buildSide: "right",
    leftKeys: filteredKeys,
    rightKeys: filterKeys,
    condition: undefined,
  };
  const whole = new ShuffleQueryStageExec(stage.exchange, stage.written, true);
  const filtered = (plan: SparkPlan): SparkPlan => {
    if (plan instanceof SortExec) return plan.withNewChildren([filtered(plan.child)]);
    if (!(plan instanceof ShuffleExchangeExec)) throw new Error(`${join} has no exchange on its ${other} side`);
    return plan.withNewChildren([new SemiJoinExec(properties, plan.child, whole)]);
  };
  const children = side === "left" ? [join.left, filtered(join.right)] : [filtered(join.left), join.right];
  const replaced = join.withNewChildren(children);
  return replaced instanceof JoinExec ? { ...found, join: replaced } : found;
}

/** Whether a plan is likely to give a part of the keys only. */
function leavesRowsOut(plan: SparkPlan): boolean {
  return plan.exists(
    (node) =>
      node instanceof JoinExec ||
      node instanceof LimitExec ||
      (node instanceof FilterExec && isLikelySelective(node.condition)),
  );
}
