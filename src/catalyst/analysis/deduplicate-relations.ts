// DeduplicateRelations: when both sides of a join have the same columns, the right side's get new identities.
//
// before: Join Inner                  after: Join Inner
//         :- Relation [a#1]                  :- Relation [a#1]
//         +- Relation [a#1]                  +- Relation [a#2]

import { Join } from "../plans/join.ts";
import { RankedJoin } from "../plans/ranked-join.ts";
import { renewal, renewPlan } from "../plans/renew-plan.ts";
import { UnresolvedJoin } from "../plans/unresolved-join.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const DeduplicateRelations: AnalysisRule = {
  name: "DeduplicateRelations",
  nodes: [Join, RankedJoin, UnresolvedJoin],
  apply: (plan) =>
    plan.transformUp((node) => {
      const isJoin = node instanceof Join || node instanceof RankedJoin || node instanceof UnresolvedJoin;
      if (!isJoin || !node.childrenResolved) return node;
      const left = new Set(node.left.output.map((attribute) => attribute.exprId.id));
      const conflicts = new Set(node.right.output.map((attribute) => attribute.exprId.id).filter((id) => left.has(id)));
      return conflicts.size === 0 ? node : node.withNewChildren([node.left, renewPlan(node.right, renewal(conflicts))]);
    }),
};
