// CREATE, DROP and REFRESH FUNCTION.

import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { normalizeName, quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { queryContext } from "../../../catalyst/expressions/codegen/emit.ts";
import { FUNCTIONS } from "../../../catalyst/functions/function-registry.ts";
import type { ObjectName } from "../../../catalyst/plans/commands/parsed-command.ts";
import {
  CallProcedure,
  CreateExternalFunction,
  DescribeProcedure,
  DropFunction,
  RefreshFunction,
  type RoutineDefinition,
  ShowProcedures,
} from "../../../catalyst/plans/commands/routines.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

/** The class is looked for when the function is first called; one of the session is there at once or not at all. */
export const createExternalFunction: RunnableCommand = runnable(
  CreateExternalFunction,
  async ({ clauses }, { state: { catalog } }) => {
    const { className, temporary, replace, ifNotExists } = clauses;
    const { parts } = clauses.name;
    if (temporary) {
      throw new AnalysisException("CANNOT_LOAD_FUNCTION_CLASS", { className, functionName: quoteNameParts(parts) });
    }
    const name = normalizeName(parts.at(-1) ?? "");
    const { database } = catalog.tableIdentifier(parts);
    await catalog.requireDatabase(database);
    if (!replace && (await catalog.external.getFunction(database, name)) !== undefined) {
      if (ifNotExists) return [];
      throw new AnalysisException("ROUTINE_ALREADY_EXISTS", {
        routineName: quoteNameParts([database, name]),
        newRoutineType: "routine",
        existingRoutineType: "routine",
      });
    }
    await catalog.external.putFunction({ database, name, definition: { ...WITHOUT_BODY, className } });
    return [];
  },
);

const WITHOUT_BODY: RoutineDefinition = {
  parameters: [],
  returnType: undefined,
  isTable: false,
  returnColumns: undefined,
  body: "",
  comment: undefined,
  deterministic: undefined,
  dataAccess: undefined,
};

export const dropFunction: RunnableCommand = runnable(DropFunction, async ({ clauses }, { state }) => {
  const { catalog } = state;
  const { temporary, ifExists } = clauses;
  const { parts } = clauses.name;
  const name = (parts.at(-1) ?? "").toLowerCase();
  const { database } = catalog.tableIdentifier(parts);
  if (temporary) {
    if (catalog.temporaryFunctions.delete(name)) return [];
  } else if ((await catalog.external.getFunction(database, name)) !== undefined) {
    await catalog.external.dropFunction(database, name);
    return [];
  }
  if (!(temporary && ifExists) && parts.length === 1 && FUNCTIONS.names.includes(name)) {
    const objectName = quoteIdentifier(name);
    throw new AnalysisException("FORBIDDEN_OPERATION", { statement: "DROP", objectType: "FUNCTION", objectName });
  }
  if (!temporary && parts.length === 1 && catalog.temporaryFunctions.has(name)) {
    throw new AnalysisException("EXPECT_PERSISTENT_FUNCTION_NOT_TEMP", {
      functionName: quoteIdentifier(name),
      operation: "DROP FUNCTION",
      alternative: " Please use DROP TEMPORARY FUNCTION to drop a temporary function.",
    });
  }
  if (ifExists) return [];
  const routineName = temporary ? quoteIdentifier(name) : quoteNameParts([database, name]);
  throw new AnalysisException("ROUTINE_NOT_FOUND", { routineName });
});

export const callProcedure: RunnableCommand = runnable(CallProcedure, async ({ clauses }, { state }) => {
  const isOfCatalog = clauses.name.parts.length > 1 && clauses.name.parts[0]?.toLowerCase() === SESSION_CATALOG_NAME;
  throw isOfCatalog ? withoutProcedures() : unresolvedProcedure(clauses.name, state.catalog.searchPath);
});

export const describeProcedure: RunnableCommand = runnable(DescribeProcedure, async ({ clauses }, { state }) => {
  throw unresolvedProcedure(clauses.name, state.catalog.searchPath);
});

export const showProcedures: RunnableCommand = runnable(ShowProcedures, async () => {
  throw withoutProcedures();
});

function withoutProcedures(): AnalysisException {
  return new AnalysisException("MISSING_CATALOG_ABILITY.PROCEDURES", { plugin: SESSION_CATALOG_NAME });
}

function unresolvedProcedure({ parts, origin }: ObjectName, searchPath: string): AnalysisException {
  const parameters = { routineName: quoteNameParts(parts), searchPath };
  return new AnalysisException("UNRESOLVED_ROUTINE", parameters, { context: queryContext(origin) });
}

export const refreshFunction: RunnableCommand = runnable(RefreshFunction, async ({ clauses }, { state }) => {
  const { catalog } = state;
  const { parts } = clauses.name;
  const name = (parts.at(-1) ?? "").toLowerCase();
  if (parts.length === 1 && FUNCTIONS.names.includes(name)) {
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1256", { functionName: name });
  }
  const { database } = catalog.tableIdentifier(parts);
  if ((await catalog.external.getFunction(database, name)) !== undefined) return [];
  throw new AnalysisException("ROUTINE_NOT_FOUND", { routineName: quoteNameParts([database, name]) });
});
