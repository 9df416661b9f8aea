// PruneFileSourceColumns: a scan reads only the columns that the operators over it need.
//
// before: Project [a]                          after: Project [a]
//         +- Filter (b > 1)                           +- Filter (b > 1)
//            +- Relation [a, b, c] parquet               +- Relation [a, b] parquet

import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { LogicalRelation } from "../plans/logical-relation.ts";
import { Project } from "../plans/project.ts";
import { type AttributeSet, referencesOf } from "./attribute-set.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const PruneFileSourceColumns: OptimizerRule = {
  name: "PruneFileSourceColumns",
  nodes: [LogicalRelation],
  apply: (plan) =>
    plan.transformDown((node) => {
      if (node instanceof Project || node instanceof Aggregate) {
        const needed = referencesOf(node.expressions);
        return node.withNewChildren(node.children.map((child) => pruneScan(child, needed)));
      }
      return node;
    }),
};

/** Narrows the relation below filters, whose columns are needed too. */
function pruneScan(plan: LogicalPlan, needed: AttributeSet): LogicalPlan {
  if (plan instanceof Filter) {
    const withCondition = new Set([...needed, ...referencesOf([plan.condition])]);
    return plan.withNewChildren([pruneScan(plan.child, withCondition)]);
  }
  if (!(plan instanceof LogicalRelation)) return plan;
  const output = plan.output.filter((attribute) => needed.has(attribute.exprId.id));
  return output.length === plan.output.length
    ? plan
    : new LogicalRelation(plan.relation, output, plan.pushedFilters, plan.origin);
}
