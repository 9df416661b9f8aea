// Top-K: the first rows of an order. Each partition sorts and gives no more than are needed; one task sorts those.

import type { AttributeReference, NamedExpression } from "../../catalyst/expressions/attribute.ts";
import type { SortOrder } from "../../catalyst/expressions/sort-order.ts";
import { CompositeExec } from "./composite-exec.ts";
import { ShuffleExchangeExec } from "./exchange/shuffle-exchange-exec.ts";
import { LimitExec } from "./limit-exec.ts";
import { ProjectExec } from "./project-exec.ts";
import { SortExec } from "./sort-exec.ts";
import type { ColumnOrder, SparkPlan } from "./spark-plan.ts";

export class TakeOrderedAndProjectExec extends CompositeExec {
  readonly limit: number;
  readonly offset: number;
  readonly order: readonly SortOrder[];
  readonly projectList: readonly NamedExpression[];
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(
    limit: number,
    offset: number,
    order: readonly SortOrder[],
    projectList: readonly NamedExpression[],
    child: SparkPlan,
  ) {
    super();
    this.limit = limit;
    this.offset = offset;
    this.order = order;
    this.projectList = projectList;
    this.child = child;
    this.children = [child];
  }

  override get columnOrder(): ColumnOrder {
    return "named";
  }

  override get output(): readonly AttributeReference[] {
    return this.projectList.map((expression) => expression.toAttribute());
  }

  override expand(): SparkPlan {
    const { order, limit, offset } = this;
    const firstOfEach = new LimitExec("LocalLimit", limit + offset, 0, new SortExec(order, false, this.child));
    const together = new ShuffleExchangeExec({ kind: "single" }, "ENSURE_REQUIREMENTS", firstOfEach);
    const first = new LimitExec("GlobalLimit", limit, offset, new SortExec(order, true, together));
    return this.isProjected ? new ProjectExec(this.projectList, first) : first;
  }

  private get isProjected(): boolean {
    const { output } = this.child;
    return this.projectList.length !== output.length || this.projectList.some((item, i) => item !== output[i]);
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new TakeOrderedAndProjectExec(this.limit, this.offset, this.order, this.projectList, child);
  }

  override toString(): string {
    const { limit, offset, order, output } = this;
    const skipped = offset > 0 ? `, offset=${offset}` : "";
    const [by, columns] = [order.join(","), output.join(",")];
    return `TakeOrderedAndProject(limit=${limit + offset}${skipped}, orderBy=[${by}], output=[${columns}])`;
  }
}
