// Calls of SQL functions by name: what nearly every function of the DataFrame API makes.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import {
  SyntaxCall,
  UnresolvedFunction,
  type UnresolvedFunctionOptions,
} from "../../catalyst/expressions/unresolved.ts";
import { Column, type ColumnValue, expressionOf } from "./column.ts";
import { type ColumnOrName, columnExpression } from "./column-or-name.ts";
import { literalOf } from "./literal-value.ts";

/** An argument: text names a column, numbers and booleans stand for themselves, undefined was left out. */
export type Argument = ColumnOrName | number | boolean | undefined;

/** A call of a function. */
export function call(functionName: string, ...args: readonly Argument[]): Column {
  return callWith({}, functionName, ...args);
}

/** A call of an aggregate function on distinct values. */
export function callDistinct(functionName: string, ...args: readonly Argument[]): Column {
  return callWith({ distinct: true }, functionName, ...args);
}

/** A call of what SQL has syntax of its own for, and no function. */
export function callSyntax(name: string, ...args: readonly Argument[]): Column {
  return new Column(new SyntaxCall([name], argumentExpressions(args)));
}

/** A call with what SQL writes beside the arguments. */
export function callWith(
  options: UnresolvedFunctionOptions,
  functionName: string,
  ...args: readonly Argument[]
): Column {
  return new Column(new UnresolvedFunction([functionName], argumentExpressions(args), options));
}

/** An argument that is a value, text included; a Column stays as it is. */
export function literal(value: ColumnValue): Column | undefined {
  return value === undefined ? undefined : new Column(expressionOf(value));
}

function argumentExpressions(args: readonly Argument[]): readonly Expression[] {
  return args.flatMap((argument) => (argument === undefined ? [] : [argumentExpression(argument)]));
}

function argumentExpression(argument: Exclude<Argument, undefined>): Expression {
  return typeof argument === "string" || argument instanceof Column ? columnExpression(argument) : literalOf(argument);
}
