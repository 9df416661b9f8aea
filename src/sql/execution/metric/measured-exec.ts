// Stands over an operator in a stage's program and counts the rows that it hands on; and the stage with one over each operator
// that has something to measure. The rows that come from a stage's inputs are counted by the batch instead.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import { remembered } from "../../../catalyst/trees/remembered.ts";
import type { RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import { InputPlan, type RowsMeet, SparkPlan } from "../spark-plan.ts";
import { metricDefinitions } from "./operator-metrics.ts";

export class MeasuredExec extends SparkPlan {
  /** The operator's number in the program. */
  readonly operator: number;
  readonly child: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(operator: number, child: SparkPlan) {
    super();
    this.operator = operator;
    this.child = child;
    this.children = [child];
  }

  override get output(): readonly AttributeReference[] {
    return this.child.output;
  }

  override get rowsMeet(): RowsMeet {
    return "alone";
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new MeasuredExec(this.operator, child);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    this.child.produce(compiler, (row) => {
      const { f, epilogue } = row.pipeline;
      const slot = compiler.countRows(this.operator);
      const counter = compiler.stateAddress(row.pipeline, slot);
      const count = f.local("i32");
      f.get(count).i32(1).op("i32.add").set(count);
      f.within(epilogue, () => {
        f.get(counter).get(counter).op("i32.load").get(count).op("i32.add").op("i32.store");
      });
      consume(row);
    });
  }

  override toString(): string {
    return this.child.toString();
  }
}

interface Measured {
  readonly plan: SparkPlan;
  /** The operators by their numbers. */
  readonly operators: readonly SparkPlan[];
}

export const measuredStage: (stage: SparkPlan) => Measured = remembered((stage) => {
  const operators: SparkPlan[] = [];
  const plan = stage.transformUp((node) => {
    // In some plans an operator is measured as a part of another: the count is kept, and whose it is said later.
    if (node instanceof InputPlan || Object.keys(metricDefinitions(node)).length === 0) return node;
    return new MeasuredExec(operators.push(node) - 1, node);
  });
  return { plan, operators };
});
