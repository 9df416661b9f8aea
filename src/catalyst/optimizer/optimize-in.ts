// OptimizeIn: lists with one value or with repetitions.
//
// before: a IN (1)           after: (a = 1)
//         a IN (1, 2, 1)            a IN (1, 2)

import type { Expression } from "../expressions/expression.ts";
import { EqualTo, In } from "../expressions/predicates.ts";
import { distinctConditions } from "./conjuncts.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const OptimizeIn: OptimizerRule = {
  name: "OptimizeIn",
  nodes: [In],
  apply: (plan) => plan.transformAllExpressions(optimize),
};

function optimize(node: Expression): Expression {
  if (!(node instanceof In)) return node;
  const list = distinctConditions(node.list);
  const [only] = list;
  if (list.length === 1 && only !== undefined) return new EqualTo(node.value, only, node.origin);
  return list.length === node.list.length ? node : new In(node.value, list, node.origin);
}
