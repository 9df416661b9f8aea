// CombineUnions: a union of unions is one union.
//
// before: Union               after: Union
//         :- Union                   :- a
//         :  :- a                    :- b
//         :  +- b                    +- c
//         +- c

import { Union } from "../plans/union.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const CombineUnions: OptimizerRule = {
  name: "CombineUnions",
  nodes: [Union],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof Union) || !node.children.some((child) => child instanceof Union)) return node;
      // The output of a union takes the identities of its first child, so a nested first child keeps them.
      return node.withNewChildren(
        node.children.flatMap((child) => (child instanceof Union ? child.children : [child])),
      );
    }),
};
