// SimplifyConditionals: branches that cannot be taken, and choices that are none.
//
// before: if(true, a, b)                              after: a
//         CASE WHEN false THEN a ELSE b END                  b
//         if(c, true, false)  where c is never null          c

import { CaseWhen, If } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { Not } from "../expressions/predicates.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const SimplifyConditionals: OptimizerRule = {
  name: "SimplifyConditionals",
  nodes: [If, CaseWhen],
  apply: (plan) => plan.transformAllExpressions(simplify),
};

function simplify(node: Expression): Expression {
  if (node instanceof If) return simplifyIf(node);
  return node instanceof CaseWhen ? simplifyCaseWhen(node) : node;
}

function simplifyIf(node: If): Expression {
  const { predicate, trueValue, falseValue } = node;
  if (predicate instanceof Literal) return predicate.value === true ? trueValue : falseValue;
  if (predicate.deterministic && trueValue.semanticEquals(falseValue)) return trueValue;
  if (predicate.nullable || !(trueValue instanceof Literal) || !(falseValue instanceof Literal)) return node;
  if (trueValue.value === true && falseValue.value === false) return predicate;
  return trueValue.value === false && falseValue.value === true ? new Not(predicate) : node;
}

function simplifyCaseWhen(node: CaseWhen): Expression {
  const reachable = node.branches.filter(([condition]) => !isLiteral(condition, false));
  const settled = reachable.findIndex(([condition]) => isLiteral(condition, true));
  const branches = settled < 0 ? reachable : reachable.slice(0, settled);
  const elseValue = settled < 0 ? node.elseValue : reachable[settled]?.[1];
  if (branches.length === 0) return elseValue ?? new Literal(null, node.dataType);
  return branches.length === node.branches.length ? node : new CaseWhen(branches, elseValue, node.origin);
}

function isLiteral(expression: Expression, value: boolean): boolean {
  if (!(expression instanceof Literal)) return false;
  return value ? expression.value === true : expression.value !== true;
}
