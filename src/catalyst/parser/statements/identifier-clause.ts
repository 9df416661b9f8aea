// The text that IDENTIFIER(…) is given: a constant, computed with the session's functions and variables.

import { ParseException } from "../../../errors/spark-error.ts";
import { simpleString } from "../../../types/data-type.ts";
import { analysisError } from "../../analysis/analysis-error.ts";
import { analyze } from "../../analysis/analyzer.ts";
import type { AnalyzerContext } from "../../analysis/analyzer-context.ts";
import { Alias } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import { UnresolvedAttribute } from "../../expressions/unresolved.ts";
import { OneRowRelation } from "../../plans/one-row-relation.ts";
import { Project } from "../../plans/project.ts";
import type { Origin } from "../../trees/origin.ts";

export function identifierText(expression: Expression, context: AnalyzerContext | undefined, origin: Origin): string {
  const value = resolved(expression, context, origin);
  const parameters = { name: "IDENTIFIER", expr: value.sql };
  if (!value.foldable) throw analysisError("NOT_A_CONSTANT_STRING.NOT_CONSTANT", parameters, origin);
  if (value.dataType.kind !== "string") {
    const dataType = simpleString(value.dataType);
    throw analysisError("NOT_A_CONSTANT_STRING.WRONG_TYPE", { ...parameters, dataType }, origin);
  }
  const text = value.eval([]);
  if (text === null) throw analysisError("NOT_A_CONSTANT_STRING.NULL", parameters, origin);
  if (String(text).trim() === "") throw new ParseException("PARSE_EMPTY_STATEMENT", {});
  return String(text);
}

function resolved(expression: Expression, context: AnalyzerContext | undefined, origin: Origin): Expression {
  if (context === undefined || expression instanceof Literal) return expression;
  const column = expression.find((part) => part instanceof UnresolvedAttribute);
  if (column instanceof UnresolvedAttribute && context.catalog.variables.lookup(column.nameParts) === undefined) {
    throw analysisError("NOT_A_CONSTANT_STRING.NOT_CONSTANT", { name: "IDENTIFIER", expr: expression.sql }, origin);
  }
  const [item] = analyze(new Project([new Alias(expression, "name")], new OneRowRelation()), context).expressions;
  return item instanceof Alias ? item.child : expression;
}
