// EliminateOffsets: offsets that skip nothing, or everything.
//
// before: Offset 0          after: child
//         +- child

import { Offset } from "../plans/limit.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminateOffsets: OptimizerRule = {
  name: "EliminateOffsets",
  nodes: [Offset],
  apply: (plan) =>
    plan.transformDown((node) => {
      if (!(node instanceof Offset)) return node;
      if (node.offset === 0) return node.child;
      const { maxRows } = node.child;
      return maxRows !== undefined && maxRows <= node.offset ? LocalRelation.empty(node.output) : node;
    }),
};
