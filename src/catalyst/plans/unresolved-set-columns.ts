// `|> SET column = value, …`: columns get other values and keep their places.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export class UnresolvedSetColumns extends UnresolvedUnary {
  readonly names: readonly (readonly string[])[];
  /** The value of each name. */
  readonly values: readonly Expression[];

  constructor(
    names: readonly (readonly string[])[],
    values: readonly Expression[],
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.names = names;
    this.values = values;
  }

  override get expressions(): readonly Expression[] {
    return this.values;
  }

  protected describe(): string {
    return `SetColumns ${list(this.names)}, ${list(this.values)}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new UnresolvedSetColumns(this.names, expressions, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new UnresolvedSetColumns(this.names, this.values, child, this.origin);
  }
}
