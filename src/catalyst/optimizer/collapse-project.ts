// CollapseProject: one projection instead of two, unless an expression would be computed more often by it.
//
// before: Project [(x + 1) AS y]           after: Project [((a * 2) + 1) AS y]
//         +- Project [(a * 2) AS x]               +- child
//            +- child
//
// before: Project [s AS total]             after: Aggregate [k], [sum(a) AS total]
//         +- Aggregate [k], [k, sum(a) AS s]      +- child

import { containsAggregate } from "../analysis/aggregates.ts";
import type { NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { aliasMap, isCheap, referenceCounts, replaceAliasesKeepingName } from "./aliases.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const CollapseProject: OptimizerRule = {
  name: "CollapseProject",
  nodes: [Project],
  apply: (plan) => plan.transformUp(collapse),
};

function collapse(node: LogicalPlan): LogicalPlan {
  if (!(node instanceof Project)) return node;
  const { child } = node;
  if (child instanceof Project && canCollapse(node.projectList, child.projectList)) {
    return new Project(merge(node.projectList, child.projectList), child.child);
  }
  if (
    child instanceof Aggregate &&
    !node.projectList.some(readsThroughSubquery) &&
    canCollapse(node.projectList, child.aggregateExpressions)
  ) {
    const merged = merge(node.projectList, child.aggregateExpressions);
    // A global aggregate without any aggregate function would no longer be told from a projection.
    if (child.groupingExpressions.length === 0 && !merged.some(containsAggregate)) return node;
    return new Aggregate(child.groupingExpressions, merged, child.child);
  }
  return node;
}

/** A subquery that is joined with the groups cannot be computed of the rows that they are made of. */
function readsThroughSubquery(item: Expression): boolean {
  return item.exists((part) => part instanceof SubqueryExpression && part.children.length > 0);
}

function canCollapse(upper: readonly NamedExpression[], lower: readonly NamedExpression[]): boolean {
  const counts = referenceCounts(upper);
  return lower.every((item) => {
    const count = counts.get(item.exprId.id) ?? 0;
    if (!item.deterministic) return false;
    return count <= 1 || isCheap(item);
  });
}

function merge(upper: readonly NamedExpression[], lower: readonly NamedExpression[]): NamedExpression[] {
  const aliases = aliasMap(lower);
  return upper.map((item) => replaceAliasesKeepingName(item, aliases));
}
