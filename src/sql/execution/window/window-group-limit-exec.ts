// The first rows of each partition by a rank, of rows that come sorted by partition and order.

import { Alias, type AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { LessThanOrEqual } from "../../../catalyst/expressions/predicates.ts";
import type { SortOrder } from "../../../catalyst/expressions/sort-order.ts";
import type { WindowExpression } from "../../../catalyst/expressions/windows/window-expression.ts";
import { CompositeExec } from "../composite-exec.ts";
import { FilterExec } from "../filter-exec.ts";
import { ProjectExec } from "../project-exec.ts";
import type { ColumnOrder, SparkPlan } from "../spark-plan.ts";
import { WindowExec } from "./window-exec.ts";

/** Before rows are spread by their partitions, and after. */
export type WindowGroupLimitMode = "Partial" | "Final";

export interface GroupLimit {
  readonly partitionSpec: readonly Expression[];
  readonly orderSpec: readonly SortOrder[];
  readonly rank: WindowExpression;
  readonly limit: number;
}

export class WindowGroupLimitExec extends CompositeExec {
  readonly groups: GroupLimit;
  readonly mode: WindowGroupLimitMode;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(groups: GroupLimit, mode: WindowGroupLimitMode, child: SparkPlan) {
    super();
    this.groups = groups;
    this.mode = mode;
    this.child = child;
    this.children = [child];
  }

  override get columnOrder(): ColumnOrder {
    return "kept";
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new WindowGroupLimitExec(this.groups, this.mode, child);
  }

  override expand(): SparkPlan {
    const { partitionSpec, orderSpec, rank, limit } = this.groups;
    const place = new Alias(rank, "rank");
    const ranked = new WindowExec([place], partitionSpec, orderSpec, this.child);
    const first = new FilterExec(new LessThanOrEqual(place.toAttribute(), Literal.of(limit)), ranked);
    return new ProjectExec(this.output, first);
  }

  override toString(): string {
    const { partitionSpec, orderSpec, rank, limit } = this.groups;
    const list = (items: readonly Expression[]): string => `[${items.join(", ")}]`;
    return `WindowGroupLimit ${[list(partitionSpec), list(orderSpec), rank.windowFunction, limit, this.mode].join(", ")}`;
  }
}
