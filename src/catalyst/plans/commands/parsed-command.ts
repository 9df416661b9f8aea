// The base of commands that are no more than what their statement says: a name and the clauses as they were written. What
// they work on is looked up when they run.

import type { Origin } from "../../trees/origin.ts";
import { Command, type CommandFamily } from "./command.ts";

export abstract class ParsedCommand<Clauses extends object = object> extends Command {
  /** Spark's name of the command's plan. */
  protected abstract readonly commandName: string;
  abstract override readonly family: CommandFamily;
  readonly clauses: Clauses;

  constructor(clauses: Clauses, origin?: Origin) {
    super(undefined, origin);
    this.clauses = clauses;
  }

  protected describe(): string {
    return this.commandName;
  }
}

/** The name of a table, view, function or schema, and where it stands. */
export interface ObjectName {
  readonly parts: readonly string[];
  readonly origin: Origin | undefined;
}

/** `PARTITION (a = 1, b)`: values by column; undefined where only the column is named. */
export type PartitionSpec = ReadonlyMap<string, PartitionValue | undefined>;

/** A literal of a partition as text; null is the partition of rows without a value. */
export interface PartitionValue {
  readonly text: string | null;
}
