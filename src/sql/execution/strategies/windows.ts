// Window functions: rows of a partition meet in one task, sorted by the partition's keys and the order, unless they do so
// already. Where only the first rows of partitions are wanted, no others are spread.

import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { OrderingKey } from "../../../catalyst/expressions/ordering-key.ts";
import { SortOrder } from "../../../catalyst/expressions/sort-order.ts";
import { Window } from "../../../catalyst/plans/window.ts";
import { WindowGroupLimit } from "../../../catalyst/plans/window-group-limit.ts";
import { isNested } from "../../../types/data-type.ts";
import { isClustered, isSorted } from "../exchange/output-partitioning.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { SortExec } from "../sort-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { WindowExec } from "../window/window-exec.ts";
import { WindowGroupLimitExec } from "../window/window-group-limit-exec.ts";
import type { Strategy } from "./strategy.ts";

export const windows: Strategy = (logical, { plan, conf }) => {
  if (logical instanceof Window) {
    const { windowExpressions, partitionSpec, orderSpec, child } = logical;
    const spread = clustered(plan(child), partitionSpec, conf.shufflePartitions);
    return new WindowExec(windowExpressions, partitionSpec, orderSpec, sorted(spread, partitionSpec, orderSpec));
  }
  if (!(logical instanceof WindowGroupLimit)) return undefined;
  const { partitionSpec, orderSpec, rank, limit } = logical;
  const groups = { partitionSpec, orderSpec, rank, limit };
  const below = sorted(plan(logical.child), partitionSpec, orderSpec);
  if (isClustered(below, partitionSpec)) return new WindowGroupLimitExec(groups, "Final", below);
  const first = new WindowGroupLimitExec(groups, "Partial", below);
  const spread = clustered(first, partitionSpec, conf.shufflePartitions);
  return new WindowGroupLimitExec(groups, "Final", sorted(spread, partitionSpec, orderSpec));
};

/** The plan with all rows of a partition in one task. */
function clustered(plan: SparkPlan, keys: readonly Expression[], numPartitions: number): SparkPlan {
  if (isClustered(plan, keys)) return plan;
  const partitioning =
    keys.length === 0 ? ({ kind: "single" } as const) : ({ kind: "hash", expressions: keys, numPartitions } as const);
  return new ShuffleExchangeExec(partitioning, "ENSURE_REQUIREMENTS", plan);
}

function sorted(plan: SparkPlan, keys: readonly Expression[], orderSpec: readonly SortOrder[]): SparkPlan {
  const order = [...keys.map(ascending), ...orderSpec];
  return isSorted(plan, order) ? plan : new SortExec(order, false, plan);
}

/** The order in which equal keys come together, nested ones too. */
function ascending(key: Expression): SortOrder {
  return new SortOrder(isNested(key.dataType) ? new OrderingKey(key, key.origin) : key);
}
