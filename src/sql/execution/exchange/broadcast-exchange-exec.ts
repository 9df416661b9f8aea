// Gives all rows of its child to every task of the stage above: one reduce partition, read by each of them.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import { SparkPlan } from "../spark-plan.ts";

export class BroadcastExchangeExec extends SparkPlan {
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(child: SparkPlan) {
    super();
    this.child = child;
    this.children = [child];
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new BroadcastExchangeExec(child);
  }

  override produce(_compiler: StageCompiler, _consume: RowConsumer): void {
    throw new Error("an exchange is no part of a pipeline: it is replaced by a query stage before code is generated");
  }

  override toString(): string {
    return "BroadcastExchange";
  }
}
