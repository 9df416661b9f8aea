// Defaults of columns: checked when a table is made, computed when a row leaves the column out.

import { samePhysically } from "../../../catalyst/analysis/store-assignment.ts";
import { currentDefault, EXISTS_DEFAULT } from "../../../catalyst/catalog/default-columns.ts";
import { Alias } from "../../../catalyst/expressions/attribute.ts";
import { Cast, canCast } from "../../../catalyst/expressions/cast.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { sqlLiteral } from "../../../catalyst/expressions/format-value.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { SubqueryExpression } from "../../../catalyst/expressions/subquery.ts";
import { UnresolvedAttribute } from "../../../catalyst/expressions/unresolved.ts";
import { parseExpression } from "../../../catalyst/parser/parser.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { OneRowRelation } from "../../../catalyst/plans/one-row-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { UnresolvedInlineTable } from "../../../catalyst/plans/unresolved-inline-table.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { type DataType, StructField, sqlName } from "../../../types/data-type.ts";
import type { CommandContext } from "../commands/runnable-command.ts";

/** The field with the value that its default has now, for rows that are there already. @throws INVALID_DEFAULT_VALUE */
export async function checkedDefault(
  field: StructField,
  statement: string,
  context: CommandContext,
): Promise<StructField> {
  const text = currentDefault(field);
  if (text === undefined) return field;
  const parameters = { statement, colName: `\`${field.name}\``, defaultValue: text };
  const expression = parseExpression(text, context.state.parserOptions());
  if (expression.exists((part) => part instanceof SubqueryExpression)) {
    throw new AnalysisException("INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION", parameters);
  }
  const value = await analyzedDefault(expression, parameters, context);
  const expected = field.dataType;
  const isWider = value.foldable && value.dataType.kind !== "string" && canCast(value.dataType, expected, "ansi");
  if (value.dataType.kind !== "void" && !samePhysically(value.dataType, expected) && !isWider) {
    throw new AnalysisException("INVALID_DEFAULT_VALUE.DATA_TYPE", {
      ...parameters,
      expectedType: `"${sqlName(expected)}"`,
      actualType: `"${sqlName(value.dataType)}"`,
    });
  }
  const isStoredAs = isWider || value.dataType.kind === "void";
  const existing = value.foldable ? literalText(isStoredAs ? storedAs(value, expected) : literalOf(value)) : text;
  return StructField(field.name, field.dataType, field.nullable, { ...field.metadata, [EXISTS_DEFAULT]: existing });
}

function literalOf(value: Expression): Literal {
  return new Literal(value.eval([]), value.dataType);
}

function storedAs(value: Expression, type: DataType): Literal {
  return literalOf(new Cast(value, type, "ansi"));
}

const WITH_SUFFIX = new Set(["byte", "short", "long", "double", "decimal", "string", "array", "map", "struct"]);

/** A literal as a statement would write it. */
function literalText(literal: Literal): string {
  if (literal.value === null) return `CAST(NULL AS ${sqlName(literal.dataType)})`;
  return WITH_SUFFIX.has(literal.dataType.kind) ? sqlLiteral(literal.value, literal.dataType) : literal.sql;
}

async function analyzedDefault(
  expression: Expression,
  parameters: Readonly<Record<string, string>>,
  context: CommandContext,
): Promise<Expression> {
  try {
    const plan = await context.query(new Project([new Alias(expression, "value")], new OneRowRelation())).analyzed();
    const [value] = plan.expressions;
    if (value instanceof Alias) return value.child;
  } catch (error) {
    if (!(error instanceof AnalysisException) || !error.condition.startsWith("UNRESOLVED_COLUMN")) throw error;
  }
  const isColumn = parameters.statement === "CREATE TABLE" && expression instanceof UnresolvedAttribute;
  const reason = isColumn ? "NOT_CONSTANT" : "UNRESOLVED_EXPRESSION";
  throw new AnalysisException(`INVALID_DEFAULT_VALUE.${reason}`, parameters);
}

/** What a row has in a column that it leaves out. */
export function defaultExpression(field: StructField, context: CommandContext): Expression {
  const text = currentDefault(field);
  return text === undefined
    ? new Literal(null, { kind: "void" })
    : parseExpression(text, context.state.parserOptions());
}

/** The query with DEFAULT in the rows of VALUES, or in its select list, replaced by the column's own. */
export function withDefaults(
  query: LogicalPlan,
  columns: readonly StructField[],
  context: CommandContext,
): LogicalPlan {
  const replaced = (expression: Expression, i: number): Expression => {
    const value = expression instanceof Alias ? expression.child : expression;
    const field = columns[i];
    if (!isDefaultWord(value) || field === undefined) return expression;
    const filled = defaultExpression(field, context);
    return expression instanceof Alias ? new Alias(filled, expression.name) : filled;
  };
  if (query instanceof UnresolvedInlineTable) {
    if (query.rows.some((row) => row.some(holdsDefaultWord))) throw new AnalysisException("DEFAULT_PLACEMENT_INVALID");
    if (!query.rows.some((row) => row.some(isDefaultWord))) return query;
    return new UnresolvedInlineTable(
      query.names,
      query.rows.map((row) => row.map(replaced)),
      query.origin,
    );
  }
  if (query instanceof Project && query.selectList.some((item) => isDefaultWord(item))) {
    const items = query.selectList.map((item, i) =>
      isDefaultWord(item) ? new Alias(replaced(item, i), "DEFAULT") : item,
    );
    return new Project(items, query.child, query.origin);
  }
  return query;
}

/** DEFAULT as a part of a value, where it can only be all of it. */
function holdsDefaultWord(expression: Expression): boolean {
  return !isDefaultWord(expression) && expression.exists(isDefaultWord);
}

export function isDefaultWord(expression: Expression): boolean {
  if (!(expression instanceof UnresolvedAttribute)) return false;
  return expression.nameParts.length === 1 && expression.nameParts[0]?.toUpperCase() === "DEFAULT";
}
