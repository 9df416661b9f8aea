// Some of the rows, by chance: TABLESAMPLE in percent or by bucket, `sample` and `randomSplit`.

import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { type Statistics, statistics } from "./statistics.ts";

export class Sample extends UnaryNode {
  /** Rows whose random number is from here on … */
  readonly lowerBound: number;
  /** … and below this are taken; with replacement, how often a row is taken in the mean. */
  readonly upperBound: number;
  readonly withReplacement: boolean;
  readonly seed: bigint;

  constructor(
    lowerBound: number,
    upperBound: number,
    withReplacement: boolean,
    seed: bigint,
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.lowerBound = lowerBound;
    this.upperBound = upperBound;
    this.withReplacement = withReplacement;
    this.seed = seed;
  }

  override get maxRows(): number | undefined {
    return this.withReplacement ? undefined : this.child.maxRows;
  }

  protected describe(): string {
    return `Sample ${this.lowerBound}, ${this.upperBound}, ${this.withReplacement}, ${this.seed}`;
  }

  protected override computeStatistics(): Statistics {
    const fraction = this.upperBound - this.lowerBound;
    const { sizeInBytes, rowCount } = this.child.statistics;
    return statistics(sizeInBytes * fraction, rowCount === undefined ? undefined : Math.ceil(rowCount * fraction));
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Sample(this.lowerBound, this.upperBound, this.withReplacement, this.seed, child, this.origin);
  }
}
