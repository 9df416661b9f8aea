// Computes window functions that share partitions and order: the child's columns, then one for each function.

import type { AttributeReference, NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { asNamedExpressions, list } from "./named-expressions.ts";

export class Window extends UnaryNode {
  readonly windowExpressions: readonly NamedExpression[];
  readonly partitionSpec: readonly Expression[];
  readonly orderSpec: readonly SortOrder[];

  constructor(
    windowExpressions: readonly NamedExpression[],
    partitionSpec: readonly Expression[],
    orderSpec: readonly SortOrder[],
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.windowExpressions = windowExpressions;
    this.partitionSpec = partitionSpec;
    this.orderSpec = orderSpec;
  }

  override get expressions(): readonly Expression[] {
    return [...this.windowExpressions, ...this.partitionSpec, ...this.orderSpec];
  }

  protected describe(): string {
    return `Window ${list(this.windowExpressions)}, ${list(this.partitionSpec)}, ${list(this.orderSpec)}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [...this.child.output, ...this.windowExpressions.map((expression) => expression.toAttribute())];
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const functions = this.windowExpressions.length;
    const order = functions + this.partitionSpec.length;
    return new Window(
      asNamedExpressions(expressions.slice(0, functions)),
      expressions.slice(functions, order),
      expressions.slice(order).map((key) => (key instanceof SortOrder ? key : new SortOrder(key))),
      this.child,
      this.origin,
    );
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Window(this.windowExpressions, this.partitionSpec, this.orderSpec, child, this.origin);
  }
}
