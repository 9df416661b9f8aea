// SimplifyBinaryComparison: comparisons of a thing with itself.
//
// before: (a = a)  where a is never null     after: true
//         (a < a)  where a is never null            false
//         (a <=> a)                                 true

import { BooleanType } from "../../types/data-type.ts";
import { isComparison } from "../analysis/operator-families.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualNullSafe, GreaterThan, LessThan } from "../expressions/predicates.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const SimplifyBinaryComparison: OptimizerRule = {
  name: "SimplifyBinaryComparison",
  apply: (plan) => plan.transformAllExpressions(simplify),
};

function simplify(node: Expression): Expression {
  if (!isComparison(node) && !(node instanceof EqualNullSafe)) return node;
  if (!node.left.semanticEquals(node.right)) return node;
  if (node instanceof EqualNullSafe) return new Literal(true, BooleanType);
  if (node.left.nullable) return node;
  const includesEqual = !(node instanceof LessThan || node instanceof GreaterThan);
  return new Literal(includesEqual, BooleanType);
}
