// SimplifyCasts: casts that change nothing.
//
// before: cast(a as int)  where a is an INT                     after: a
//         cast(cast(a as bigint) as decimal(20,0))  a is INT           cast(a as decimal(20,0))

import { type DataType, isNested, isNumeric, sameType } from "../../types/data-type.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const SimplifyCasts: OptimizerRule = {
  name: "SimplifyCasts",
  nodes: [Cast],
  apply: (plan) => plan.transformAllExpressions(simplify),
};

function simplify(node: Expression): Expression {
  if (!(node instanceof Cast)) return node;
  const { child, dataType } = node;
  if (isSame(child.dataType, dataType)) return child;
  // Between integral types a detour over a wider one neither loses nor adds anything.
  if (child instanceof Cast && isWidening(child.child.dataType, child.dataType) && isNumeric(dataType)) {
    return node.withNewChildren([child.child]);
  }
  return node;
}

/** What may be null inside of a nested type is part of the plan's output. */
function isSame(from: DataType, to: DataType): boolean {
  return sameType(from, to) && (!isNested(from) || JSON.stringify(from) === JSON.stringify(to));
}

const INTEGRAL_ORDER = ["byte", "short", "integer", "long"];

function isWidening(from: DataType, to: DataType): boolean {
  const [narrow, wide] = [INTEGRAL_ORDER.indexOf(from.kind), INTEGRAL_ORDER.indexOf(to.kind)];
  return narrow >= 0 && narrow < wide;
}
