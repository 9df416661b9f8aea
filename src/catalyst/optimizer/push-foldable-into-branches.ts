// PushFoldableIntoBranches: an operator over a choice between constants is computed in each branch, once.
//
// before: (CASE WHEN a THEN 1 ELSE 2 END = 1)     after: CASE WHEN a THEN true ELSE false END

import { CaseWhen, If } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { BinaryOperator } from "../expressions/operators.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const PushFoldableIntoBranches: OptimizerRule = {
  name: "PushFoldableIntoBranches",
  nodes: [CaseWhen, If],
  apply: (plan) =>
    plan.transformAllExpressions((node) => {
      if (!(node instanceof BinaryOperator) || !node.deterministic) return node;
      const { left, right } = node;
      if (right instanceof Literal && isChoice(left))
        return inBranches(left, (value) => node.withNewChildren([value, right]));
      if (left instanceof Literal && isChoice(right))
        return inBranches(right, (value) => node.withNewChildren([left, value]));
      return node;
    }),
};

/** A choice all of whose values are constants; a missing ELSE is null. */
function isChoice(expression: Expression): expression is CaseWhen | If {
  if (expression instanceof If) return [expression.trueValue, expression.falseValue].every(isConstant);
  if (!(expression instanceof CaseWhen) || expression.elseValue === undefined) return false;
  return [...expression.branches.map(([, value]) => value), expression.elseValue].every(isConstant);
}

function isConstant(expression: Expression): boolean {
  return expression instanceof Literal;
}

function inBranches(choice: CaseWhen | If, over: (value: Expression) => Expression): Expression {
  if (choice instanceof If) {
    return choice.withNewChildren([choice.predicate, over(choice.trueValue), over(choice.falseValue)]);
  }
  const { branches, elseValue } = choice;
  const values = branches.flatMap(([condition, value]) => [condition, over(value)]);
  return choice.withNewChildren(elseValue === undefined ? values : [...values, over(elseValue)]);
}
