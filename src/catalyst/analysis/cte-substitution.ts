// CTESubstitution: each name of a WITH clause is replaced by its query, within the scope of the clause.
//
// before: UnresolvedWith [c]                after: Project [*]
//         +- Project [*]                           +- SubqueryAlias c
//            +- UnresolvedRelation [c]                +- query of c

import { quoteNameParts } from "../catalog/table-identifier.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { transformSubqueryPlans } from "../plans/subquery-plans.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { UnresolvedWith } from "../plans/unresolved-with.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const CTESubstitution: AnalysisRule = {
  name: "CTESubstitution",
  apply: (plan) => substitute(plan, new Map()),
};

type Scope = ReadonlyMap<string, SubqueryAlias>;

function substitute(plan: LogicalPlan, scope: Scope): LogicalPlan {
  if (plan instanceof UnresolvedWith) return substitute(plan.child, extend(plan, scope));
  if (plan instanceof UnresolvedRelation) {
    const [name, ...rest] = plan.nameParts;
    return rest.length === 0 && name !== undefined ? (scope.get(name.toLowerCase()) ?? plan) : plan;
  }
  const over = transformSubqueryPlans(plan, (query) => substitute(query, scope));
  return over.mapChildren((child) => substitute(child, scope));
}

/** The scope inside a WITH: each of its queries sees the ones before it and the outer ones. */
function extend(clause: UnresolvedWith, outer: Scope): Scope {
  const scope = new Map(outer);
  const own = new Set<string>();
  for (const { name, relation } of clause.cteRelations) {
    const key = name.toLowerCase();
    if (own.has(key)) {
      throw analysisError("DUPLICATED_CTE_NAMES", { duplicateNames: quoteNameParts([name]) }, clause.origin);
    }
    own.add(key);
    const query = substitute(relation.child, scope);
    scope.set(key, new SubqueryAlias(name, query, relation.origin));
  }
  return scope;
}
