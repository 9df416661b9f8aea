// LimitPushDownThroughWindow: functions that look at no rows after their own need no more rows than are asked for, where
// all rows are one partition.
//
// before: LocalLimit 5                                   after: LocalLimit 5
//         +- Window [rank() OVER … AS r], [], [o]               +- Window [rank() OVER … AS r], [], [o]
//            +- child                                              +- GlobalLimit 5
//                                                                     +- LocalLimit 5
//                                                                        +- Sort [o], true
//                                                                           +- child

import { LocalLimit, limitPlan } from "../plans/limit.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Sort } from "../plans/sort.ts";
import { Window } from "../plans/window.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";
import { growsWithRows } from "./ranking-windows.ts";

/** With more rows than this the whole is sorted at once. */
const FEW_ROWS = 1000;

export const LimitPushDownThroughWindow: OptimizerRule = {
  name: "LimitPushDownThroughWindow",
  nodes: [Window],
  apply: (plan) => plan.transformDown((node) => (node instanceof LocalLimit ? push(node) : node)),
};

function push(limit: LocalLimit): LogicalPlan {
  const { child } = limit;
  const window = child instanceof Project ? child.child : child;
  if (!(window instanceof Window) || window.partitionSpec.length > 0 || !growsWithRows(window)) return limit;
  const { maxRows } = window.child;
  if (limit.limit > FEW_ROWS || (maxRows !== undefined && maxRows <= limit.limit)) return limit;
  const first = limitPlan(limit.limitExpression, new Sort(window.orderSpec, true, window.child));
  const limited = window.withNewChildren([first]);
  return limit.withNewChildren([child instanceof Project ? child.withNewChildren([limited]) : limited]);
}
