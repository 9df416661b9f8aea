// ResolveRelations: names of views become their plans, and functions in FROM become relations.
//
// before: UnresolvedRelation [v]      after: SubqueryAlias v
//                                            +- View (v)
//                                               +- plan of the view

import { LongType } from "../../types/data-type.ts";
import { normalizeName, quoteNameParts } from "../catalog/table-identifier.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Range } from "../plans/range.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { UnresolvedTableValuedFunction } from "../plans/unresolved-table-valued-function.ts";
import { View } from "../plans/view.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";

const DOCROOT = "https://spark.apache.org/docs/latest";

export const ResolveRelations: AnalysisRule = {
  name: "ResolveRelations",
  apply: (plan, context) =>
    plan.transformUp((node) => {
      if (node instanceof UnresolvedRelation) return resolveView(node, context);
      return node instanceof UnresolvedTableValuedFunction ? resolveTableFunction(node, context) : node;
    }),
};

function resolveView(relation: UnresolvedRelation, context: AnalyzerContext): LogicalPlan {
  const view = context.catalog.lookupTempView(relation.nameParts);
  if (view === undefined) return relation;
  const identifier = relation.nameParts.map(normalizeName);
  return new SubqueryAlias(identifier, new View(identifier, true, view.plan, relation.origin), relation.origin);
}

function resolveTableFunction(call: UnresolvedTableValuedFunction, context: AnalyzerContext): LogicalPlan {
  const name = call.nameParts[call.nameParts.length - 1] ?? "";
  if (name.toLowerCase() !== "range") {
    throw analysisError("UNRESOLVABLE_TABLE_VALUED_FUNCTION", { name: quoteNameParts(call.nameParts) }, call.origin);
  }
  const values = call.functionArguments.map((argument) => wholeNumber(argument, call, context));
  const [first, second, step, slices] = values;
  if (first === undefined || values.length > 4) {
    throw analysisError(
      "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
      { functionName: "`range`", expectedNum: "[1, 2, 3, 4]", actualNum: String(values.length), docroot: DOCROOT },
      call.origin,
    );
  }
  const [start, end] = second === undefined ? [0n, first] : [first, second];
  const numSlices = slices === undefined ? undefined : Number(slices);
  return new Range(start, end, step ?? 1n, numSlices, undefined, call.origin);
}

function wholeNumber(argument: Expression, call: UnresolvedTableValuedFunction, context: AnalyzerContext): bigint {
  const isConstant = argument.resolved && argument.foldable;
  const isText = isConstant && argument.dataType.kind === "string";
  const number = isText
    ? new Cast(argument, LongType, evalModeOf(context), context.sessionTimeZone, argument.origin)
    : argument;
  const value = isConstant ? number.eval([]) : null;
  if (typeof value === "bigint") return value;
  if (typeof value === "number" && Number.isInteger(value)) return BigInt(value);
  throw analysisError(
    "UNEXPECTED_INPUT_TYPE",
    {
      functionName: "`range`",
      paramIndex: "first",
      requiredType: '"BIGINT"',
      inputSql: quotedSql(argument),
      inputType: argument.resolved ? quotedType(argument.dataType) : '"VOID"',
    },
    call.origin,
  );
}
