// ResolveTableValuedFunctions: functions in FROM become relations.
//
// before: UnresolvedTableValuedFunction [explode], [array(1, 2)]     after: Generate explode(array(1, 2))
//                                                                           +- OneRowRelation

import { isNumeric, LongType } from "../../types/data-type.ts";
import { quoteIdentifier, quoteNameParts } from "../catalog/table-identifier.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { NamedArgumentExpression } from "../expressions/named-argument.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import { VariableReference } from "../expressions/variable-reference.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { OneRowRelation } from "../plans/one-row-relation.ts";
import { Range } from "../plans/range.ts";
import { UnresolvedGenerate } from "../plans/unresolved-generate.ts";
import { UnresolvedTableValuedFunction } from "../plans/unresolved-table-valued-function.ts";
import type { Origin } from "../trees/origin.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";
import { resolveExpression } from "./resolve-expression.ts";
import { sqlKeywords } from "./sql-keywords.ts";
import { lookupUserFunction, rowsOfUserFunction } from "./user-functions.ts";

export const ResolveTableValuedFunctions: AnalysisRule = {
  name: "ResolveTableValuedFunctions",
  apply: (plan, context) =>
    plan.transformUp((node) =>
      node instanceof UnresolvedTableValuedFunction ? resolveTableFunction(node, context) : node,
    ),
};

function resolveTableFunction(call: UnresolvedTableValuedFunction, context: AnalyzerContext): LogicalPlan {
  const { nameParts, origin } = call;
  const name = nameParts[nameParts.length - 1] ?? "";
  switch (name.toLowerCase()) {
    case "range":
      return resolveRange(call, context);
    case "sql_keywords":
      checkCount(call, 0, 0);
      return sqlKeywords(context.enforceReservedKeywords ?? false, origin);
  }
  const ofUser = lookupUserFunction(nameParts, context.catalog.userTableFunctions, context.functions);
  if (ofUser !== undefined) return generate(rowsOfUserFunction(ofUser, call.functionArguments, origin), origin);
  if (nameParts.length > 2 && nameParts[0]?.toLowerCase() !== "spark_catalog") {
    const identifier = quoteNameParts(nameParts);
    throw analysisError("REQUIRES_SINGLE_PART_NAMESPACE", { sessionCatalog: "spark_catalog", identifier }, origin);
  }
  const definition = context.functions.lookup(name);
  if (definition === undefined) {
    throw analysisError("UNRESOLVABLE_TABLE_VALUED_FUNCTION", { name: quoteNameParts(nameParts) }, origin);
  }
  if (definition.kind !== "generator") {
    throw analysisError("NOT_A_TABLE_FUNCTION", { functionName: quoteIdentifier(name.toLowerCase()) }, origin);
  }
  return generate(new UnresolvedFunction(nameParts, call.functionArguments, {}, origin), origin);
}

function generate(generator: UnresolvedFunction, origin: Origin | undefined): LogicalPlan {
  const options = { outer: false, qualifier: undefined, columnNames: [], isTableFunction: true };
  return new UnresolvedGenerate(generator, options, new OneRowRelation(), origin);
}

function checkCount(
  { nameParts, functionArguments, origin }: UnresolvedTableValuedFunction,
  min: number,
  max: number,
): void {
  const count = functionArguments.length;
  if (count >= min && count <= max) return;
  const counts = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  throw analysisError(
    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
    {
      functionName: quoteIdentifier(nameParts[nameParts.length - 1]?.toLowerCase() ?? ""),
      expectedNum: counts.length === 1 ? String(min) : `[${counts.join(", ")}]`,
      actualNum: String(count),
      docroot: "https://spark.apache.org/docs/latest",
    },
    origin,
  );
}

const RANGE_PARAMETERS = ["start", "end", "step", "numSlices"];

function resolveRange(call: UnresolvedTableValuedFunction, context: AnalyzerContext): LogicalPlan {
  checkCount(call, 1, RANGE_PARAMETERS.length);
  // One argument is the end.
  const shift = call.functionArguments.length === 1 ? 1 : 0;
  const values = call.functionArguments.map((argument, i) => wholeNumber(argument, i + shift, call, context));
  const [first = 0n, second, step = 1n, slices] = values;
  if (step === 0n) throw analysisError("FAILED_FUNCTION_CALL", { funcName: "`range`" }, call.origin);
  const [start, end] = second === undefined ? [0n, first] : [first, second];
  return new Range(start, end, step, slices === undefined ? undefined : Number(slices), undefined, call.origin);
}

function wholeNumber(
  written: Expression,
  index: number,
  call: UnresolvedTableValuedFunction,
  context: AnalyzerContext,
): bigint {
  const argument = resolveExpression(written, [], context);
  const isVariable = argument.exists((part) => part instanceof VariableReference);
  if (argument instanceof NamedArgumentExpression || isVariable || !argument.resolved || !argument.foldable) {
    const paramName = quoteIdentifier(RANGE_PARAMETERS[index] ?? "");
    throw analysisError(
      "NON_FOLDABLE_ARGUMENT",
      { funcName: "`range`", paramName, paramType: '"BIGINT"' },
      call.origin,
    );
  }
  const castable = isNumeric(argument.dataType) || argument.dataType.kind === "string";
  const number = new Cast(argument, LongType, evalModeOf(context), context.sessionTimeZone, argument.origin);
  const value = castable ? number.eval([]) : null;
  if (typeof value === "bigint") return value;
  const ordinals = ["first", "second", "third", "fourth"];
  throw analysisError(
    "UNEXPECTED_INPUT_TYPE",
    {
      functionName: "`range`",
      paramIndex: ordinals[index] ?? "",
      requiredType: '"BIGINT"',
      inputSql: quotedSql(argument),
      inputType: quotedType(argument.dataType),
    },
    call.origin,
  );
}
