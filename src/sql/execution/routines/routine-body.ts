// The body of a function written in SQL: its text read, and its expression or query over the parameters.

import { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { ScalarSubquery } from "../../../catalyst/expressions/scalar-subquery.ts";
import { parseExpression } from "../../../catalyst/parser/parser.ts";
import type { ParserOptions } from "../../../catalyst/parser/parser-options.ts";
import { parseStatement } from "../../../catalyst/parser/statements/parse-statement.ts";
import type { RoutineDefinition } from "../../../catalyst/plans/commands/routines.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";

/** The expression that a function of one value computes; a query's one value is one. */
export function bodyExpression(body: string, options: ParserOptions): Expression {
  const isQuery = /^\s*(SELECT|WITH|FROM|TABLE)\s/i.test(body);
  return isQuery ? new ScalarSubquery(parseStatement(body, options)) : parseExpression(body, options);
}

/** The query whose rows a table function gives; undefined when its body is an expression. */
export function bodyQuery(body: string, options: ParserOptions): LogicalPlan | undefined {
  return /^\s*\(*\s*(SELECT|WITH|FROM|VALUES|TABLE)\b/i.test(body) ? parseStatement(body, options) : undefined;
}

/** Columns that stand for the parameters while the body is analysed. */
export function parameterAttributes(name: string, { parameters }: RoutineDefinition): readonly AttributeReference[] {
  return parameters.map(
    (parameter) => new AttributeReference(parameter.name, parameter.dataType, true, undefined, [name]),
  );
}
