// A call that stands for a column which operators below compute: windows of time, and the time of a window. What it
// becomes is for its class to say, which is loaded with the functions.

import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Alias, type AttributeReference } from "./attribute.ts";
import type { Expression } from "./expression.ts";
import { Literal } from "./literal.ts";
import { Unevaluable } from "./unevaluable.ts";
import { UnresolvedAlias } from "./unresolved.ts";
import { UnresolvedExtractValue } from "./unresolved-extract-value.ts";

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
    return plan.transformExpressionsUp((node: Expression) => {
      if (node instanceof UnresolvedAlias) return fieldOfWindow(node.child, column) ?? node;
      return node instanceof WindowOfTime && node.canonical === canonical ? column : node;
    });
  }
}

/** A field of a call keeps the call's name, where a field of a column has its own only. */
function fieldOfWindow(item: Expression, column: AttributeReference): Expression | undefined {
  if (!(item instanceof UnresolvedExtractValue) || item.child !== column) return undefined;
  const { extraction } = item;
  return extraction instanceof Literal ? new Alias(item, `${column.name}.${extraction.value}`) : undefined;
}
