// Variants cannot be compared: they are no keys of groups, and no operator may look for equal rows among them.

import { holdsKind } from "../../types/holds-kind.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";

export function checkVariants(plan: LogicalPlan): void {
  if (plan instanceof Aggregate) {
    const key = plan.groupingExpressions.find(({ dataType }) => holdsKind(dataType, "variant"));
    if (key === undefined) return;
    throw analysisError(
      "GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE",
      { sqlExpr: quotedSql(key), dataType: quotedType(key.dataType) },
      key.origin,
    );
  }
  if (!(plan instanceof Distinct || plan instanceof Except || plan instanceof Intersect)) return;
  const column = plan.output.find(({ dataType }) => holdsKind(dataType, "variant"));
  if (column === undefined) return;
  throw analysisError(
    "UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE",
    { colName: `\`${column.name}\``, dataType: quotedType(column.dataType) },
    plan.origin,
  );
}
