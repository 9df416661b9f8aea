// An argument of a call by its parameter's name: `f(size => 3)`.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unresolved } from "./unresolved.ts";

export class NamedArgumentExpression extends Unresolved {
  readonly key: string;
  readonly value: Expression;

  constructor(key: string, value: Expression, origin?: Origin) {
    super(origin);
    this.key = key;
    this.value = value;
  }

  override get children(): readonly Expression[] {
    return [this.value];
  }

  get prettyName(): string {
    return "namedargument";
  }

  toString(): string {
    return `${this.key} => ${this.value}`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new NamedArgumentExpression(this.key, children[0] ?? this.value, this.origin);
  }
}
