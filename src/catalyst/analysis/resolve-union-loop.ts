// ResolveUnionLoop: inside its recursion a recursive query has the columns of its anchor, of which any may be null.
//
// before: 'UnionLoop                      after: UnionLoop
//         :- Project [1 AS n#1]                  :- Project [1 AS n#1]
//         +- 'UnionLoopRef                       +- UnionLoopRef [n#2]

import { transformUpWithSubqueries } from "../plans/subquery-plans.ts";
import { UnionLoop, UnionLoopRef } from "../plans/union-loop.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const ResolveUnionLoop: AnalysisRule = {
  name: "ResolveUnionLoop",
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof UnionLoop) || node.recursion.resolved || !node.anchor.resolved) return node;
      const recursion = transformUpWithSubqueries(node.recursion, (below) => {
        if (!(below instanceof UnionLoopRef) || below.resolved || below.loopId !== node.loopId) return below;
        const output = node.anchor.output.map((attribute) => attribute.newInstance().withNullability(true));
        return new UnionLoopRef(below.loopId, output, below.origin);
      });
      return node.withNewChildren([node.anchor, recursion]);
    }),
};
