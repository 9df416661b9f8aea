// Several names for the columns that a generator makes: `explode(m) AS (key, value)`.

import type { Origin } from "../trees/origin.ts";
import type { Expression } from "./expression.ts";
import { Unresolved } from "./unresolved.ts";

export class MultiAlias extends Unresolved {
  readonly child: Expression;
  readonly names: readonly string[];

  constructor(child: Expression, names: readonly string[], origin?: Origin) {
    super(origin);
    this.child = child;
    this.names = names;
  }

  override get children(): readonly Expression[] {
    return [this.child];
  }

  get prettyName(): string {
    return "multialias";
  }

  toString(): string {
    return `${this.child} AS (${this.names.join(", ")})`;
  }

  protected override copyWithChildren(children: readonly Expression[]): Expression {
    return new MultiAlias(children[0] ?? this.child, this.names, this.origin);
  }
}
