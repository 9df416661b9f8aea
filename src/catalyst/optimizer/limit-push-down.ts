// LimitPushDown: no child need give more rows than the limit above it takes.
//
// before: LocalLimit 5              after: LocalLimit 5
//         +- Union                         +- Union
//            :- a                             :- LocalLimit 5
//            +- b                             :  +- a
//                                             +- LocalLimit 5
//                                                +- b

import { Join } from "../plans/join.ts";
import { LocalLimit } from "../plans/limit.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Union } from "../plans/union.ts";
import { UnionLoop } from "../plans/union-loop.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const LimitPushDown: OptimizerRule = {
  name: "LimitPushDown",
  nodes: [LocalLimit],
  apply: (plan) => plan.transformDown(push),
};

function push(node: LogicalPlan): LogicalPlan {
  if (!(node instanceof LocalLimit)) return node;
  const { child } = node;
  if (child instanceof UnionLoop || (child instanceof Project && child.child instanceof UnionLoop)) {
    return limitLoop(node, child);
  }
  if (child instanceof Union) return limitChildren(node, child, () => true);
  if (child instanceof Join) {
    const [left, right] = [child.left, child.right];
    switch (child.joinType) {
      // Every row of an outer join's own side comes out at least once.
      case "leftOuter":
        return limitChildren(node, child, (side) => side === left);
      case "rightOuter":
        return limitChildren(node, child, (side) => side === right);
      case "inner":
      case "cross":
        return child.condition === undefined ? limitChildren(node, child, () => true) : node;
      default:
        return node;
    }
  }
  return node;
}

/** A recursive query that may never end does when it has given enough. */
function limitLoop(limit: LocalLimit, over: UnionLoop | Project): LogicalPlan {
  const loop = over instanceof UnionLoop ? over : over.child;
  if (!(loop instanceof UnionLoop) || (loop.options.limit ?? Infinity) <= limit.limit) return limit;
  const limited = loop.withLimit(limit.limit);
  return limit.withNewChildren([over instanceof Project ? over.withNewChildren([limited]) : limited]);
}

function limitChildren(limit: LocalLimit, parent: LogicalPlan, applies: (child: LogicalPlan) => boolean): LogicalPlan {
  const children = parent.children.map((child) => {
    if (!applies(child) || isLimitedTo(child, limit.limit)) return child;
    return new LocalLimit(limit.limitExpression, child);
  });
  return limit.withNewChildren([parent.withNewChildren(children)]);
}

function isLimitedTo(plan: LogicalPlan, count: number): boolean {
  if (plan instanceof LocalLimit) return plan.limit <= count;
  return plan.maxRows !== undefined && plan.maxRows <= count;
}
