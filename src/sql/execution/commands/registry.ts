// What each command does: one entry per kind of command.

import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import type { Command } from "../../../catalyst/plans/commands/command.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { cacheTable, clearCache, refreshTable, uncacheTable } from "./cache-table.ts";
import { createTempViewUsing, createView } from "./create-view.ts";
import { describeFunction, describeRelation } from "./describe.ts";
import { dropTable, dropView } from "./drop-view.ts";
import { explain } from "./explain.ts";
import type { CommandContext, RunnableCommand } from "./runnable-command.ts";
import { reset, set } from "./set.ts";
import { showColumns } from "./show-columns.ts";
import { showFunctions } from "./show-functions.ts";
import { showNamespaces } from "./show-namespaces.ts";
import { showTables, showViews } from "./show-tables.ts";
import { use } from "./use.ts";

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

const COMMANDS: readonly RunnableCommand[] = [
  createView,
  createTempViewUsing,
  dropView,
  dropTable,
  showTables,
  showViews,
  showColumns,
  showNamespaces,
  showFunctions,
  describeRelation,
  describeFunction,
  set,
  reset,
  use,
  cacheTable,
  uncacheTable,
  clearCache,
  refreshTable,
  explain,
];
