// QUALIFY as written: a condition over the window functions of the select list below, and over those it has itself.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export class UnresolvedQualify extends UnresolvedUnary {
  readonly condition: Expression;

  constructor(condition: Expression, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.condition = condition;
  }

  override get expressions(): readonly Expression[] {
    return [this.condition];
  }

  protected describe(): string {
    return `UnresolvedQualify ${this.condition}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new UnresolvedQualify(expressions[0] ?? this.condition, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new UnresolvedQualify(this.condition, child, this.origin);
  }
}
