// Calls of SQL functions by name: what nearly every function of the DataFrame API makes.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { UnresolvedFunction } from "../../catalyst/expressions/unresolved.ts";
import { Column } from "./column.ts";
import { type ColumnOrName, columnExpression } from "./column-or-name.ts";
import { literalOf } from "./literal-value.ts";

/** An argument: text names a column, numbers and the like stand for themselves. */
export type Argument = ColumnOrName | number | bigint | boolean;

/** A call of a function; arguments that were left out are left out at the end. */
export function call(functionName: string, ...args: readonly (Argument | undefined)[]): Column {
  return new Column(new UnresolvedFunction([functionName], argumentExpressions(args)));
}

/** A call of an aggregate function on distinct values. */
export function callDistinct(functionName: string, ...args: readonly (Argument | undefined)[]): Column {
  return new Column(new UnresolvedFunction([functionName], argumentExpressions(args), { distinct: true }));
}

function argumentExpressions(args: readonly (Argument | undefined)[]): readonly Expression[] {
  const given = args.filter((argument) => argument !== undefined);
  return given.map((argument) =>
    typeof argument === "string" || argument instanceof Column ? columnExpression(argument) : literalOf(argument),
  );
}
