// The error for a subquery that reads columns of the query around it where no join can give them.

import { AnalysisException } from "../../errors/spark-error.ts";
import { containsOuterReference } from "../expressions/outer-reference.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { walkWithSubqueries } from "../plans/subquery-plans.ts";
import { treeNodeText } from "../plans/tree-node-text.ts";

/** Of the operator that reads them, shown as `analyzed`, the whole query before it was optimised, has it. */
export function correlatedReferenceError(plan: LogicalPlan, analyzed: LogicalPlan | undefined): AnalysisException {
  const node = plan.find(readsAround) ?? plan;
  const text = expressionsText(node);
  let shown = node;
  for (const original of analyzed === undefined ? [] : walkWithSubqueries(analyzed)) {
    if (!readsAround(original) || expressionsText(original) !== text) continue;
    shown = original;
    break;
  }
  return new AnalysisException("UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED", {
    treeNode: treeNodeText(shown),
  });
}

function readsAround({ expressions }: LogicalPlan): boolean {
  return expressions.some(containsOuterReference);
}

function expressionsText({ expressions }: LogicalPlan): string {
  return expressions.map((expression) => expression.canonical).join();
}
