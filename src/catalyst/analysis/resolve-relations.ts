// ResolveRelations: names of views become their plans.
//
// before: UnresolvedRelation [v]      after: SubqueryAlias v
//                                            +- View (v)
//                                               +- plan of the view

import { normalizeName } from "../catalog/table-identifier.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { View } from "../plans/view.ts";
import type { AnalysisRule, AnalyzerContext } from "./analyzer-context.ts";

export const ResolveRelations: AnalysisRule = {
  name: "ResolveRelations",
  nodes: [UnresolvedRelation],
  apply: (plan, context) =>
    plan.transformUp((node) => (node instanceof UnresolvedRelation ? resolveView(node, context) : node)),
};

function resolveView(relation: UnresolvedRelation, context: AnalyzerContext): LogicalPlan {
  const view = context.catalog.lookupTempView(relation.nameParts);
  if (view === undefined) return context.relations?.lookup(relation.nameParts) ?? relation;
  const identifier = relation.nameParts.map(normalizeName);
  const plan = context.relations?.refreshed(view.plan) ?? view.plan;
  const { origin } = relation;
  return new SubqueryAlias(identifier, new View(identifier, true, plan, origin, view.viewText !== undefined), origin);
}
