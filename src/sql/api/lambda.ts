// Functions of the program's, of columns, as arguments of SQL functions.

import { UnresolvedAttribute } from "../../catalyst/expressions/unresolved.ts";
import { UnresolvedLambda } from "../../catalyst/expressions/unresolved-lambda.ts";
import { Column } from "./column.ts";

/** The lambda function of a function of columns, with as many parameters as the function declares. */
export function lambda<Parameters extends readonly Column[]>(
  f: (...parameters: Parameters) => Column,
  names: readonly string[] & { readonly length: Parameters["length"] },
): Column {
  const declared = names.slice(0, Math.max(1, f.length));
  const parameters = names.map((name) => new Column(new UnresolvedAttribute([name])));
  const body = f(...(parameters as readonly Column[] as Parameters));
  return new Column(new UnresolvedLambda(declared, body.expression));
}
