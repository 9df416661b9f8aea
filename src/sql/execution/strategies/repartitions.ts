// What the user says about partitions: repartition, repartitionByRange, DISTRIBUTE BY, coalesce.

import { DirectShufflePartitionId } from "../../../catalyst/expressions/direct-partition-id.ts";
import { SortOrder } from "../../../catalyst/expressions/sort-order.ts";
import { RebalancePartitions, Repartition, RepartitionByExpression } from "../../../catalyst/plans/repartition.ts";
import { CoalesceExec } from "../coalesce-exec.ts";
import type { Partitioning } from "../exchange/partitioning.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import type { Strategy } from "./strategy.ts";

export const repartitions: Strategy = (logical, { plan, conf }) => {
  if (logical instanceof Repartition) {
    const { numPartitions, shuffle, child } = logical;
    if (!shuffle) return new CoalesceExec(numPartitions, plan(child));
    const partitioning: Partitioning =
      numPartitions === 1 ? { kind: "single" } : { kind: "round-robin", numPartitions };
    return new ShuffleExchangeExec(partitioning, "REPARTITION_BY_NUM", plan(child));
  }
  if (!(logical instanceof RepartitionByExpression)) return undefined;
  const { partitionExpressions, child } = logical;
  const numPartitions = logical.numPartitions ?? conf.shufflePartitions;
  if (logical instanceof RebalancePartitions) {
    if (!conf.adaptiveExecutionEnabled) return plan(child);
    const by = partitionExpressions.length === 0 ? "REBALANCE_PARTITIONS_BY_NONE" : "REBALANCE_PARTITIONS_BY_COL";
    return new ShuffleExchangeExec(partitioning(partitionExpressions, numPartitions), by, plan(child));
  }
  const origin = logical.numPartitions === undefined ? "REPARTITION_BY_COL" : "REPARTITION_BY_NUM";
  return new ShuffleExchangeExec(partitioning(partitionExpressions, numPartitions), origin, plan(child));
};

function partitioning(
  expressions: RepartitionByExpression["partitionExpressions"],
  numPartitions: number,
): Partitioning {
  if (expressions.length === 0) return { kind: "round-robin", numPartitions };
  const [first] = expressions;
  if (first instanceof DirectShufflePartitionId) return { kind: "direct", partitionId: first, numPartitions };
  const order = expressions.filter((expression) => expression instanceof SortOrder);
  return order.length === expressions.length
    ? { kind: "range", order, numPartitions }
    : { kind: "hash", expressions, numPartitions };
}
