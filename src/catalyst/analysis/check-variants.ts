// Variants cannot be compared: they are no keys of groups, and no operator may look for equal rows among them.

import type { DataType } from "../../types/data-type.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";

export function checkVariants(plan: LogicalPlan): void {
  if (plan instanceof Aggregate) {
    const key = plan.groupingExpressions.find(({ dataType }) => holdsVariant(dataType));
    if (key === undefined) return;
    throw analysisError(
      "GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE",
      { sqlExpr: quotedSql(key), dataType: quotedType(key.dataType) },
      key.origin,
    );
  }
  if (!(plan instanceof Distinct || plan instanceof Except || plan instanceof Intersect)) return;
  const column = plan.output.find(({ dataType }) => holdsVariant(dataType));
  if (column === undefined) return;
  throw analysisError(
    "UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE",
    { colName: `\`${column.name}\``, dataType: quotedType(column.dataType) },
    plan.origin,
  );
}

function holdsVariant(type: DataType): boolean {
  switch (type.kind) {
    case "variant":
      return true;
    case "array":
      return holdsVariant(type.elementType);
    case "map":
      return holdsVariant(type.keyType) || holdsVariant(type.valueType);
    case "struct":
      return type.fields.some(({ dataType }) => holdsVariant(dataType));
    default:
      return false;
  }
}
