// HAVING as written: a condition over aggregates whose operator below is not known yet.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export class UnresolvedHaving extends UnresolvedUnary {
  readonly havingCondition: Expression;

  constructor(havingCondition: Expression, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.havingCondition = havingCondition;
  }

  override get expressions(): readonly Expression[] {
    return [this.havingCondition];
  }

  protected describe(): string {
    return `UnresolvedHaving ${this.havingCondition}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new UnresolvedHaving(expressions[0] ?? this.havingCondition, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new UnresolvedHaving(this.havingCondition, child, this.origin);
  }
}
