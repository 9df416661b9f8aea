// CollapseWindow: neighbouring windows with the same partitions and order are computed together.
//
// before: Window [max(b) OVER … AS y], [a], [c]     after: Window [sum(b) OVER … AS x, max(b) OVER … AS y], [a], [c]
//         +- Window [sum(b) OVER … AS x], [a], [c]         +- child [a, b, c]
//            +- child [a, b, c]

import { references } from "../expressions/attribute.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Window } from "../plans/window.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const CollapseWindow: OptimizerRule = {
  name: "CollapseWindow",
  nodes: [Window],
  apply: (plan) => plan.transformUp(collapse),
};

function collapse(node: LogicalPlan): LogicalPlan {
  if (!(node instanceof Window) || !(node.child instanceof Window)) return node;
  const { windowExpressions, partitionSpec, orderSpec, child, origin } = node;
  if (specOf(node) !== specOf(child) || readsAny(node, child)) return node;
  return new Window([...child.windowExpressions, ...windowExpressions], partitionSpec, orderSpec, child.child, origin);
}

function specOf({ partitionSpec, orderSpec }: Window): string {
  return JSON.stringify([partitionSpec, orderSpec].map((part) => part.map(({ canonical }) => canonical)));
}

/** Whether a window's functions read what another's compute. */
export function readsAny(upper: Window, lower: Window): boolean {
  const made = new Set(lower.windowExpressions.map(({ exprId }) => exprId.id));
  return upper.expressions.some((expression) => references(expression).some(({ exprId }) => made.has(exprId.id)));
}
