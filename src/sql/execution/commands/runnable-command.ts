// The shape of an entry in the registry of commands.

import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import type { Command } from "../../../catalyst/plans/commands/command.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import type { QueryExecution } from "../query-execution.ts";
import type { SessionState } from "../session-state.ts";

/** What a command answers: rows of its output, or a query that stands for it. */
export type CommandAnswer = readonly InternalRow[] | LogicalPlan;

/** What a command works with. */
export interface CommandContext {
  readonly state: SessionState;
  /** A query of the same session, for commands that explain or run one. */
  query(logical: LogicalPlan): QueryExecution;
}

/** How a kind of command runs. */
export interface RunnableCommand {
  /** The answer when the command is of this kind, else undefined. */
  run(command: Command, context: CommandContext): Promise<CommandAnswer> | undefined;
}

/** An entry of the registry: commands of one class and what they do. */
export function runnable<C extends Command>(
  kind: abstract new (...args: never[]) => C,
  run: (command: C, context: CommandContext) => Promise<CommandAnswer>,
): RunnableCommand {
  return { run: (command, context) => (command instanceof kind ? run(command, context) : undefined) };
}
