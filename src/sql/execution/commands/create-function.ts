// CREATE FUNCTION: checks what a function written in SQL says of itself, and keeps it in the session or the catalog.

import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { normalizeName, quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { Alias } from "../../../catalyst/expressions/attribute.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { SubqueryExpression } from "../../../catalyst/expressions/subquery.ts";
import { CreateFunction, type RoutineDefinition } from "../../../catalyst/plans/commands/routines.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { OneRowRelation } from "../../../catalyst/plans/one-row-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { walkWithSubqueries } from "../../../catalyst/plans/subquery-plans.ts";
import { UnresolvedRelation } from "../../../catalyst/plans/unresolved-relation.ts";
import { UnresolvedTableValuedFunction } from "../../../catalyst/plans/unresolved-table-valued-function.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { StructField, StructType } from "../../../types/data-type.ts";
import { calledNames } from "../routines/called-names.ts";
import { bodyExpression, bodyQuery, parameterAttributes } from "../routines/routine-body.ts";
import type { RoutineContext } from "../routines/routine-context.ts";
import { scalarRoutine } from "../routines/scalar-routine.ts";
import { tableRoutine } from "../routines/table-routine.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const createFunction: RunnableCommand = runnable(CreateFunction, async ({ clauses }, context) => {
  const { temporary, replace, ifNotExists } = clauses;
  const { catalog } = context.state;
  const { parts } = clauses.name;
  const name = (parts.at(-1) ?? "").toLowerCase();
  checkNames(name, clauses.definition);
  const { database } = temporary ? { database: "" } : catalog.tableIdentifier(parts);
  if (!temporary) await catalog.requireDatabase(database);
  const definition = await checkedBody(temporary ? [name] : [database, name], clauses.definition, temporary, context);
  const known = temporary
    ? catalog.temporaryFunctions.has(name)
    : (await catalog.external.getFunction(database, name)) !== undefined;
  if (known && ifNotExists) return [];
  if (known && !replace) {
    throw new AnalysisException("ROUTINE_ALREADY_EXISTS", {
      routineName: temporary ? quoteIdentifier(name) : quoteNameParts([database, name]),
      newRoutineType: "routine",
      existingRoutineType: "routine",
    });
  }
  if (temporary) catalog.temporaryFunctions.set(name, { database: undefined, name, definition });
  else await catalog.external.putFunction({ database, name, definition });
  return [];
});

function checkNames(routineName: string, { parameters, returnColumns }: RoutineDefinition): void {
  const names = repeated(parameters.map((parameter) => parameter.name));
  if (names !== "") throw new AnalysisException("DUPLICATE_ROUTINE_PARAMETER_NAMES", { routineName, names });
  const columns = repeated(returnColumns?.fields.map((field) => field.name) ?? []);
  if (columns !== "") throw new AnalysisException("DUPLICATE_ROUTINE_RETURNS_COLUMNS", { routineName, columns });
  parameters.forEach((parameter, i) => {
    const next = parameters[i + 1];
    if (parameter.defaultValue === undefined || next === undefined || next.defaultValue !== undefined) return;
    throw new AnalysisException("USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_PARAMETER_POSITION", {
      functionName: routineName,
      parameterName: parameter.name,
      nextParameterName: next.name,
    });
  });
}

function repeated(names: readonly string[]): string {
  const lower = names.map((name) => name.toLowerCase());
  return [...new Set(lower.filter((name, i) => lower.indexOf(name) !== i))].map(quoteIdentifier).join(", ");
}

/** The definition once its body makes sense, with the types that it leaves to the body. */
async function checkedBody(
  nameParts: readonly string[],
  definition: RoutineDefinition,
  temporary: boolean,
  context: CommandContext,
): Promise<RoutineDefinition> {
  const routines = routineContext(context, nameParts);
  const name = nameParts.at(-1) ?? "";
  checkDefaults(name, definition, routines);
  const body = bodyPlan(name, definition, routines);
  await checkCalls(body, context);
  if (!temporary) refuseTemporaryObjects(nameParts, body, context);
  if (definition.isTable) {
    const whole = temporary ? name : [SESSION_CATALOG_NAME, ...nameParts].join(".");
    return await checkedTable(name, whole, definition, routines);
  }
  const routine = await scalarRoutine([name], definition, routines);
  const readsData = [...walkWithSubqueries(body)].some((node) => node instanceof UnresolvedRelation);
  if (readsData && definition.dataAccess === "CONTAINS SQL") {
    throw new AnalysisException("INVALID_SQL_FUNCTION_DATA_ACCESS", {});
  }
  const args = parameterAttributes(name, definition);
  const { ansiEnabled, sessionTimeZone: timeZone } = routines.parserOptions;
  const result = routine.build(args, { mode: ansiEnabled ? "ansi" : "legacy", timeZone });
  return {
    ...definition,
    returnType: result.dataType,
    dataAccess: definition.dataAccess ?? (readsData ? "READS SQL DATA" : "CONTAINS SQL"),
  };
}

async function checkedTable(
  name: string,
  whole: string,
  definition: RoutineDefinition,
  context: RoutineContext,
): Promise<RoutineDefinition> {
  const nulls = definition.parameters.map(({ dataType }) => new Literal(null, dataType));
  const call = new UnresolvedTableValuedFunction([name], nulls);
  const { output } = await context.analyze(
    tableRoutine(call, { ...definition, returnColumns: undefined }, context),
    context.routines,
  );
  const { returnColumns } = definition;
  if (returnColumns !== undefined && returnColumns.fields.length !== output.length) {
    throw new AnalysisException("USER_DEFINED_FUNCTIONS.RETURN_COLUMN_COUNT_MISMATCH", {
      outputSize: String(output.length),
      returnParamSize: String(returnColumns.fields.length),
      name: whole,
    });
  }
  const own = StructType(output.map((column) => StructField(column.name, column.dataType, true)));
  return {
    ...definition,
    returnColumns: returnColumns ?? own,
    dataAccess: definition.dataAccess ?? "READS SQL DATA",
  };
}

function routineContext(context: CommandContext, nameParts: readonly string[]): RoutineContext {
  const { state } = context;
  return {
    state,
    parserOptions: state.parserOptions(),
    routines: [nameParts.join(".")],
    analyze: (plan) => context.query(plan).analyzed(),
  };
}

/** The body as a plan, only to see what it names. */
function bodyPlan(name: string, definition: RoutineDefinition, { parserOptions }: RoutineContext): LogicalPlan {
  if (!definition.isTable) {
    return new Project([new Alias(bodyExpression(definition.body, parserOptions), name)], new OneRowRelation());
  }
  const query = bodyQuery(definition.body, parserOptions);
  if (query !== undefined) return query;
  throw new AnalysisException("USER_DEFINED_FUNCTIONS.SQL_TABLE_UDF_BODY_MUST_BE_A_QUERY", { name });
}

function checkDefaults(functionName: string, definition: RoutineDefinition, { parserOptions }: RoutineContext): void {
  for (const { name, defaultValue } of definition.parameters) {
    if (defaultValue === undefined) continue;
    const value = bodyExpression(defaultValue, parserOptions);
    if (!value.exists((node) => node instanceof SubqueryExpression)) continue;
    const parameters = { functionName, parameterName: name };
    throw new AnalysisException("USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_EXPRESSION", parameters);
  }
}

/** Functions that the body calls must be there, and the function itself is not yet. */
async function checkCalls(body: LogicalPlan, { state: { catalog } }: CommandContext): Promise<void> {
  for (const nameParts of calledNames(body)) {
    const name = normalizeName(nameParts.at(-1) ?? "");
    if (nameParts.length > 1 || catalog.temporaryFunctions.has(name)) continue;
    if ((await catalog.external.getFunction(catalog.currentDatabase, name)) !== undefined) continue;
    if (["range", "sql_keywords"].includes(name)) continue;
    const routineName = quoteNameParts([catalog.currentDatabase, name]);
    throw new AnalysisException("ROUTINE_NOT_FOUND", { routineName });
  }
}

/** What outlives the session cannot be made of what ends with it. */
function refuseTemporaryObjects(nameParts: readonly string[], body: LogicalPlan, { state }: CommandContext): void {
  const { catalog } = state;
  const refuse = (tempObj: string, name: string): never => {
    throw new AnalysisException("INVALID_TEMP_OBJ_REFERENCE", {
      obj: "FUNCTION",
      objName: quoteNameParts(nameParts),
      tempObj,
      tempObjName: quoteIdentifier(name),
    });
  };
  for (const [name = "", ...more] of calledNames(body)) {
    if (more.length === 0 && catalog.temporaryFunctions.has(normalizeName(name))) refuse("FUNCTION", name);
  }
  for (const node of walkWithSubqueries(body)) {
    if (!(node instanceof UnresolvedRelation) || catalog.lookupTempView(node.nameParts) === undefined) continue;
    refuse("VIEW", node.nameParts.at(-1) ?? "");
  }
}
