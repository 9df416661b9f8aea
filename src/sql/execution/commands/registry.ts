// What each command does, by family: a family is loaded when the first of its commands runs.

import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import type { Command, CommandFamily } from "../../../catalyst/plans/commands/command.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { CommandContext, RunnableCommand } from "./runnable-command.ts";

const FAMILIES: Readonly<Record<CommandFamily, () => Promise<{ readonly commands: readonly RunnableCommand[] }>>> = {
  session: () => import("./families/session.ts"),
  tables: () => import("./families/tables.ts"),
  writes: () => import("./families/writes.ts"),
  catalog: () => import("./families/catalog.ts"),
  information: () => import("./families/information.ts"),
  variables: () => import("./families/variables.ts"),
  routines: () => import("./families/routines.ts"),
  scripting: () => import("./families/scripting.ts"),
};

/** Runs a command; its answer is the rows of its output, or the query whose rows it gives. */
export async function runCommand(
  command: Command,
  context: CommandContext,
): Promise<readonly InternalRow[] | LogicalPlan> {
  const { commands } = await FAMILIES[command.family]();
  for (const { run } of commands) {
    const answer = run(command, context);
    if (answer !== undefined) return await answer;
  }
  throw new AnalysisException("UNSUPPORTED_FEATURE.TABLE_OPERATION", {
    operation: command.toString(),
    tableName: "(session)",
  });
}
