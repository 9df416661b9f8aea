// ResolveInlineTables: VALUES are computed, and each column gets the type that its values have in common.
//
// before: UnresolvedInlineTable [x], [[1], [2.5]]        after: LocalRelation [x]

import { SparkError } from "../../errors/spark-error.ts";
import type { CatalystValue } from "../../types/catalyst-value.ts";
import { sameType } from "../../types/data-type.ts";
import { quoteNameParts } from "../catalog/table-identifier.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { OuterReference } from "../expressions/outer-reference.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import { SQLFunctionExpression } from "../expressions/sql-function-expression.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { UnresolvedInlineTable } from "../plans/unresolved-inline-table.ts";
import { analysisError, quotedSql } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, castTimeZone, evalModeOf, resolverOf } from "./analyzer-context.ts";
import { coerceTypes } from "./coerce-types.ts";
import { legacyTypeCoercion } from "./legacy-type-coercion.ts";
import { qualifiedSql } from "./qualified-sql.ts";
import { resolveLiteralFunctions } from "./resolve-columns.ts";
import { resolveFunctions } from "./resolve-functions.ts";
import { resolveOuterName } from "./resolve-outer-references.ts";
import { resolveVariables } from "./resolve-variables.ts";
import { widerCommonType } from "./type-coercion.ts";

export const ResolveInlineTables: AnalysisRule = {
  name: "ResolveInlineTables",
  nodes: [UnresolvedInlineTable],
  apply: (plan, context) =>
    plan.transformUp((node) => (node instanceof UnresolvedInlineTable ? resolve(node, context) : node)),
};

function resolve(table: UnresolvedInlineTable, context: AnalyzerContext): LogicalPlan {
  const width = table.names.length;
  const rows = table.rows.map((row, i) => {
    if (row.length !== width) {
      throw analysisError(
        "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
        { expectedNumCols: String(width), actualNumCols: String(row.length), rowIndex: String(i) },
        table.origin,
      );
    }
    return row.map((value) => resolveValue(value, context));
  });
  const output = table.names.map((name, i) =>
    column(
      table,
      name,
      rows.map((row) => row[i]),
    ),
  );
  const values = rows.map((row) =>
    row.map((value, i) => {
      const type = output[i]?.dataType ?? value.dataType;
      const cast = new Cast(
        value,
        type,
        evalModeOf(context),
        castTimeZone(value.dataType, type, context),
        value.origin,
        true,
      );
      return computed(sameType(value.dataType, type) ? value : cast, value);
    }),
  );
  return new LocalRelation(output, { kind: "rows", rows: values }, table.origin);

  function column(
    node: UnresolvedInlineTable,
    name: string,
    cells: readonly (Expression | undefined)[],
  ): AttributeReference {
    const present = cells.flatMap((cell) => (cell === undefined ? [] : [cell]));
    const type = widerCommonType(
      present.map((cell) => cell.dataType),
      legacyTypeCoercion.widerTypeWithoutStrings,
    );
    if (type === undefined) {
      throw analysisError(
        "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE",
        { colName: quoteNameParts([name]) },
        node.origin,
      );
    }
    return new AttributeReference(
      name,
      type,
      present.some((cell) => cell.nullable),
    );
  }
}

/** @param written what the statement has, as an error shows it */
function computed(value: Expression, written: Expression): CatalystValue {
  try {
    return value.eval([]);
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    const parameters = { sqlExpr: quotedSql(written) };
    throw analysisError("INVALID_INLINE_TABLE.FAILED_SQL_EXPRESSION_EVALUATION", parameters, written.origin);
  }
}

function resolveValue(value: Expression, context: AnalyzerContext): Expression {
  const resolved = coerceTypes(
    resolveFunctions(resolveVariables(resolveLiteralFunctions(value, context.functions), context), context),
    context,
  );
  const isRoutine = resolved.exists((node) => node instanceof SQLFunctionExpression);
  if (resolved.resolved && resolved.foldable && !isRoutine)
    return resolved instanceof Alias ? resolved.child : resolved;
  const [column] = resolved.collect((node) => (node instanceof UnresolvedAttribute ? node : undefined));
  if (column !== undefined) {
    const { outer } = context;
    const outside = outer === undefined ? undefined : resolveOuterName(column, outer, resolverOf(context));
    if (outside instanceof OuterReference) refuse(`"outer(${qualifiedSql(outside.reference)})"`, value);
    const objectName = quoteNameParts(column.nameParts);
    throw analysisError("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", { objectName }, column.origin);
  }
  if (value.exists((node) => node instanceof ScalarSubquery)) {
    throw analysisError("UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.SCALAR_SUBQUERY_IN_VALUES", {}, value.origin);
  }
  return refuse(quotedSql(value), value);
}

function refuse(expr: string, { origin }: Expression): never {
  throw analysisError("INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE", { expr }, origin);
}
