// MergeSubplans: queries that are used as values and read the same data read it once.
//
// before: Project [scalar-subquery (Aggregate [max(a)] over t), scalar-subquery (Aggregate [min(b)] over t)]
// after:  Project [scalar-subquery.0 (Aggregate [max(a), min(b)] over t), scalar-subquery.1 (the same)]

import type { Expression } from "../expressions/expression.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { mergePlans } from "./merge-plans.ts";
import type { OptimizerContext, OptimizerRule } from "./optimizer-rule.ts";
import { PushDownFileFilters } from "./push-down-file-filters.ts";

export const MergeSubplans: OptimizerRule = {
  name: "MergeSubplans",
  nodes: [ScalarSubquery],
  apply: (plan, context) => {
    const groups = groupsOf(plan).filter(({ members }) => members.size > 1);
    if (groups.length === 0) return plan;
    const merged = new Map<string, ScalarSubquery>();
    for (const group of groups) placeMembers(group, context, merged);
    return plan.transformAllExpressions((node) => merged.get(isMergeable(node) ? node.canonical : "") ?? node);
  },
};

/** Queries that have become one plan. */
interface Group {
  plan: LogicalPlan;
  /** By what they compute, the queries and the identity of their column in the plan. */
  readonly members: Map<string, { readonly subquery: ScalarSubquery; readonly column: number }>;
}

function groupsOf(plan: LogicalPlan): readonly Group[] {
  const groups: Group[] = [];
  const seen = new Set<string>();
  for (const node of plan.walk()) {
    for (const expression of node.expressions) {
      for (const subquery of expression.collect((part) => (isMergeable(part) ? part : undefined))) {
        if (seen.has(subquery.canonical)) continue;
        seen.add(subquery.canonical);
        addTo(groups, subquery);
      }
    }
  }
  return groups;
}

function isMergeable(node: Expression): node is ScalarSubquery {
  return node instanceof ScalarSubquery && !node.isCorrelated && node.ordinal === 0 && node.deterministic;
}

function addTo(groups: Group[], subquery: ScalarSubquery): void {
  const [own] = subquery.plan.output;
  if (own === undefined) return;
  for (const group of groups) {
    const merged = mergePlans(group.plan, subquery.plan);
    const column = merged?.columns.get(own.exprId.id);
    if (merged === undefined || column === undefined || merged.first !== undefined || merged.second !== undefined)
      continue;
    group.plan = merged.plan;
    group.members.set(subquery.canonical, { subquery, column: column.exprId.id });
    return;
  }
  const members = new Map([[subquery.canonical, { subquery, column: own.exprId.id }]]);
  groups.push({ plan: subquery.plan, members });
}

function placeMembers({ plan, members }: Group, context: OptimizerContext, merged: Map<string, ScalarSubquery>): void {
  const whole = PushDownFileFilters.apply(plan, context);
  for (const [canonical, { subquery, column }] of members) {
    const ordinal = whole.output.findIndex(({ exprId }) => exprId.id === column);
    merged.set(canonical, subquery.withColumnOf(whole, ordinal));
  }
}
