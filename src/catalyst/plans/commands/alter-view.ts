// ALTER VIEW: another query, or another answer to changes of what it reads.

import type { LogicalPlan } from "../logical-plan.ts";
import { type ObjectName, ParsedCommand } from "./parsed-command.ts";

/** What a view does when the columns of its query change. */
export type ViewSchemaMode = "BINDING" | "COMPENSATION" | "TYPE EVOLUTION" | "EVOLUTION";

export class AlterViewAs extends ParsedCommand<{
  readonly view: ObjectName;
  readonly originalText: string;
  readonly query: LogicalPlan;
}> {
  protected readonly commandName = "AlterViewAs";
  readonly family = "catalog";
}

export class AlterViewSchemaBinding extends ParsedCommand<{
  readonly view: ObjectName;
  readonly mode: ViewSchemaMode;
}> {
  protected readonly commandName = "AlterViewSchemaBinding";
  readonly family = "catalog";
}
