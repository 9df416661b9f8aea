// OptimizeIn: lists with one value or with repetitions, and lists of many constants.
//
// before: a IN (1)           after: (a = 1)
//         a IN (1, 2, 1)            a IN (1, 2)
//         a IN (1, …, 11)           a INSET 1, …, 11

import { distinctConditions } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualTo, In, InSet } from "../expressions/predicates.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

/** Spark's default of spark.sql.optimizer.inSetConversionThreshold. */
const SET_SIZE = 10;

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
  const isSet = list.length > SET_SIZE && list.every((item) => item instanceof Literal);
  if (isSet && !(node instanceof InSet)) return new InSet(node.value, list, node.origin);
  return list.length === node.list.length ? node : new In(node.value, list, node.origin);
}
