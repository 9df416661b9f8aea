// EliminateResolvedHint: what a hint says of a plan is noted at the join above it.
//
// before: Join Inner, (a = b)              after: Join Inner, (a = b), leftHint=(strategy=broadcast)
//         :- ResolvedHint (strategy=broadcast)    :- left [a]
//         :  +- left [a]                          +- right [b]
//         +- right [b]

import { Join } from "../plans/join.ts";
import type { JoinStrategyHint } from "../plans/join-hint.ts";
import { type LogicalPlan, UnaryNode } from "../plans/logical-plan.ts";
import { ResolvedHint } from "../plans/resolved-hint.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminateResolvedHint: OptimizerRule = {
  name: "EliminateResolvedHint",
  nodes: [ResolvedHint],
  apply: (plan) => {
    if (!plan.exists((node) => node instanceof ResolvedHint)) return plan;
    const noted = plan.transformUp((node) => (node instanceof Join ? noteHints(node) : node));
    return noted.transformUp((node) => (node instanceof ResolvedHint ? node.child : node));
  },
};

function noteHints(join: Join): Join {
  const left = hintOf(join.left) ?? join.hint.left;
  const right = hintOf(join.right) ?? join.hint.right;
  return left === join.hint.left && right === join.hint.right ? join : join.withHint({ left, right });
}

/** The hint nearest to the join; those below another join are that one's. */
function hintOf(plan: LogicalPlan): JoinStrategyHint | undefined {
  if (plan instanceof ResolvedHint) return plan.strategy;
  return plan instanceof UnaryNode ? hintOf(plan.child) : undefined;
}
