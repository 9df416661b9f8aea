// `(x, y) -> body`, an argument of a higher-order function, as written.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unresolved } from "./unresolved.ts";

export class UnresolvedLambda extends Unresolved {
  readonly parameters: readonly string[];
  readonly body: Expression;

  constructor(parameters: readonly string[], body: Expression, origin?: Origin) {
    super(origin);
    this.parameters = parameters;
    this.body = body;
  }

  override get children(): readonly Expression[] {
    return [this.body];
  }

  get prettyName(): string {
    return "lambdafunction";
  }

  override get sql(): string {
    return `lambdafunction(${[this.body.sql, ...this.parameters].join(", ")})`;
  }

  toString(): string {
    return `lambdafunction(${[this.body, ...this.parameters.map((name) => `lambda '${name}`)].join(", ")}, false)`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new UnresolvedLambda(this.parameters, children[0] ?? this.body, this.origin);
  }
}
