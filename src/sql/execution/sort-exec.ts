// Sorts the rows of a partition: collects them with their keys, then hands them on in order.

import { type AttributeReference, bindReferences } from "../../catalyst/expressions/attribute.ts";
import type { SortOrder } from "../../catalyst/expressions/sort-order.ts";
import type { SortKey } from "../../columnar/sort-keys.ts";
import type { RowConsumer, StageCompiler } from "./codegen/stage-compiler.ts";
import { type ColumnOrder, SparkPlan } from "./spark-plan.ts";

export class SortExec extends SparkPlan {
  readonly order: readonly SortOrder[];
  readonly global: boolean;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(order: readonly SortOrder[], global: boolean, child: SparkPlan) {
    super();
    this.order = order;
    this.global = global;
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
    return new SortExec(this.order, this.global, child);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const columns = [...this.child.output, ...this.order.map((order) => order.child)];
    const slot = compiler.collect(
      this.child,
      columns.map((column) => bindReferences(column, this.child.output)),
    );
    compiler.scanSorted(slot, sortKeys(this.order, this.child.output.length), this.output, consume);
  }

  override toString(): string {
    return `Sort [${this.order.join(", ")}], ${this.global}, 0`;
  }
}

/** How an order reads its keys from the columns of a batch that begin at `firstColumn`. */
export function sortKeys(order: readonly SortOrder[], firstColumn: number): readonly SortKey[] {
  return order.map(({ child, direction, nullOrdering }, i) => ({
    ordinal: firstColumn + i,
    dataType: child.dataType,
    nullable: child.nullable,
    descending: direction === "descending",
    nullsFirst: nullOrdering === "first",
  }));
}
