// Fewer partitions without a shuffle: each takes several of the child's, neighbours together.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import { SparkPlan } from "./spark-plan.ts";

export class CoalesceExec extends SparkPlan {
  readonly numPartitions: number;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(numPartitions: number, child: SparkPlan) {
    super();
    this.numPartitions = numPartitions;
    this.child = child;
    this.children = [child];
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  /** The child's partitions that each partition takes. */
  groups(childPartitions: number): readonly (readonly number[])[] {
    const count = Math.min(this.numPartitions, childPartitions);
    const boundary = (i: number): number => Math.floor((i * childPartitions) / count);
    return Array.from({ length: count }, (_, i) =>
      Array.from({ length: boundary(i + 1) - boundary(i) }, (_, j) => boundary(i) + j),
    );
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new CoalesceExec(this.numPartitions, child);
  }

  override produce(): void {
    throw new Error("a coalesce is no part of a pipeline: it is replaced by an RDD before code is generated");
  }

  override toString(): string {
    return `Coalesce ${this.numPartitions}`;
  }
}
