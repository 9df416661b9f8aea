// Session variables, and statements that are made of text.

import type { DataType } from "../../../types/data-type.ts";
import type { Expression } from "../../expressions/expression.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { type ObjectName, ParsedCommand } from "./parsed-command.ts";

export class DeclareVariable extends ParsedCommand<{
  readonly names: readonly ObjectName[];
  /** undefined: the default's. */
  readonly dataType: DataType | undefined;
  readonly defaultValue: { readonly expression: Expression; readonly text: string } | undefined;
  readonly replace: boolean;
}> {
  protected readonly commandName = "CreateVariable";
  readonly family = "variables";
}

export class DropVariable extends ParsedCommand<{ readonly name: ObjectName; readonly ifExists: boolean }> {
  protected readonly commandName = "DropVariable";
  readonly family = "variables";
}

/** SET VAR: each target gets a value, undefined being its default, or all of them the row of a query. */
export class SetVariables extends ParsedCommand<{
  readonly targets: readonly ObjectName[];
  readonly values: readonly (Expression | undefined)[] | LogicalPlan;
}> {
  protected readonly commandName = "SetVariable";
  readonly family = "variables";
}

export class ExecuteImmediate extends ParsedCommand<{
  readonly query: Expression;
  readonly into: readonly ObjectName[];
  readonly using: readonly { readonly name: string | undefined; readonly value: Expression }[];
}> {
  protected readonly commandName = "ExecuteImmediate";
  readonly family = "variables";
}
