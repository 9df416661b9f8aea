// Functions that users write in SQL.

import type { DataType, StructType } from "../../../types/data-type.ts";
import type { Expression } from "../../expressions/expression.ts";
import { type ObjectName, ParsedCommand } from "./parsed-command.ts";

export interface RoutineParameter {
  readonly name: string;
  readonly dataType: DataType;
  /** The SQL text of the default. */
  readonly defaultValue: string | undefined;
  readonly comment: string | undefined;
}

export interface RoutineDefinition {
  readonly parameters: readonly RoutineParameter[];
  /** undefined: the body's. */
  readonly returnType: DataType | undefined;
  readonly isTable: boolean;
  /** Of a table function; undefined: its query's. */
  readonly returnColumns: StructType | undefined;
  /** The SQL text of the expression or query behind RETURN. */
  readonly body: string;
  readonly comment: string | undefined;
  readonly deterministic: boolean | undefined;
  /** Whether it says CONTAINS SQL or READS SQL DATA; undefined when it says neither. */
  readonly dataAccess: "CONTAINS SQL" | "READS SQL DATA" | undefined;
  /** The class of a library that has the function's code, of one that is not written in SQL. */
  readonly className?: string;
}

export class CreateFunction extends ParsedCommand<{
  readonly name: ObjectName;
  readonly definition: RoutineDefinition;
  readonly temporary: boolean;
  readonly replace: boolean;
  readonly ifNotExists: boolean;
}> {
  protected readonly commandName = "CreateUserDefinedFunction";
  readonly family = "routines";
}

/** A function of a class in a library: there is no JVM to load it when it is called. */
export class CreateExternalFunction extends ParsedCommand<{
  readonly name: ObjectName;
  readonly className: string;
  readonly temporary: boolean;
  readonly replace: boolean;
  readonly ifNotExists: boolean;
}> {
  protected readonly commandName = "CreateFunction";
  readonly family = "routines";
}

export class DropFunction extends ParsedCommand<{
  readonly name: ObjectName;
  readonly temporary: boolean;
  readonly ifExists: boolean;
}> {
  protected readonly commandName = "DropFunction";
  readonly family = "routines";
}

/** CALL of a procedure: no catalog here has any. */
export class CallProcedure extends ParsedCommand<{
  readonly name: ObjectName;
  readonly procedureArguments: readonly Expression[];
}> {
  protected readonly commandName = "Call";
  readonly family = "routines";
}

export class DescribeProcedure extends ParsedCommand<{ readonly name: ObjectName }> {
  protected readonly commandName = "DescribeProcedure";
  readonly family = "routines";
}

export class ShowProcedures extends ParsedCommand<{ readonly namespace: readonly string[] | undefined }> {
  protected readonly commandName = "ShowProcedures";
  readonly family = "routines";
}

export class RefreshFunction extends ParsedCommand<{ readonly name: ObjectName }> {
  protected readonly commandName = "RefreshFunction";
  readonly family = "routines";
}
