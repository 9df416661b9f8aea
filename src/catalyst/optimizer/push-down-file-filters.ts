// PushDownFileFilters: a relation is told the conditions over it, so that a source may skip what cannot match. They are
// hints only: the filter stays.
//
// before: Filter (a > 1)                     after: Filter (a > 1)
//         +- Relation [a] parquet                   +- Relation [a] parquet, PushedFilters: [(a > 1)]

import { isComparison } from "../analysis/operator-families.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import { splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { And, In, IsNotNull, IsNull, Or } from "../expressions/predicates.ts";
import { StringPredicate } from "../expressions/string-predicate.ts";
import { Filter } from "../plans/filter.ts";
import { LogicalRelation } from "../plans/logical-relation.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const PushDownFileFilters: OptimizerRule = {
  name: "PushDownFileFilters",
  nodes: [LogicalRelation],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof Filter) || !(node.child instanceof LogicalRelation)) return node;
      const relation = node.child;
      const pushed = splitConjuncts(node.condition).filter((condition) => isPushable(condition));
      const same =
        pushed.length === relation.pushedFilters.length &&
        pushed.every((condition, i) => condition.canonical === relation.pushedFilters[i]?.canonical);
      return same
        ? node
        : node.withNewChildren([new LogicalRelation(relation.relation, relation.output, pushed, relation.origin)]);
    }),
};

/** Comparisons of one column with constants, and their combinations: what statistics of a file can decide. */
function isPushable(condition: Expression): boolean {
  if (condition instanceof And || condition instanceof Or) {
    return isPushable(condition.left) && isPushable(condition.right);
  }
  if (condition instanceof StringPredicate) return condition.child instanceof AttributeReference;
  if (condition instanceof IsNull || condition instanceof IsNotNull) {
    return condition.child instanceof AttributeReference;
  }
  if (condition instanceof In) {
    return condition.value instanceof AttributeReference && condition.list.every((item) => item instanceof Literal);
  }
  if (!isComparison(condition)) return false;
  const { left, right } = condition;
  return (
    (left instanceof AttributeReference && right instanceof Literal) ||
    (left instanceof Literal && right instanceof AttributeReference)
  );
}
