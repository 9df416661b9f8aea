// What each command does: one entry per kind of command.

import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import type { Command } from "../../../catalyst/plans/commands/command.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { createTempViewUsing, createView } from "./create-view.ts";
import { explain } from "./explain.ts";
import type { CommandContext, RunnableCommand } from "./runnable-command.ts";

/** Runs a command and returns the rows that it answers. */
export async function runCommand(command: Command, context: CommandContext): Promise<readonly InternalRow[]> {
  for (const { run } of COMMANDS) {
    const rows = run(command, context);
    if (rows !== undefined) return await rows;
  }
  throw new AnalysisException("UNSUPPORTED_FEATURE.TABLE_OPERATION", {
    operation: command.toString(),
    tableName: "(session)",
  });
}

const COMMANDS: readonly RunnableCommand[] = [createView, createTempViewUsing, explain];
