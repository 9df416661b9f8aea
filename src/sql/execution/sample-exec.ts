// Keeps some of the rows, by a draw for each.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { type SampleOptions, sampleText } from "../../catalyst/plans/sample.ts";
import { FilterExec } from "./filter-exec.ts";
import type { SparkPlan } from "./spark-plan.ts";

export class SampleExec extends FilterExec {
  readonly options: SampleOptions;

  constructor(options: SampleOptions, draw: Expression, child: SparkPlan) {
    super(draw, child);
    this.options = options;
  }

  protected override copyWithChildren([child = this.child]: readonly SparkPlan[]): SparkPlan {
    return new SampleExec(this.options, this.condition, child);
  }

  override toString(): string {
    return sampleText(this.options);
  }
}
