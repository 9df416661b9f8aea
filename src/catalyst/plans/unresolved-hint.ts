// A hint for the optimizer, as written: a select's `BROADCAST(t)` in a hint comment, or `Dataset.hint`.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export class UnresolvedHint extends UnresolvedUnary {
  readonly name: string;
  readonly parameters: readonly Expression[];

  constructor(name: string, parameters: readonly Expression[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.name = name;
    this.parameters = parameters;
  }

  protected describe(): string {
    return `UnresolvedHint ${this.name}, ${list(this.parameters)}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new UnresolvedHint(this.name, this.parameters, child, this.origin);
  }
}
