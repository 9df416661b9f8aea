// Orders rows: over all of the data (ORDER BY) or within each partition (SORT BY).

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";

export class Sort extends UnaryNode {
  readonly order: readonly SortOrder[];
  readonly global: boolean;

  constructor(order: readonly SortOrder[], global: boolean, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.order = order;
    this.global = global;
  }

  override get expressions(): readonly Expression[] {
    return this.order;
  }

  override get hiddenOutput(): readonly AttributeReference[] {
    return this.child.hiddenOutput;
  }

  protected describe(): string {
    return `Sort ${list(this.order)}, ${this.global}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const order = expressions.map((e) => (e instanceof SortOrder ? e : new SortOrder(e)));
    return new Sort(order, this.global, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Sort(this.order, this.global, child, this.origin);
  }
}
