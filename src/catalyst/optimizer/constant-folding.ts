// ConstantFolding: an expression of constants is computed while planning, and fails there. What only some rows may come to,
// as the branch of a CASE, stays when it fails, and fails with the first row that does.
//
// before: Filter (a > (1 + 2))        after: Filter (a > 3)

import { SparkError } from "../../errors/spark-error.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { AggregateFunction } from "../expressions/aggregates/aggregate-function.ts";
import { Alias } from "../expressions/attribute.ts";
import { CaseWhen, Coalesce, If } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ConstantFolding: OptimizerRule = {
  name: "ConstantFolding",
  apply: (plan) => plan.transformUp((node) => node.mapExpressions((expression) => fold(expression, false))),
};

/** The whole before its parts: what a part becomes may say more of the type than the whole has said. */
function fold(node: Expression, inBranch: boolean): Expression {
  if (node instanceof Literal) return node;
  const value = computed(node, inBranch);
  if (value !== undefined) return value;
  const ofBranch = inBranch || (isConditional(node) && !node.foldable);
  return node.mapChildren((child) => fold(child, ofBranch));
}

/** Whether not all that it is made of is computed for every row. */
function isConditional(node: Expression): boolean {
  if (node instanceof ScalarFunction) return node.prettyName === "nanvl";
  return node instanceof CaseWhen || node instanceof If || node instanceof Coalesce;
}

/** @throws SparkError of the value, unless in a branch */
function computed(node: Expression, inBranch: boolean): Literal | undefined {
  // Aliases and sort orders are foldable in name only: they are part of the plan, not values.
  if (node instanceof Alias || node instanceof SortOrder || !node.foldable) return undefined;
  if (node instanceof AggregateExpression || node instanceof AggregateFunction) return undefined;
  try {
    return new Literal(node.eval([]), node.dataType, node.origin);
  } catch (error) {
    if (!inBranch && error instanceof SparkError && error.condition !== "INTERNAL_ERROR") throw error;
    return undefined;
  }
}
