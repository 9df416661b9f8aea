// How the rows of a physical plan are spread over its partitions and ordered in them, as far as its exchanges and sorts tell:
// what is spread or sorted as it has to be need not be again (Spark's EnsureRequirements).

import { AttributeReference, references } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import type { SortOrder } from "../../../catalyst/expressions/sort-order.ts";
import { HashAggregateExec } from "../aggregate/hash-aggregate-exec.ts";
import { FilterExec } from "../filter-exec.ts";
import { ProjectExec } from "../project-exec.ts";
import { SortExec } from "../sort-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { WindowExec } from "../window/window-exec.ts";
import { WindowGroupLimitExec } from "../window/window-group-limit-exec.ts";
import { ShuffleExchangeExec } from "./shuffle-exchange-exec.ts";

/** Whether all rows with equal keys are in one partition; without keys, whether all rows are. */
export function isClustered(plan: SparkPlan, keys: readonly Expression[]): boolean {
  const spread = partitioningOf(plan);
  if (spread === undefined) return false;
  const wanted = new Set(keys.map((key) => key.canonical));
  return spread.every((expression) => wanted.has(expression.canonical));
}

/** Whether the rows of each partition come in the order. */
export function isSorted(plan: SparkPlan, order: readonly SortOrder[]): boolean {
  const given = orderingOf(plan);
  return order.every((key, i) => given[i]?.canonical === key.canonical);
}

/** The expressions by which rows are spread, none where all are in one partition; undefined where nothing is known. */
function partitioningOf(plan: SparkPlan): readonly Expression[] | undefined {
  if (plan instanceof ShuffleExchangeExec) {
    const { partitioning } = plan;
    if (partitioning.kind === "single") return [];
    return partitioning.kind === "hash" ? partitioning.expressions : undefined;
  }
  const below = passesRows(plan) || isFinal(plan) ? plan.children[0] : undefined;
  const spread = below && partitioningOf(below);
  return spread?.every((expression) => isGiven(expression, plan)) === true ? spread : undefined;
}

function orderingOf(plan: SparkPlan): readonly SortOrder[] {
  if (plan instanceof SortExec) return plan.order;
  const [below] = plan.children;
  if (below === undefined || !passesRows(plan)) return [];
  const order = orderingOf(below);
  const lost = order.findIndex((key) => !isGiven(key, plan));
  return lost < 0 ? order : order.slice(0, lost);
}

/** Operators that keep rows where they are and in their order. */
function passesRows(plan: SparkPlan): boolean {
  return (
    plan instanceof FilterExec ||
    plan instanceof ProjectExec ||
    plan instanceof SortExec ||
    plan instanceof WindowExec ||
    plan instanceof WindowGroupLimitExec
  );
}

/** Groups are where their rows are, in an order of their own. */
function isFinal(plan: SparkPlan): boolean {
  return plan instanceof HashAggregateExec && plan.mode === "final";
}

/** Whether all columns of an expression of the child are still there. */
function isGiven(expression: Expression, { output }: SparkPlan): boolean {
  return references(expression).every(({ exprId }) =>
    output.some((column) => column instanceof AttributeReference && column.exprId.id === exprId.id),
  );
}
