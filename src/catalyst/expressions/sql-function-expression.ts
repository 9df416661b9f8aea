// A call of a function that is written in SQL: its body with the arguments, shown as the call was written.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { RuntimeReplaceable } from "./runtime-replaceable.ts";

export class SQLFunctionExpression extends RuntimeReplaceable {
  protected override copyWithChildren(children: readonly Expression[]): Expression {
    const [replacement = this.replacement] = children;
    return new SQLFunctionExpression(this.prettyName, this.sql, replacement, this.origin);
  }

  static of(name: string, args: readonly Expression[], body: Expression, origin: Origin | undefined): Expression {
    return new SQLFunctionExpression(name, `${name}(${args.map(({ sql }) => sql).join(", ")})`, body, origin);
  }
}
