// CombineConcats: what is put together in steps is put together once.
//
// before: concat(concat(a, b), c)          after: concat(a, b, c)

import type { Expression } from "../expressions/expression.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const CombineConcats: OptimizerRule = {
  name: "CombineConcats",
  nodes: [ScalarFunction],
  apply: (plan) =>
    plan.transformAllExpressions((node) =>
      isConcat(node) && node.children.some(isConcat)
        ? node.withNewChildren(node.children.flatMap((child) => (isConcat(child) ? child.children : [child])))
        : node,
    ),
};

function isConcat(node: Expression): boolean {
  return node instanceof ScalarFunction && node.semantics.name === "concat" && node.dataType.kind === "string";
}
