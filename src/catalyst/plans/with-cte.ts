// A query with the definitions of its WITH that nothing reads: they are analysed, since a mistake in one is a mistake of the
// query, and never run.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import { LogicalPlan } from "./logical-plan.ts";
import type { Statistics } from "./statistics.ts";

export class WithCTE extends LogicalPlan {
  readonly plan: LogicalPlan;
  readonly cteDefs: readonly LogicalPlan[];

  constructor(plan: LogicalPlan, cteDefs: readonly LogicalPlan[], origin?: Origin) {
    super(origin);
    this.plan = plan;
    this.cteDefs = cteDefs;
  }

  get children(): readonly LogicalPlan[] {
    return [...this.cteDefs, this.plan];
  }

  override get maxRows(): number | undefined {
    return this.plan.maxRows;
  }

  protected describe(): string {
    return "WithCTE";
  }

  protected computeOutput(): readonly AttributeReference[] {
    return this.plan.output;
  }

  protected computeStatistics(): Statistics {
    return this.plan.statistics;
  }

  protected copyWithChildren(children: readonly LogicalPlan[]): LogicalPlan {
    return new WithCTE(children.at(-1) ?? this.plan, children.slice(0, -1), this.origin);
  }
}
