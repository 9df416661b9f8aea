// The boundary between two stages: the child's rows are written partitioned, and the stage above reads its partitions.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { HashPartitionId } from "../../../catalyst/expressions/hash.ts";
import type { RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import { type ColumnOrder, SparkPlan } from "../spark-plan.ts";
import { type Partitioning, partitioningToString } from "./partitioning.ts";

/** Why the plan has the exchange: only those that Spark itself planned may change their number of partitions. */
export type ShuffleOrigin =
  | "ENSURE_REQUIREMENTS"
  | "REPARTITION_BY_COL"
  | "REPARTITION_BY_NUM"
  | "REBALANCE_PARTITIONS_BY_COL"
  | "REBALANCE_PARTITIONS_BY_NONE";

export class ShuffleExchangeExec extends SparkPlan {
  readonly partitioning: Partitioning;
  readonly origin: ShuffleOrigin;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(partitioning: Partitioning, origin: ShuffleOrigin, child: SparkPlan) {
    super();
    this.partitioning = partitioning;
    this.origin = origin;
    this.child = child;
    this.children = [child];
  }

  override get columnOrder(): ColumnOrder {
    return "kept";
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  /** Columns that a map task collects after the child's: a hash partition's number, or the keys of an order. */
  get partitionColumns(): readonly Expression[] {
    switch (this.partitioning.kind) {
      case "hash":
        return [new HashPartitionId(this.partitioning.expressions, this.partitioning.numPartitions)];
      case "direct":
        return [this.partitioning.partitionId.among(this.partitioning.numPartitions)];
      case "range":
        return this.partitioning.order.map((order) => order.child);
      default:
        return [];
    }
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new ShuffleExchangeExec(this.partitioning, this.origin, child);
  }

  override produce(_compiler: StageCompiler, _consume: RowConsumer): void {
    throw new Error("an exchange is no part of a pipeline: it is replaced by a query stage before code is generated");
  }

  override toString(): string {
    return `Exchange ${partitioningToString(this.partitioning)}, ${this.origin}`;
  }
}
