// PruneFilters: conditions that always hold, or that something below guarantees already.
//
// before: Filter (true AND (a > 1))         after: Filter (a > 1)
//         +- Filter (a > 1)                        +- child
//            +- child

import { splitConjuncts } from "../expressions/conjuncts.ts";
import { Literal } from "../expressions/literal.ts";
import { Filter } from "../plans/filter.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import { constraintsOf } from "./constraints.ts";
import { filterBy } from "./filter-by.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const PruneFilters: OptimizerRule = {
  name: "PruneFilters",
  nodes: [Filter],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof Filter)) return node;
      const { condition, child } = node;
      if (condition instanceof Literal) return condition.value === true ? child : LocalRelation.empty(node.output);
      const guaranteed = constraintsOf(child);
      const conditions = splitConjuncts(condition);
      const kept = conditions.filter((term) => !guaranteed.some((known) => known.semanticEquals(term)));
      return kept.length === conditions.length ? node : filterBy(kept, child);
    }),
};
