// The step before all others: marks the plans of DataFrames whose columns are named above them, since analysis makes
// other plans of them.
//
// before: Join ('a = 'a of right)     after: Join ('a = 'a of right)
//         :- left                            :- DataFrameAlias
//         +- right                           :  +- left
//                                            +- DataFrameAlias
//                                               +- right

import { UnresolvedDataFrameColumn } from "../expressions/unresolved-dataframe-column.ts";
import { DataFrameAlias } from "../plans/dataframe/dataframe-alias.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { transformSubqueryPlans, walkWithSubqueries } from "../plans/subquery-plans.ts";

export function markDataFrames(plan: LogicalPlan): LogicalPlan {
  const named = new Set<object>();
  for (const node of walkWithSubqueries(plan)) {
    for (const expression of node.expressions) {
      for (const part of expression.walk()) if (part instanceof UnresolvedDataFrameColumn) named.add(part.dataFrame);
    }
  }
  return named.size === 0 ? plan : mark(plan, named);
}

function mark(plan: LogicalPlan, named: ReadonlySet<object>): LogicalPlan {
  const over = transformSubqueryPlans(plan, (query) => mark(query, named));
  const marked = over.mapChildren((child) => mark(child, named));
  return named.has(plan) ? new DataFrameAlias(plan, marked) : marked;
}
