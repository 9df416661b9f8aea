// Each row once (DISTINCT), or one row for each value of some columns (Dataset.dropDuplicates).

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";

export class Distinct extends UnaryNode {
  protected describe(): string {
    return "Distinct";
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Distinct(child, this.origin);
  }
}

export class Deduplicate extends UnaryNode {
  readonly keys: readonly Expression[];

  constructor(keys: readonly Expression[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.keys = keys;
  }

  override get expressions(): readonly Expression[] {
    return this.keys;
  }

  protected describe(): string {
    return `Deduplicate ${list(this.keys)}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new Deduplicate(expressions, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Deduplicate(this.keys, child, this.origin);
  }
}
