// ResolveOrdinals: positions in ORDER BY and GROUP BY become the select list's expressions, where the session does not say
// that numbers there are but numbers.
//
// before: Sort [2]                          after: Sort [b]
//         +- Project [a, b]                        +- Project [a, b]

import type { AnalysisException } from "../../errors/spark-error.ts";
import { IntegerType } from "../../types/data-type.ts";
import { Alias } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { GroupingSets } from "../expressions/grouping-sets.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedOrdinal } from "../expressions/unresolved.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Sort } from "../plans/sort.ts";
import { containsAggregate } from "./aggregates.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";
import { qualifiedSql } from "./qualified-sql.ts";

export const ResolveOrdinals: AnalysisRule = {
  name: "ResolveOrdinals",
  nodes: [UnresolvedOrdinal],
  apply: (plan, { groupByOrdinal, orderByOrdinal }) =>
    plan.transformUp((node) => {
      if (node instanceof Sort && orderByOrdinal === false) return node.transformExpressionsUp(asNumber);
      if (node instanceof Aggregate && groupByOrdinal === false) return node.transformExpressionsUp(asNumber);
      if (node instanceof Sort && node.child.resolved && node.order.some((order) => isOrdinal(order.child))) {
        return resolveSort(node);
      }
      if (node instanceof Aggregate && node.groupingExpressions.some(holdsOrdinal)) return resolveGrouping(node);
      return node;
    }),
};

function asNumber(expression: Expression): Expression {
  return isOrdinal(expression) ? new Literal(expression.ordinal, IntegerType, expression.origin) : expression;
}

function isOrdinal(expression: Expression): expression is UnresolvedOrdinal {
  return expression instanceof UnresolvedOrdinal;
}

/** A key that is a position, or several groupings with one among their keys. */
function holdsOrdinal(key: Expression): boolean {
  return isOrdinal(key) || (key instanceof GroupingSets && key.keys.some(isOrdinal));
}

function resolveSort(sort: Sort): LogicalPlan {
  const { output } = sort.child;
  return sort.mapExpressions((order) => {
    const [position] = order.children;
    if (position === undefined || !isOrdinal(position)) return order;
    const column = output[position.ordinal - 1];
    if (column !== undefined) return order.withNewChildren([column]);
    throw outOfRange("ORDER_BY_POS_OUT_OF_RANGE", position, output.length);
  });
}

function resolveGrouping(aggregate: Aggregate): LogicalPlan {
  const list = aggregate.resultExpressions;
  // A star before the position would move it: wait until it is expanded.
  if (!list.every((item) => item.resolved)) return aggregate;
  const resolve = (key: Expression): Expression => {
    if (key instanceof GroupingSets) return key.mapChildren(resolve);
    if (!isOrdinal(key)) return key;
    const item = list[key.ordinal - 1];
    if (item === undefined) throw outOfRange("GROUP_BY_POS_OUT_OF_RANGE", key, list.length);
    if (containsAggregate(item)) {
      throw analysisError(
        "GROUP_BY_POS_AGGREGATE",
        { index: String(key.ordinal), aggExpr: qualifiedSql(item) },
        key.origin,
      );
    }
    return item instanceof Alias ? item.child : item;
  };
  const keys = aggregate.groupingExpressions.map(resolve);
  return new Aggregate(keys, list, aggregate.child, aggregate.origin);
}

function outOfRange(
  condition: "ORDER_BY_POS_OUT_OF_RANGE" | "GROUP_BY_POS_OUT_OF_RANGE",
  position: UnresolvedOrdinal,
  size: number,
): AnalysisException {
  return analysisError(condition, { index: String(position.ordinal), size: String(size) }, position.origin);
}
