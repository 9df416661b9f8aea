// Variance, standard deviation, skewness and kurtosis: the count, the mean and sums of powers of the distances from it,
// which stay exact enough in one pass and can be merged.

import { type DataType, DoubleType } from "../../../types/data-type.ts";
import { DOUBLE, type ExpectedType } from "../../functions/expected-type.ts";
import type { Origin } from "../../trees/origin.ts";
import { If } from "../conditional.ts";
import type { Expression } from "../expression.ts";
import { IsNull } from "../predicates.ts";
import { type BufferField, type BufferIds, DeclarativeAggregate } from "./aggregate-function.ts";
import { double, minus, nullIfZero, over, plus, SquareRoot, times } from "./double-expressions.ts";

export type CentralMomentStatistic = "var_pop" | "var_samp" | "stddev_pop" | "stddev_samp" | "skewness" | "kurtosis";

/** The highest power that a statistic needs. */
const ORDERS: Readonly<Record<CentralMomentStatistic, number>> = {
  var_pop: 2,
  var_samp: 2,
  stddev_pop: 2,
  stddev_samp: 2,
  skewness: 3,
  kurtosis: 4,
};

export class CentralMoment extends DeclarativeAggregate {
  readonly statistic: CentralMomentStatistic;
  readonly prettyName: string;

  constructor(
    child: Expression,
    statistic: CentralMomentStatistic,
    name: string = statistic,
    origin?: Origin,
    bufferIds?: BufferIds,
  ) {
    super([child], origin, bufferIds);
    this.statistic = statistic;
    this.prettyName = name;
  }

  get dataType(): DataType {
    return DoubleType;
  }
  get nullable(): boolean {
    return true;
  }
  override get canonical(): string {
    return `${this.statistic}(${this.child.canonical})`;
  }
  override inputType(): ExpectedType {
    return DOUBLE;
  }

  protected get bufferFields(): readonly BufferField[] {
    const names = ["n", "avg", "m2", "m3", "m4"].slice(0, ORDERS[this.statistic] + 1);
    return names.map((name) => ({ name, dataType: DoubleType, nullable: false }));
  }
  get initialValues(): readonly Expression[] {
    return this.bufferFields.map(() => double(0));
  }
  get updateExpressions(): readonly Expression[] {
    const { child } = this;
    const updated = this.merged(double(1), child, [double(0), double(0), double(0)]);
    return child.nullable ? updated.map((value, i) => new If(new IsNull(child), this.buffer(i), value)) : updated;
  }
  get mergeExpressions(): readonly Expression[] {
    const moments = this.bufferFields.slice(2).map((_, i) => this.inputBuffer(i + 2));
    const merged = this.merged(this.inputBuffer(0), this.inputBuffer(1), moments);
    // Two empty buffers: their quotient is none.
    const isEmpty = new IsNull(nullIfZero(plus(this.buffer(0), this.inputBuffer(0)), double(0)));
    return merged.map((value, i) => new If(isEmpty, this.buffer(i), value));
  }
  get evaluateExpression(): Expression {
    return nullIfZero(this.buffer(0), this.result);
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [child = this.child] = children;
    return new CentralMoment(child, this.statistic, this.prettyName, this.origin, this.bufferIds);
  }

  private get result(): Expression {
    const [n, m2] = [this.buffer(0), this.buffer(2)];
    const sample = over(m2, minus(n, double(1)));
    switch (this.statistic) {
      case "var_pop":
        return over(m2, n);
      case "var_samp":
        return sample;
      case "stddev_pop":
        return new SquareRoot(over(m2, n));
      case "stddev_samp":
        return new SquareRoot(sample);
      case "skewness":
        return over(times(new SquareRoot(n), this.buffer(3)), new SquareRoot(times(m2, m2, m2)));
      default:
        return minus(over(times(n, this.buffer(4)), times(m2, m2)), double(3));
    }
  }

  /** The buffer joined with so many values of a mean and moments of their own (Pébay 2008). */
  private merged(n2: Expression, mean2: Expression, moments: readonly Expression[]): readonly Expression[] {
    const [n1, mean1, m2] = [this.buffer(0), this.buffer(1), this.buffer(2)];
    const [otherM2 = double(0), otherM3 = double(0), otherM4 = double(0)] = moments;
    const n = plus(n1, n2);
    const delta = minus(mean2, mean1);
    const deltaN = over(delta, n);
    const values = [n, plus(mean1, times(deltaN, n2)), plus(plus(m2, otherM2), times(delta, deltaN, n1, n2))];
    if (ORDERS[this.statistic] >= 3) {
      const m3 = this.buffer(3);
      const cubes = times(deltaN, deltaN, delta, n1, n2, minus(n1, n2));
      const crossed = times(double(3), deltaN, minus(times(n1, otherM2), times(n2, m2)));
      values.push(plus(plus(plus(m3, otherM3), cubes), crossed));
    }
    if (ORDERS[this.statistic] >= 4) {
      const [m3, m4] = [this.buffer(3), this.buffer(4)];
      const sizes = plus(minus(times(n1, n1), times(n1, n2)), times(n2, n2));
      const fourths = times(deltaN, deltaN, deltaN, delta, n1, n2, sizes);
      const squares = times(double(6), deltaN, deltaN, plus(times(n1, n1, otherM2), times(n2, n2, m2)));
      const crossed = times(double(4), deltaN, minus(times(n1, otherM3), times(n2, m3)));
      values.push(plus(plus(plus(plus(m4, otherM4), fourths), squares), crossed));
    }
    return values;
  }
}
