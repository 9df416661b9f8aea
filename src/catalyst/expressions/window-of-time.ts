// A call that stands for a column which operators below compute: windows of time, and the time of a window. What it
// becomes is for its class to say, which is loaded with the functions.

import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { AttributeReference } from "./attribute.ts";
import type { Expression } from "./expression.ts";
import { Unevaluable } from "./unevaluable.ts";

export abstract class WindowOfTime extends Unevaluable {
  /** False until the column is there. */
  override get resolved(): boolean {
    return false;
  }

  get nullable(): boolean {
    return true;
  }

  override get foldable(): boolean {
    return false;
  }

  /** Whether it groups rows: an operator can have one such only. */
  abstract readonly isWindow: boolean;

  /** The operator over one that computes the column. */
  abstract computeBelow(plan: LogicalPlan): LogicalPlan;

  /** The plan with the column in the place of calls. */
  protected replacedBy(column: AttributeReference, plan: LogicalPlan): LogicalPlan {
    const { canonical } = this;
    return plan.transformExpressionsUp((node: Expression) =>
      node instanceof WindowOfTime && node.canonical === canonical ? column : node,
    );
  }
}
