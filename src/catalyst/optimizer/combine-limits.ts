// CombineLimits: of a limit over a limit the smaller counts.
//
// before: GlobalLimit 10                 after: GlobalLimit 5
//         +- GlobalLimit 5                      +- child
//            +- child

import type { Expression } from "../expressions/expression.ts";
import { GlobalLimit, LocalLimit } from "../plans/limit.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const CombineLimits: OptimizerRule = {
  name: "CombineLimits",
  nodes: [LocalLimit, GlobalLimit],
  apply: (plan) =>
    plan.transformDown((node) => {
      if (node instanceof GlobalLimit && node.child instanceof GlobalLimit) {
        return new GlobalLimit(smaller(node, node.child), node.child.child);
      }
      if (node instanceof LocalLimit && node.child instanceof LocalLimit) {
        return new LocalLimit(smaller(node, node.child), node.child.child);
      }
      // Between the two halves of a limit another limit may stand: the local one moves below it.
      if (node instanceof LocalLimit && node.child instanceof GlobalLimit) {
        const { child } = node;
        return new GlobalLimit(smaller(node, child), new LocalLimit(node.limitExpression, child.child));
      }
      return node;
    }),
};

function smaller(a: GlobalLimit | LocalLimit, b: GlobalLimit | LocalLimit): Expression {
  return a.limit <= b.limit ? a.limitExpression : b.limitExpression;
}
