// TransposeWindow: of two neighbouring windows the one whose partitions are the coarser goes below, so that its exchange
// serves both.
//
// before: Window [max(b) OVER … AS y], [a]          after: Project [a, b, c, x, y]
//         +- Window [sum(b) OVER … AS x], [a, c]           +- Window [sum(b) OVER … AS x], [a, c]
//            +- child [a, b, c]                               +- Window [max(b) OVER … AS y], [a]
//                                                                +- child [a, b, c]

import { AttributeReference } from "../expressions/attribute.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Window } from "../plans/window.ts";
import { readsAny } from "./collapse-window.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const TransposeWindow: OptimizerRule = {
  name: "TransposeWindow",
  nodes: [Window],
  apply: (plan) => plan.transformUp(transpose),
};

function transpose(node: LogicalPlan): LogicalPlan {
  const lower = node instanceof Window ? windowUnder(node.child) : undefined;
  if (!(node instanceof Window) || lower === undefined) return node;
  if (!isCoarser(node, lower) || readsAny(node, lower)) return node;
  if (![node, lower].every((window) => window.expressions.every((expression) => expression.deterministic))) return node;
  const below = new Window(node.windowExpressions, node.partitionSpec, node.orderSpec, lower.child, node.origin);
  const above = new Window(lower.windowExpressions, lower.partitionSpec, lower.orderSpec, below, lower.origin);
  return new Project(node.output, above);
}

/** A window, under what only leaves out columns. */
function windowUnder(plan: LogicalPlan): Window | undefined {
  const prunes = plan instanceof Project && plan.projectList.every((item) => item instanceof AttributeReference);
  const below = prunes ? plan.child : plan;
  return below instanceof Window ? below : undefined;
}

/** Whether the keys of one are the first keys of the other, and fewer. */
function isCoarser({ partitionSpec: fewer }: Window, { partitionSpec: more }: Window): boolean {
  return fewer.length < more.length && fewer.every((key, i) => more[i]?.canonical === key.canonical);
}
