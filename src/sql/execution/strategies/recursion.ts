// Recursive queries: each round is planned when its input is there.

import type { LocalData } from "../../../catalyst/plans/local-relation.ts";
import { LocalRelation } from "../../../catalyst/plans/local-relation.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { UnionLoop, UnionLoopRef } from "../../../catalyst/plans/union-loop.ts";
import { whenLoaded } from "../../../catalyst/trees/deferred.ts";
import { UnionLoopExec } from "../recursion/union-loop-exec.ts";
import type { Strategy } from "./strategy.ts";

export const recursion: Strategy = (logical, { plan, conf }) => {
  if (!(logical instanceof UnionLoop)) return undefined;
  const { loopId, anchor, output, options } = logical;
  const limits = {
    levels: options.maxDepth ?? conf.cteRecursionLevelLimit,
    rows: conf.cteRecursionRowLimit,
    wanted: options.limit,
  };
  const round = (rows: LocalData) => whenLoaded(() => plan(over(logical.recursion, loopId, rows)));
  return new UnionLoopExec(output, loopId, plan(anchor), round, limits);
};

/** The recursion with the rows of the round before in the place of its references. */
function over(recursion: LogicalPlan, loopId: number, rows: LocalData): LogicalPlan {
  return recursion.transformUp((node) =>
    node instanceof UnionLoopRef && node.loopId === loopId ? new LocalRelation(node.output, rows) : node,
  );
}
