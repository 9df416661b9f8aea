// EliminateLimits: limits that take no row, or more than there can be.
//
// before: GlobalLimit 10                after: Aggregate [], [count(1)]
//         +- Aggregate [], [count(1)]
//
// before: GlobalLimit 0                 after: LocalRelation <empty>

import { GlobalLimit, LocalLimit } from "../plans/limit.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminateLimits: OptimizerRule = {
  name: "EliminateLimits",
  nodes: [LocalLimit, GlobalLimit],
  apply: (plan) =>
    plan.transformDown((node) => {
      if (!(node instanceof GlobalLimit) && !(node instanceof LocalLimit)) return node;
      if (node.limit === 0) return LocalRelation.empty(node.output);
      const { maxRows } = node.child;
      return maxRows !== undefined && maxRows <= node.limit ? node.child : node;
    }),
};
