// The error for a subquery that reads columns of the query around it where no join can give them.

import { AnalysisException } from "../../errors/spark-error.ts";
import { containsOuterReference } from "../expressions/outer-reference.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";

export function correlatedReferenceError(plan: LogicalPlan): AnalysisException {
  const node = plan.find(({ expressions }) => expressions.some(containsOuterReference)) ?? plan;
  return new AnalysisException("UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED", {
    treeNode: node.treeString(),
  });
}
