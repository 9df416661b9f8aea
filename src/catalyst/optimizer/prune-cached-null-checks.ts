// PruneCachedNullChecks: a cached table knows which of its columns have no nulls, so nothing has to be asked of them; and
// two reads of it that differed in such a question only become the same.
//
// before: Filter (isnotnull(a) AND (b > 1))     after: Filter (b > 1)
//         +- InMemoryRelation [a, b]                   +- InMemoryRelation [a, b]

import { splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { IsNotNull } from "../expressions/predicates.ts";
import { Filter } from "../plans/filter.ts";
import { InMemoryRelation } from "../plans/in-memory-relation.ts";
import { filterBy } from "./filter-by.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const PruneCachedNullChecks: OptimizerRule = {
  name: "PruneCachedNullChecks",
  nodes: [InMemoryRelation],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof Filter) || !(node.child instanceof InMemoryRelation)) return node;
      const { condition, child } = node;
      const conditions = splitConjuncts(condition);
      const kept = conditions.filter((term) => !(term instanceof IsNotNull && hasNoNulls(child, term.child)));
      return kept.length === conditions.length ? node : filterBy(kept, child);
    }),
};

function hasNoNulls({ output, statistics }: InMemoryRelation, column: Expression): boolean {
  return output.some(
    (attribute) => attribute.semanticEquals(column) && statistics.columns.get(attribute.exprId.id)?.nullCount === 0,
  );
}
