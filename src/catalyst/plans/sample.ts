// Some of the rows, by chance: TABLESAMPLE in percent or by bucket, `sample` and `randomSplit`.

import { DoubleType, LongType } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { type Statistics, statistics } from "./statistics.ts";

export interface SampleOptions {
  /** Rows whose random number is from here on … */
  readonly lowerBound: number;
  /** … and below this are taken; with replacement, how often a row is taken in the mean. */
  readonly upperBound: number;
  readonly withReplacement: boolean;
  readonly seed: bigint;
}

export class Sample extends UnaryNode {
  readonly options: SampleOptions;
  /** What is drawn for each row: whether it is taken, or, with replacement, how often. */
  readonly draw: Expression;

  constructor(options: SampleOptions, child: LogicalPlan, draw: Expression = drawOf(options), origin?: Origin) {
    super(child, origin);
    this.options = options;
    this.draw = draw;
  }

  override get expressions(): readonly Expression[] {
    return [this.draw];
  }

  override get maxRows(): number | undefined {
    return this.options.withReplacement ? undefined : this.child.maxRows;
  }

  protected describe(): string {
    return sampleText(this.options);
  }

  protected override computeStatistics(): Statistics {
    const fraction = this.options.upperBound - this.options.lowerBound;
    const { sizeInBytes, rowCount } = this.child.statistics;
    return statistics(sizeInBytes * fraction, rowCount === undefined ? undefined : Math.ceil(rowCount * fraction));
  }

  protected override copyWithExpressions(expressions: readonly Expression[]): LogicalPlan {
    return new Sample(this.options, this.child, expressions[0] ?? this.draw, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Sample(this.options, child, this.draw, this.origin);
  }
}

function drawOf({ lowerBound, upperBound, withReplacement, seed }: SampleOptions): Expression {
  const number = (value: number): Expression => new Literal(value, DoubleType);
  const last = new Literal(seed, LongType);
  return withReplacement
    ? new UnresolvedFunction(["poisson_sample"], [number(upperBound - lowerBound), last])
    : new UnresolvedFunction(["bernoulli_sample"], [number(lowerBound), number(upperBound), last]);
}

/** The operator as plans show it. */
export function sampleText({ lowerBound, upperBound, withReplacement, seed }: SampleOptions): string {
  return `Sample ${decimal(lowerBound)}, ${decimal(upperBound)}, ${withReplacement}, ${seed}`;
}

/** As Scala prints a double. */
function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
