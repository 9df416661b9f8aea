// ReplaceNullWithFalseInPredicate: where a condition decides over rows or branches, unknown is as good as false.
//
// before: Filter ((a > 1) OR null)                      after: Filter ((a > 1) OR false)
//         CASE WHEN (b AND null) THEN x ELSE y END             CASE WHEN (b AND false) THEN x ELSE y END

import { BooleanType } from "../../types/data-type.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { CaseWhen, If } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { And, Or } from "../expressions/predicates.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import { isNullLiteral } from "./null-intolerance.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ReplaceNullWithFalseInPredicate: OptimizerRule = {
  name: "ReplaceNullWithFalseInPredicate",
  nodes: [Filter, Join, If, CaseWhen],
  apply: (plan) =>
    plan.transformUp((node) => {
      const decides = node instanceof Filter || node instanceof Join;
      return (decides ? node.mapExpressions(asPredicate) : node).mapExpressions((expression) =>
        expression.transformUp(replaceInBranches),
      );
    }),
};

function replaceInBranches(node: Expression): Expression {
  if (node instanceof If) {
    return node.withNewChildren([asPredicate(node.predicate), node.trueValue, node.falseValue]);
  }
  if (node instanceof CaseWhen) {
    const branches = node.branches.map(([condition, value]) => [asPredicate(condition), value] as const);
    const same = branches.every(([condition], i) => condition === node.branches[i]?.[0]);
    return same ? node : new CaseWhen(branches, node.elseValue, node.origin);
  }
  if (!(node instanceof AggregateExpression) || node.filter === undefined) return node;
  return node.withNewChildren([node.function, asPredicate(node.filter)]);
}

/** The condition with false in the places of nulls that make it null or leave it to the other operand. */
function asPredicate(condition: Expression): Expression {
  if (isNullLiteral(condition)) return new Literal(false, BooleanType, condition.origin);
  if (condition instanceof And || condition instanceof Or) return condition.mapChildren(asPredicate);
  if (condition instanceof If) {
    const { predicate, trueValue, falseValue } = condition;
    return condition.withNewChildren([predicate, asPredicate(trueValue), asPredicate(falseValue)]);
  }
  if (!(condition instanceof CaseWhen)) return condition;
  const branches = condition.branches.map(([when, value]) => [when, asPredicate(value)] as const);
  const elseValue = condition.elseValue && asPredicate(condition.elseValue);
  const same =
    elseValue === condition.elseValue && branches.every(([, value], i) => value === condition.branches[i]?.[1]);
  return same ? condition : new CaseWhen(branches, elseValue, condition.origin);
}
