// Filters of several conditions.

import { joinConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";

/** A filter over the plan, or the plan itself when there is nothing to filter by. */
export function filterBy(conditions: readonly Expression[], plan: LogicalPlan): LogicalPlan {
  const condition = joinConjuncts(conditions);
  return condition === undefined ? plan : new Filter(condition, plan);
}
