// RemoveRedundantProjects: an operator that gives the columns of its child as they are, or in another order that nobody above
// looks at, since columns are found by their identity.
//
// before: Sort [a]                        after: Sort [a]
//         +- Project [a, b]                      +- FileScan [a, b]
//            +- FileScan [a, b]

import { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import { ProjectExec } from "./project-exec.ts";
import type { SparkPlan } from "./spark-plan.ts";

export function removeRedundantProjects(plan: SparkPlan): SparkPlan {
  return remove(plan, true);
}

/** @param isOrdered whether the order of the plan's columns means something to who reads it */
function remove(plan: SparkPlan, isOrdered: boolean): SparkPlan {
  if (plan instanceof ProjectExec && isRedundant(plan, isOrdered)) return remove(plan.child, isOrdered);
  const below = plan.columnOrder === "kept" ? isOrdered : plan.columnOrder === "positional";
  return plan.mapChildren((child) => remove(child, below));
}

function isRedundant({ projectList, child }: ProjectExec, isOrdered: boolean): boolean {
  const { output } = child;
  if (projectList.length !== output.length) return false;
  const ids = projectList.map((column) => (column instanceof AttributeReference ? column.exprId.id : undefined));
  if (isOrdered)
    return output.every((column, i) => column.exprId.id === ids[i] && column.name === projectList[i]?.name);
  const given = new Set(output.map((column) => column.exprId.id));
  return (
    given.size === ids.length &&
    new Set(ids).size === ids.length &&
    ids.every((id) => id !== undefined && given.has(id))
  );
}
