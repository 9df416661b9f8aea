// ConstantFolding: an expression of constants is computed while planning. One that fails stays, and fails when it runs.
//
// before: Filter (a > (1 + 2))        after: Filter (a > 3)

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { AggregateFunction } from "../expressions/aggregates/aggregate-function.ts";
import { Alias } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ConstantFolding: OptimizerRule = {
  name: "ConstantFolding",
  apply: (plan) => plan.transformUp((node) => node.mapExpressions(fold)),
};

/** The whole before its parts: what a part becomes may say more of the type than the whole has said. */
function fold(node: Expression): Expression {
  if (node instanceof Literal) return node;
  return computed(node) ?? node.mapChildren(fold);
}

function computed(node: Expression): Literal | undefined {
  // Aliases and sort orders are foldable in name only: they are part of the plan, not values.
  if (node instanceof Alias || node instanceof SortOrder || !node.foldable) return undefined;
  if (node instanceof AggregateExpression || node instanceof AggregateFunction) return undefined;
  try {
    return new Literal(node.eval([]), node.dataType, node.origin);
  } catch {
    return undefined;
  }
}
