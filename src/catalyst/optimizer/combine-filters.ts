// CombineFilters: a filter over a filter is one.
//
// before: Filter a            after: Filter (b AND a)
//         +- Filter b                +- child
//            +- child

import { distinctConditions, splitConjuncts } from "../expressions/conjuncts.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { filterBy } from "./filter-by.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const CombineFilters: OptimizerRule = {
  name: "CombineFilters",
  nodes: [Filter],
  apply: (plan) => plan.transformDown(combine),
};

function combine(node: LogicalPlan): LogicalPlan {
  if (!(node instanceof Filter) || !(node.child instanceof Filter)) return node;
  const below = node.child;
  // A random condition sees only the rows that pass the ones before it: keep such filters apart.
  if (!node.condition.deterministic || !below.condition.deterministic) return node;
  const conditions = distinctConditions([...splitConjuncts(below.condition), ...splitConjuncts(node.condition)]);
  return combine(filterBy(conditions, below.child));
}
