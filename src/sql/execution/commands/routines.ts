// CREATE, DROP and REFRESH FUNCTION.

import { quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { FUNCTIONS } from "../../../catalyst/functions/function-registry.ts";
import { CreateExternalFunction, DropFunction, RefreshFunction } from "../../../catalyst/plans/commands/routines.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

/** A class of a library has no place where there is no JVM. */
export const createExternalFunction: RunnableCommand = runnable(CreateExternalFunction, async ({ clauses }) => {
  throw new AnalysisException("CANNOT_LOAD_FUNCTION_CLASS", {
    className: clauses.className,
    functionName: quoteNameParts(clauses.name.parts),
  });
});

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
  if (parts.length === 1 && FUNCTIONS.names.includes(name)) {
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
