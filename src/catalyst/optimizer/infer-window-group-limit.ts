// InferWindowGroupLimit: where only the first rows of each partition are asked for, the others need not be spread and sorted.
//
// before: Filter (rn <= 3)                                     after: Filter (rn <= 3)
//         +- Window [row_number() OVER … AS rn], [k], [o]             +- Window [row_number() OVER … AS rn], [k], [o]
//            +- child                                                    +- WindowGroupLimit [k], [o], row_number(), 3
//                                                                           +- child

import type { AttributeReference } from "../expressions/attribute.ts";
import { splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualTo, GreaterThan, GreaterThanOrEqual, LessThan, LessThanOrEqual } from "../expressions/predicates.ts";
import { RowNumber } from "../expressions/windows/rank-functions.ts";
import type { WindowExpression } from "../expressions/windows/window-expression.ts";
import { Filter } from "../plans/filter.ts";
import { limitPlan } from "../plans/limit.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Sort } from "../plans/sort.ts";
import { Window } from "../plans/window.ts";
import { WindowGroupLimit } from "../plans/window-group-limit.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";
import { growsWithRows, isRank, windowOf } from "./ranking-windows.ts";

export const InferWindowGroupLimit: OptimizerRule = {
  name: "InferWindowGroupLimit",
  nodes: [Window],
  apply: (plan, { windowGroupLimitThreshold }) =>
    plan.transformUp((node) => (node instanceof Filter ? infer(node, windowGroupLimitThreshold) : node)),
};

interface RankLimit {
  readonly rank: WindowExpression;
  readonly limit: number;
}

function infer(filter: Filter, threshold: number): LogicalPlan {
  const window = filter.child;
  if (!(window instanceof Window) || window.child instanceof WindowGroupLimit || !growsWithRows(window)) return filter;
  const limits = limitsOf(filter, window);
  const [first] = limits;
  if (first === undefined) return filter;
  const { rank, limit } = limits.reduce((least, other) => (other.limit < least.limit ? other : least), first);
  if (limit > threshold) return filter;
  if (limit <= 0) return LocalRelation.empty(filter.output);
  return filter.withNewChildren([window.withNewChildren([firstRows(window, { rank, limit })])]);
}

function firstRows({ partitionSpec, orderSpec, child }: Window, { rank, limit }: RankLimit): LogicalPlan {
  if (child.maxRows !== undefined && child.maxRows <= limit) return child;
  // The first rows of all need no ranks to be found.
  const isTop = partitionSpec.length === 0 && rank.windowFunction instanceof RowNumber;
  return isTop
    ? limitPlan(Literal.of(limit), new Sort(orderSpec, true, child))
    : new WindowGroupLimit(partitionSpec, orderSpec, rank, limit, child);
}

function limitsOf({ condition }: Filter, { windowExpressions }: Window): readonly RankLimit[] {
  const conditions = splitConjuncts(condition);
  return windowExpressions.flatMap((expression) => {
    const rank = windowOf(expression);
    if (rank === undefined || !isRank(rank)) return [];
    const column = expression.toAttribute();
    return conditions.flatMap((term) => {
      const limit = upperBound(term, column);
      return limit === undefined ? [] : [{ rank, limit }];
    });
  });
}

/** The greatest value that a whole number may have where the condition holds. */
function upperBound(condition: Expression, column: AttributeReference): number | undefined {
  const [left, right] = condition.children;
  if (left?.semanticEquals(column) === true) {
    if (condition instanceof LessThan) return below(right);
    return condition instanceof LessThanOrEqual || condition instanceof EqualTo ? constant(right) : undefined;
  }
  if (right?.semanticEquals(column) !== true) return undefined;
  if (condition instanceof GreaterThan) return below(left);
  return condition instanceof GreaterThanOrEqual || condition instanceof EqualTo ? constant(left) : undefined;
}

function below(expression: Expression | undefined): number | undefined {
  const value = constant(expression);
  return value === undefined ? undefined : value - 1;
}

function constant(expression: Expression | undefined): number | undefined {
  return expression instanceof Literal && typeof expression.value === "number" && Number.isInteger(expression.value)
    ? expression.value
    : undefined;
}
