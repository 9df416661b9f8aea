// Says how the rows below are to be joined; the optimizer hands it on to the join above.

import type { Origin } from "../trees/origin.ts";
import type { JoinStrategyHint } from "./join-hint.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";

export class ResolvedHint extends UnaryNode {
  readonly strategy: JoinStrategyHint;

  constructor(strategy: JoinStrategyHint, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.strategy = strategy;
  }

  protected describe(): string {
    return `ResolvedHint (strategy=${this.strategy})`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new ResolvedHint(this.strategy, child, this.origin);
  }
}
