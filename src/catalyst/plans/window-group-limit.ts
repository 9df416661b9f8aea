// The first rows of each partition by a rank: what a condition on that rank lets through at most.

import type { Expression } from "../expressions/expression.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";

export class WindowGroupLimit extends UnaryNode {
  readonly partitionSpec: readonly Expression[];
  readonly orderSpec: readonly SortOrder[];
  /** A rank over these partitions and this order. */
  readonly rank: WindowExpression;
  readonly limit: number;

  constructor(
    partitionSpec: readonly Expression[],
    orderSpec: readonly SortOrder[],
    rank: WindowExpression,
    limit: number,
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.partitionSpec = partitionSpec;
    this.orderSpec = orderSpec;
    this.rank = rank;
    this.limit = limit;
  }

  override get expressions(): readonly Expression[] {
    return [...this.partitionSpec, ...this.orderSpec, this.rank];
  }

  protected describe(): string {
    const { partitionSpec, orderSpec, rank, limit } = this;
    return `WindowGroupLimit ${list(partitionSpec)}, ${list(orderSpec)}, ${rank.windowFunction}, ${limit}`;
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    const keys = this.partitionSpec.length;
    const order = expressions.slice(keys, -1).map((key) => (key instanceof SortOrder ? key : new SortOrder(key)));
    const last = expressions.at(-1);
    const rank = last instanceof WindowExpression ? last : this.rank;
    return new WindowGroupLimit(expressions.slice(0, keys), order, rank, this.limit, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new WindowGroupLimit(this.partitionSpec, this.orderSpec, this.rank, this.limit, child, this.origin);
  }
}
