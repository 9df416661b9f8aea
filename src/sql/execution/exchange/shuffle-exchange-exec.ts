// The boundary between two stages: the child's rows are written partitioned, and the stage above reads its partitions.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { HashPartitionId } from "../../../catalyst/expressions/hash.ts";
import type { RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import { SparkPlan } from "../spark-plan.ts";
import { type Partitioning, partitioningToString } from "./partitioning.ts";

/** Why the plan has the exchange: only those that Spark itself planned may change their number of partitions. */
export type ShuffleOrigin = "ENSURE_REQUIREMENTS" | "REPARTITION_BY_NUM";

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

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  /** The columns that a map task collects: the child's, and for a hash partitioning the partition's number. */
  get mapColumns(): readonly Expression[] {
    if (this.partitioning.kind !== "hash") return this.child.output;
    const { expressions, numPartitions } = this.partitioning;
    return [...this.child.output, new HashPartitionId(expressions, numPartitions)];
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
