// `|> AGGREGATE items GROUP BY keys`: an aggregation that gives its keys, under their names, before its items.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export class PipeAggregate extends UnresolvedUnary {
  readonly keys: readonly Expression[];
  readonly items: readonly Expression[];

  constructor(keys: readonly Expression[], items: readonly Expression[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.keys = keys;
    this.items = items;
  }

  override get expressions(): readonly Expression[] {
    return [...this.keys, ...this.items];
  }

  protected describe(): string {
    return `PipeAggregate ${list(this.keys)}, ${list(this.items)}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const keys = this.keys.length;
    return new PipeAggregate(expressions.slice(0, keys), expressions.slice(keys), this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new PipeAggregate(this.keys, this.items, child, this.origin);
  }
}
