// DECLARE VARIABLE, SET VAR, DROP TEMPORARY VARIABLE and EXECUTE IMMEDIATE.

import { samePhysically } from "../../../catalyst/analysis/store-assignment.ts";
import type { Variable } from "../../../catalyst/catalog/session-variables.ts";
import { normalizeName, quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { Alias } from "../../../catalyst/expressions/attribute.ts";
import { Cast } from "../../../catalyst/expressions/cast.ts";
import { queryContext } from "../../../catalyst/expressions/codegen/emit.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { SubqueryExpression } from "../../../catalyst/expressions/subquery.ts";
import { tokenize } from "../../../catalyst/parser/lexer.ts";
import { parseExpression, parsePlanOrText } from "../../../catalyst/parser/parser.ts";
import { Command } from "../../../catalyst/plans/commands/command.ts";
import type { ObjectName } from "../../../catalyst/plans/commands/parsed-command.ts";
import {
  DeclareVariable,
  DropVariable,
  ExecuteImmediate,
  SetVariables,
} from "../../../catalyst/plans/commands/variables.ts";
import { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { OneRowRelation } from "../../../catalyst/plans/one-row-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { readImageRows } from "../../../columnar/batch-reader.ts";
import { AnalysisException, SparkError, SparkException } from "../../../errors/spark-error.ts";
import type { InternalRow } from "../../../types/catalyst-value.ts";
import { type DataType, sqlName } from "../../../types/data-type.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const declareVariable: RunnableCommand = runnable(DeclareVariable, async ({ clauses }, context) => {
  const { variables } = context.state.catalog;
  for (const name of clauses.names) checkSessionName(name);
  const home = variables.session;
  refuseSubquery(clauses);
  const declared = await newVariable(clauses, context);
  for (const { parts, origin } of clauses.names) {
    const key = normalizeName(parts.at(-1) ?? "");
    if (home.has(key) && !clauses.replace) {
      const variableName = quoteNameParts(["system", "session", key]);
      throw new AnalysisException("VARIABLE_ALREADY_EXISTS", { variableName }, { context: queryContext(origin) });
    }
  }
  for (const { parts } of clauses.names) home.set(normalizeName(parts.at(-1) ?? ""), declared);
  return [];
});

function refuseSubquery({ names: [name], defaultValue }: DeclareVariable["clauses"]): void {
  if (!defaultValue?.expression.exists((part) => part instanceof SubqueryExpression)) return;
  throw new AnalysisException("INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION", {
    statement: "DECLARE VARIABLE",
    colName: quoteNameParts(["system", "session", normalizeName(name?.parts.at(-1) ?? "")]),
    defaultValue: defaultValue.text,
  });
}

/** The variable that DECLARE describes, with its default as its value. */
export async function newVariable(
  { dataType, defaultValue }: Pick<DeclareVariable["clauses"], "dataType" | "defaultValue">,
  context: CommandContext,
): Promise<Variable> {
  const value =
    defaultValue === undefined
      ? new Literal(null, { kind: "void" })
      : await computeValue(defaultValue.expression, context);
  const type = dataType ?? value.dataType;
  return { dataType: type, defaultText: defaultValue?.text ?? "NULL", value: converted(value, type, context) };
}

function checkSessionName({ parts, origin }: ObjectName): void {
  const qualifier = parts.slice(0, -1).map(normalizeName).join(".");
  if (qualifier === "" || qualifier === "session" || qualifier === "system.session") return;
  throw new AnalysisException(
    "UNRESOLVED_VARIABLE",
    { variableName: quoteNameParts(parts), searchPath: "[`system`.`session`]" },
    { context: queryContext(origin) },
  );
}

export const dropVariable: RunnableCommand = runnable(DropVariable, async ({ clauses }, { state }) => {
  const { parts, origin } = clauses.name;
  checkSessionName(clauses.name);
  const key = normalizeName(parts.at(-1) ?? "");
  if (!state.catalog.variables.session.delete(key) && !clauses.ifExists) {
    const variableName = quoteNameParts(["system", "session", key]);
    throw new AnalysisException("VARIABLE_NOT_FOUND", { variableName }, { context: queryContext(origin) });
  }
  return [];
});

export const setVariables: RunnableCommand = runnable(SetVariables, async ({ clauses }, context) => {
  await assignVariables(clauses.targets, clauses.values, context);
  return [];
});

/** Gives variables the values of expressions, undefined standing for a default, or the row of a query. */
export async function assignVariables(
  targets: readonly ObjectName[],
  values: readonly (Expression | undefined)[] | LogicalPlan,
  context: CommandContext,
): Promise<void> {
  const found = targets.map((target) => requireVariable(target, context));
  checkDistinct(targets);
  const row = values instanceof LogicalPlan ? values : rowOfValues(targets, values, found, context);
  const literals = await rowOf(row, targets.length, context);
  found.forEach(({ variable, home, key }, i) => {
    const value = converted(literals[i] ?? new Literal(null, { kind: "void" }), variable.dataType, context);
    home.set(key, { ...variable, value });
  });
}

/** One row under the names of the variables, so that a value sees what those before it were set to. */
function rowOfValues(
  targets: readonly ObjectName[],
  values: readonly (Expression | undefined)[],
  found: readonly { readonly variable: Variable }[],
  context: CommandContext,
): LogicalPlan {
  const items = values.map((value, i) => {
    const expression = value ?? defaultOf(found[i]?.variable.defaultText ?? "NULL", context);
    return new Alias(expression, targets[i]?.parts.at(-1) ?? "");
  });
  return new Project(items, new OneRowRelation());
}

function requireVariable({ parts, origin }: ObjectName, { state }: CommandContext) {
  const found = state.catalog.variables.lookup(parts);
  if (found !== undefined) return { ...found, key: normalizeName(parts.at(-1) ?? "") };
  throw new AnalysisException(
    "UNRESOLVED_VARIABLE",
    { variableName: quoteNameParts(parts), searchPath: state.catalog.searchPath },
    { context: queryContext(origin) },
  );
}

function checkDistinct(targets: readonly ObjectName[]): void {
  const names = targets.map(({ parts }) => normalizeName(parts.at(-1) ?? ""));
  const repeated = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  if (repeated.size === 0) return;
  throw new AnalysisException("DUPLICATE_ASSIGNMENTS", { nameList: [...repeated].map(quoteIdentifier).join(", ") });
}

function defaultOf(text: string, { state }: CommandContext): Expression {
  return parseExpression(text, state.parserOptions());
}

/** The value that an expression has now, which may ask a query. */
export async function computeValue(expression: Expression, context: CommandContext): Promise<Literal> {
  const query = context.query(new Project([new Alias(expression, "value")], new OneRowRelation()));
  const { output } = await query.analyzed();
  const [row = []] = await allRows(query);
  return new Literal(row[0] ?? null, output[0]?.dataType ?? { kind: "void" });
}

/** The one row of a query as literals; nulls when it gives none. */
async function rowOf(plan: LogicalPlan, count: number, context: CommandContext): Promise<readonly Literal[]> {
  const query = context.query(plan);
  const { output } = await query.analyzed();
  if (output.length !== count) {
    throw new AnalysisException("ASSIGNMENT_ARITY_MISMATCH", {
      numTarget: String(count),
      numExpr: String(output.length),
    });
  }
  const rows = await allRows(query);
  if (rows.length > 1) throw new SparkException("ROW_SUBQUERY_TOO_MANY_ROWS");
  return output.map(({ dataType }, i) => new Literal(rows[0]?.[i] ?? null, dataType));
}

export async function allRows(query: ReturnType<CommandContext["query"]>): Promise<readonly InternalRow[]> {
  const schema = await query.schema();
  const rows: InternalRow[] = [];
  for await (const image of query.execute()) rows.push(...readImageRows(image, schema));
  return rows;
}

/** A value in a variable's type. */
function converted(value: Literal, type: DataType, { state }: CommandContext): Literal {
  if (samePhysically(value.dataType, type)) return new Literal(value.value, type);
  const mode = state.conf.ansiEnabled ? "ansi" : "legacy";
  return new Literal(new Cast(value, type, mode, state.conf.sessionTimeZone, value.origin).eval([]), type);
}

/** What is made of text does not see the variables of the script around it. */
async function outsideOfScripts<T>({ state }: CommandContext, run: () => Promise<T>): Promise<T> {
  const { variables } = state.catalog;
  const { scopes } = variables;
  variables.scopes = [];
  try {
    return await run();
  } finally {
    variables.scopes = scopes;
  }
}

function checkArguments(using: ExecuteImmediate["clauses"]["using"]): void {
  for (const { value } of using) {
    if (!value.exists((part) => part instanceof SubqueryExpression)) continue;
    throw new AnalysisException("UNSUPPORTED_EXPR_FOR_PARAMETER", { invalidExprSql: `"${value.sql}"` });
  }
  const names = using.flatMap(({ name }) => (name === undefined ? [] : [normalizeName(name)]));
  const repeated = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  if (repeated.size === 0) return;
  const aliases = [...repeated].map(quoteIdentifier).join(", ");
  throw new AnalysisException("EXEC_IMMEDIATE_DUPLICATE_ARGUMENT_ALIASES", { aliases });
}

/** What INTO names is looked up as a column would be. */
function requireTarget({ parts, origin }: ObjectName, { state }: CommandContext): void {
  if (state.catalog.variables.lookup(parts) !== undefined) return;
  const objectName = quoteNameParts(parts);
  throw new AnalysisException(
    "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION",
    { objectName },
    { context: queryContext(origin) },
  );
}

/** @throws AnalysisException INVALID_QUERY_MIXED_QUERY_PARAMETERS of a text with both `:name` and `?` */
function refuseMixedMarkers(sqlText: string): void {
  const tokens = tokenize(sqlText);
  const isNamed = tokens.some((token, i) => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    // What follows a name without a space is a path into it.
    return token.value === ":" && after?.type === "word" && before?.stop !== token.start;
  });
  if (!isNamed || !tokens.some(({ value }) => value === "?")) return;
  throw new AnalysisException("INVALID_QUERY_MIXED_QUERY_PARAMETERS");
}

/** @throws SparkError ALL_PARAMETERS_MUST_BE_NAMED when a text takes by name what it has been given without */
async function named<T>({ using }: ExecuteImmediate["clauses"], analyze: () => Promise<T>): Promise<T> {
  try {
    return await analyze();
  } catch (error) {
    const unnamed = using.filter(({ name }) => name === undefined);
    if (!(error instanceof SparkError) || error.condition !== "UNBOUND_SQL_PARAMETER" || unnamed.length === 0)
      throw error;
    if (error.parameters.name?.startsWith("_") === true) throw error;
    const exprs = unnamed.map(({ value }) => `"${value.sql}"`).join(", ");
    throw new AnalysisException("ALL_PARAMETERS_MUST_BE_NAMED", { exprs });
  }
}

export const executeImmediate: RunnableCommand = runnable(ExecuteImmediate, async ({ clauses, origin }, context) => {
  const { into, using } = clauses;
  const text = await computeValue(clauses.query, context);
  if (text.dataType.kind !== "string") {
    const exprType = `"${sqlName(text.dataType)}"`;
    throw new AnalysisException(
      "INVALID_EXPR_TYPE_FOR_QUERY_EXECUTE_IMMEDIATE",
      { exprType },
      { context: queryContext(origin) },
    );
  }
  if (text.value === null) {
    const varName = quoteIdentifier(clauses.query.sql);
    throw new AnalysisException("NULL_QUERY_STRING_EXECUTE_IMMEDIATE", { varName });
  }
  checkArguments(using);
  for (const target of into) requireTarget(target, context);
  const parameters = new Map<string | number, Expression>();
  for (const [i, { name, value }] of using.entries()) {
    const literal = await computeValue(value, context);
    // A name may be given to what the text takes by position.
    parameters.set(i, literal);
    if (name !== undefined) parameters.set(name, literal);
  }
  const sqlText = String(text.value);
  if (/^\s*BEGIN\b/i.test(sqlText)) {
    throw new AnalysisException("SQL_SCRIPT_IN_EXECUTE_IMMEDIATE", { sqlString: sqlText.toUpperCase() });
  }
  refuseMixedMarkers(sqlText);
  const query = context.query(parsePlanOrText(sqlText, context.state.parserOptions(parameters)));
  const plan = await named(clauses, () => outsideOfScripts(context, () => query.analyzed()));
  if (into.length === 0) return await query.commandExecuted();
  if (plan instanceof Command) {
    // It has its effect all the same.
    await query.commandExecuted();
    throw new AnalysisException("INVALID_STATEMENT_FOR_EXECUTE_INTO", { sqlString: sqlText.toUpperCase() });
  }
  await assignVariables(into, plan, context);
  return [];
});
