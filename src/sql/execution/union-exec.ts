// The partitions of several plans, one after the other.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import { SparkPlan } from "./spark-plan.ts";

export class UnionExec extends SparkPlan {
  override readonly children: readonly SparkPlan[];
  override readonly output: readonly AttributeReference[];

  constructor(children: readonly SparkPlan[], output: readonly AttributeReference[]) {
    super();
    this.children = children;
    this.output = output;
  }

  protected override copyWithChildren(children: readonly SparkPlan[]): SparkPlan {
    return new UnionExec(children, this.output);
  }

  override produce(): void {
    throw new Error("a union is no part of a pipeline: it is replaced by an RDD before code is generated");
  }

  override toString(): string {
    return "Union";
  }
}
