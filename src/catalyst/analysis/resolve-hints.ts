// ResolveHints: hints about partitions become operators; hints that Spark does not know change nothing about the answer and
// are dropped.
//
// before: UnresolvedHint REPARTITION, [3, 'a]    after: RepartitionByExpression ['a], 3
//         +- Project [a, b]                             +- Project [a, b]

import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { RebalancePartitions, Repartition, RepartitionByExpression } from "../plans/repartition.ts";
import { UnresolvedHint } from "../plans/unresolved-hint.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const ResolveHints: AnalysisRule = {
  name: "ResolveHints",
  apply: (plan) => plan.transformUp((node) => (node instanceof UnresolvedHint ? resolveHint(node) : node)),
};

function resolveHint(hint: UnresolvedHint): LogicalPlan {
  const { child, origin, parameters } = hint;
  const [first, ...rest] = parameters;
  const numPartitions = partitionCount(first);
  const columns = numPartitions === undefined ? parameters : rest;
  switch (hint.name.toUpperCase()) {
    case "COALESCE":
      if (numPartitions === undefined || rest.length > 0) throw invalid(hint);
      return new Repartition(numPartitions, false, child, origin);
    case "REPARTITION":
      if (numPartitions !== undefined && rest.length === 0) return new Repartition(numPartitions, true, child, origin);
      return new RepartitionByExpression(columns, child, numPartitions, origin);
    case "REBALANCE":
      return new RebalancePartitions(columns, child, numPartitions, origin);
    case "REPARTITION_BY_RANGE": {
      const orders = columns.map((column) => new SortOrder(column));
      return new RepartitionByExpression(orders, child, numPartitions, origin);
    }
    default:
      return child;
  }
}

function partitionCount(parameter: Expression | undefined): number | undefined {
  return parameter instanceof Literal && typeof parameter.value === "number" ? parameter.value : undefined;
}

function invalid({ name, origin }: UnresolvedHint) {
  return analysisError("_LEGACY_ERROR_TEMP_1048", { hintName: name.toUpperCase() }, origin);
}
