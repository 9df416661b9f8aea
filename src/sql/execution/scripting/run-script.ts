// Runs a script; its answer is the rows of the last query that it made.

import { LocalRelation } from "../../../catalyst/plans/local-relation.ts";
import { ScriptCommand } from "../../../catalyst/plans/scripting/script.ts";
import { type RunnableCommand, runnable } from "../commands/runnable-command.ts";
import { executeStatement } from "./execute-statement.ts";
import { handle } from "./handlers.ts";
import { ScriptContext } from "./script-context.ts";

export const runScript: RunnableCommand = runnable(ScriptCommand, async ({ script }, command) => {
  const { variables } = command.state.catalog;
  const before = variables.scopes;
  const context = new ScriptContext(command, executeStatement);
  try {
    await context.execute(script).catch((error: unknown) => handle(error, context));
  } finally {
    variables.scopes = before;
  }
  return context.answer ?? new LocalRelation([], { kind: "rows", rows: [] });
});
