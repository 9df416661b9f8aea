// SHOW FUNCTIONS: the names by which functions are called: those that are built in, and those that users wrote.

import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { normalizeName } from "../../../catalyst/catalog/table-identifier.ts";
import { wildcard } from "../../../catalyst/catalog/wildcard.ts";
import { FUNCTIONS } from "../../../catalyst/functions/function-registry.ts";
import { ShowFunctions } from "../../../catalyst/plans/commands/show.ts";
import { databaseOf } from "../catalog/lookup-database.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";
import { SYNTAX_DESCRIPTIONS } from "./syntax-descriptions.ts";

export const showFunctions: RunnableCommand = runnable(ShowFunctions, async (command, { state }) => {
  const { catalog } = state;
  const { scope, pattern, namespace } = command;
  const matches = wildcard(pattern ?? "*");
  const database = normalizeName(databaseOf(namespace, state));
  await catalog.requireDatabase(database);
  const persistent = scope === "system" ? [] : await catalog.external.listFunctions(database);
  const builtin = scope === "user" ? [] : [...FUNCTIONS.names, ...SYNTAX_DESCRIPTIONS.keys()].filter(matches);
  const temporary = scope === "system" ? [] : [...catalog.temporaryFunctions.keys()].filter(matches);
  const stored = persistent
    .filter(({ name }) => matches(name))
    .map(({ name }) => [SESSION_CATALOG_NAME, database, name]);
  return [...builtin, ...temporary, ...stored.map((parts) => parts.join("."))].sort().map((name) => [name]);
});
