// Covariance, correlation and linear regression of pairs of numbers, of which pairs with a null do not count.

import { type DataType, DoubleType, LongType } from "../../../types/data-type.ts";
import { DOUBLE, type ExpectedType } from "../../functions/expected-type.ts";
import type { Origin } from "../../trees/origin.ts";
import { Cast } from "../cast.ts";
import { If } from "../conditional.ts";
import type { Expression } from "../expression.ts";
import { EqualTo, IsNull, Or } from "../predicates.ts";
import { type BufferField, type BufferIds, DeclarativeAggregate } from "./aggregate-function.ts";
import { double, minus, nullIfZero, over, plus, SquareRoot, times } from "./double-expressions.ts";

export type PairStatistic =
  | "covar_pop"
  | "covar_samp"
  | "corr"
  | "regr_count"
  | "regr_avgx"
  | "regr_avgy"
  | "regr_sxx"
  | "regr_syy"
  | "regr_sxy"
  | "regr_slope"
  | "regr_intercept"
  | "regr_r2";

/** Those that Spark computes of an average or a count, which ask for any numbers. */
const OF_NUMBERS: ReadonlySet<PairStatistic> = new Set(["regr_count", "regr_avgx", "regr_avgy"]);

const FIELDS = ["n", "avgA", "avgB", "ck", "m2A", "m2B"];

/** Of two arguments a and b; the regressions call them y and x. */
export class PairAggregate extends DeclarativeAggregate {
  readonly statistic: PairStatistic;

  constructor(a: Expression, b: Expression, statistic: PairStatistic, origin?: Origin, bufferIds?: BufferIds) {
    super([a, b], origin, bufferIds);
    this.statistic = statistic;
  }

  get dataType(): DataType {
    return this.statistic === "regr_count" ? LongType : DoubleType;
  }
  get nullable(): boolean {
    return this.statistic !== "regr_count";
  }
  get prettyName(): string {
    return this.statistic;
  }
  override inputType(): ExpectedType {
    return OF_NUMBERS.has(this.statistic) ? { ...DOUBLE, name: "NUMERIC" } : DOUBLE;
  }

  protected get bufferFields(): readonly BufferField[] {
    const count = this.statistic.startsWith("covar") ? 4 : FIELDS.length;
    return FIELDS.slice(0, count).map((name) => ({ name, dataType: DoubleType, nullable: false }));
  }
  get initialValues(): readonly Expression[] {
    return this.bufferFields.map(() => double(0));
  }
  get updateExpressions(): readonly Expression[] {
    const [a, b] = [this.child, this.second];
    const updated = this.updated(a, b);
    if (!a.nullable && !b.nullable) return updated;
    const incomplete = new Or(new IsNull(a), new IsNull(b));
    return updated.map((value, i) => new If(incomplete, this.buffer(i), value));
  }
  get mergeExpressions(): readonly Expression[] {
    const merged = this.merged(this.bufferFields.map((_, i) => this.inputBuffer(i)));
    const isEmpty = new EqualTo(plus(this.buffer(0), this.inputBuffer(0)), double(0));
    return merged.map((value, i) => new If(isEmpty, this.buffer(i), value));
  }
  get evaluateExpression(): Expression {
    if (this.statistic === "regr_count") return new Cast(this.buffer(0), LongType, "legacy");
    return nullIfZero(this.buffer(0), this.result);
  }

  protected copyWithChildren(children: readonly Expression[]): Expression {
    const [a = this.child, b = this.second] = children;
    return new PairAggregate(a, b, this.statistic, this.origin, this.bufferIds);
  }

  private get second(): Expression {
    return this.children[1] ?? this.child;
  }

  private get result(): Expression {
    const [n, averageA, averageB, ck] = [this.buffer(0), this.buffer(1), this.buffer(2), this.buffer(3)];
    switch (this.statistic) {
      case "covar_pop":
        return over(ck, n);
      case "covar_samp":
        return over(ck, minus(n, double(1)));
      default:
        return this.regression(averageA, averageB, ck, this.buffer(4), this.buffer(5));
    }
  }

  private regression(y: Expression, x: Expression, ck: Expression, syy: Expression, sxx: Expression): Expression {
    const correlation = over(ck, new SquareRoot(times(syy, sxx)));
    const slope = over(ck, sxx);
    switch (this.statistic) {
      case "regr_avgx":
        return x;
      case "regr_avgy":
        return y;
      case "regr_sxx":
        return sxx;
      case "regr_syy":
        return syy;
      case "regr_sxy":
        return ck;
      case "regr_slope":
        return slope;
      case "regr_intercept":
        return minus(y, times(slope, x));
      case "regr_r2":
        return nullIfZero(sxx, new If(new EqualTo(syy, double(0)), double(1), times(correlation, correlation)));
      default:
        return correlation;
    }
  }

  /** The line is that of the second argument, so that the covariance is one of the second and the first. */
  private get isOfLine(): boolean {
    return this.statistic === "regr_slope" || this.statistic === "regr_intercept";
  }

  /** The buffer joined with one pair; what is rounded where is Spark's. */
  private updated(a: Expression, b: Expression): readonly Expression[] {
    const [n1, a1, b1, ck] = [this.buffer(0), this.buffer(1), this.buffer(2), this.buffer(3)];
    const n = plus(n1, double(1));
    const [deltaA, deltaB] = [minus(a, a1), minus(b, b1)];
    const [stepA, stepB] = [over(deltaA, n), over(deltaB, n)];
    const [averageA, averageB] = [plus(a1, stepA), plus(b1, stepB)];
    const product = this.isOfLine ? times(deltaB, minus(a, averageA)) : times(deltaA, minus(b, averageB));
    const values = [n, averageA, averageB, plus(ck, product)];
    if (this.bufferFields.length === values.length) return values;
    const isCorrelation = this.statistic === "corr" || this.statistic === "regr_r2";
    const restA = isCorrelation ? minus(a, averageA) : minus(deltaA, stepA);
    const restB = isCorrelation ? minus(b, averageB) : minus(deltaB, stepB);
    return [...values, plus(this.buffer(4), times(deltaA, restA)), plus(this.buffer(5), times(deltaB, restB))];
  }

  /** The buffer joined with another. */
  private merged(other: readonly Expression[]): readonly Expression[] {
    const [n2 = double(0), a2 = double(0), b2 = double(0), ck2 = double(0), m2A = double(0), m2B = double(0)] = other;
    const [n1, a1, b1, ck] = [this.buffer(0), this.buffer(1), this.buffer(2), this.buffer(3)];
    const n = plus(n1, n2);
    const [deltaA, deltaB] = [minus(a2, a1), minus(b2, b1)];
    const [stepA, stepB] = [over(deltaA, n), over(deltaB, n)];
    const values = [
      n,
      plus(a1, times(stepA, n2)),
      plus(b1, times(stepB, n2)),
      plus(plus(ck, ck2), this.isOfLine ? times(deltaB, stepA, n1, n2) : times(deltaA, stepB, n1, n2)),
    ];
    if (this.bufferFields.length === values.length) return values;
    return [
      ...values,
      plus(plus(this.buffer(4), m2A), times(deltaA, stepA, n1, n2)),
      plus(plus(this.buffer(5), m2B), times(deltaB, stepB, n1, n2)),
    ];
  }
}
