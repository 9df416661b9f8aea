// USE: another current database.

import { SetNamespaceCommand } from "../../../catalyst/plans/commands/use.ts";
import { databaseOf } from "../catalog/lookup-database.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const use: RunnableCommand = runnable(SetNamespaceCommand, async ({ namespace }, { state }) => {
  if (namespace.length === 1 && namespace[0]?.toLowerCase() === "spark_catalog") return [];
  await state.catalog.setCurrentDatabase(databaseOf(namespace, state));
  return [];
});
