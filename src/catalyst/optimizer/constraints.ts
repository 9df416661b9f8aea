// What is known to hold for every row that a plan gives: the conditions of filters and inner joins below it.

import { Alias, AttributeReference } from "../expressions/attribute.ts";
import { splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import { keepsLeftRows } from "../plans/join-type.ts";
import { GlobalLimit, LocalLimit } from "../plans/limit.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Repartition, RepartitionByExpression } from "../plans/repartition.ts";
import { Sort } from "../plans/sort.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { replaceAliases } from "./aliases.ts";
import { attributeSet, readsOnly } from "./attribute-set.ts";

export function constraintsOf(plan: LogicalPlan): Expression[] {
  if (plan instanceof Filter) {
    return [...splitConjuncts(plan.condition).filter((c) => c.deterministic), ...constraintsOf(plan.child)];
  }
  if (plan instanceof Join) return joinConstraints(plan);
  if (plan instanceof Project || plan instanceof Aggregate) return projectConstraints(plan);
  if (plan instanceof Sort || plan instanceof GlobalLimit || plan instanceof LocalLimit || plan instanceof Distinct) {
    return constraintsOf(plan.child);
  }
  return plan instanceof SubqueryAlias || plan instanceof Repartition || plan instanceof RepartitionByExpression
    ? constraintsOf(plan.child)
    : [];
}

/** Those of the input that the output still has the columns of, also under their new names. */
function projectConstraints(plan: Project | Aggregate): Expression[] {
  const [input] = plan.children;
  if (input === undefined || (plan instanceof Aggregate && plan.groupingExpressions.length === 0)) return [];
  const output = attributeSet(plan.output);
  const below = constraintsOf(input);
  const items = plan instanceof Project ? plan.projectList : plan.aggregateExpressions;
  const renamed = new Map<number, AttributeReference>();
  for (const item of items) {
    if (item instanceof Alias && item.child instanceof AttributeReference) {
      renamed.set(item.child.exprId.id, item.toAttribute());
    }
  }
  const translated = renamed.size === 0 ? [] : below.map((constraint) => replaceAliases(constraint, renamed));
  return [...below, ...translated].filter((constraint) => readsOnly(constraint, output));
}

function joinConstraints(join: Join): Expression[] {
  const own = join.condition === undefined ? [] : splitConjuncts(join.condition).filter((c) => c.deterministic);
  switch (join.joinType) {
    case "inner":
    case "cross":
      return [...own, ...constraintsOf(join.left), ...constraintsOf(join.right)];
    case "rightOuter":
      return constraintsOf(join.right);
    default:
      return keepsLeftRows(join.joinType) ? constraintsOf(join.left) : [];
  }
}
