// Says how the rows below are to be joined; the optimizer hands it on to the join above.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import type { JoinStrategyHint } from "./join-hint.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";

export class ResolvedHint extends UnaryNode {
  readonly strategy: JoinStrategyHint;

  constructor(strategy: JoinStrategyHint, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.strategy = strategy;
  }

  override get hiddenOutput(): readonly AttributeReference[] {
    return this.child.hiddenOutput;
  }

  protected describe(): string {
    return `ResolvedHint (strategy=${this.strategy})`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new ResolvedHint(this.strategy, child, this.origin);
  }
}
