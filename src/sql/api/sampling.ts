// Plans of samples: rows by chance, with or without replacement, by stratum, or all rows in several parts.

import { CaseWhen } from "../../catalyst/expressions/conditional.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { EqualTo, LessThan } from "../../catalyst/expressions/predicates.ts";
import { UnresolvedFunction } from "../../catalyst/expressions/unresolved.ts";
import { SortForSampling } from "../../catalyst/plans/dataframe/sort-for-sampling.ts";
import { Filter, type LogicalPlan, Sample } from "../../catalyst/plans/index.ts";
import { SparkError } from "../../errors/spark-error.ts";
import { DoubleType, LongType } from "../../types/data-type.ts";
import { type LiteralValue, literalOf } from "./literal-value.ts";

export type Seed = number | bigint;

/** A seed for who gives none. */
export function randomSeed(): bigint {
  return crypto.getRandomValues(new BigInt64Array(1))[0] ?? 0n;
}

export function samplePlan(plan: LogicalPlan, fraction: number, withReplacement: boolean, seed: Seed): LogicalPlan {
  const isValid = fraction >= 0 && (withReplacement || fraction <= 1 + 1e-6);
  if (!isValid) throw requirement(`Sampling fraction (${fraction}) must be on interval [0, 1]`);
  return new Sample({ lowerBound: 0, upperBound: fraction, withReplacement, seed: BigInt(seed) }, plan);
}

/** Parts of the rows as large, next to each other, as the weights say. */
export function randomSplitPlans(plan: LogicalPlan, weights: readonly number[], seed: Seed): readonly LogicalPlan[] {
  if (weights.some((weight) => !(weight >= 0))) throw requirement("Weights must be nonnegative");
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw requirement("Sum of weights must be positive");
  const sorted = new SortForSampling(plan);
  let lowerBound = 0;
  return weights.map((weight) => {
    const upperBound = lowerBound + weight / total;
    const options = { lowerBound, upperBound, withReplacement: false, seed: BigInt(seed) };
    lowerBound = upperBound;
    return new Sample(options, sorted);
  });
}

/** Of the rows with each value of a column the share that is said for it; of other values none. */
export function sampleByPlan(
  plan: LogicalPlan,
  stratum: Expression,
  fractions: readonly (readonly [LiteralValue, number])[],
  seed: Seed,
): LogicalPlan {
  const branches = fractions.map(([value, fraction]): readonly [Expression, Expression] => {
    if (!(fraction >= 0 && fraction <= 1)) throw requirement(`Fractions must be in [0, 1], but got ${fraction}.`);
    return [new EqualTo(stratum, literalOf(value)), new Literal(fraction, DoubleType)];
  });
  const none = new Literal(0, DoubleType);
  const number = new UnresolvedFunction(["rand"], [new Literal(BigInt(seed), LongType)]);
  return new Filter(new LessThan(number, branches.length === 0 ? none : new CaseWhen(branches, none)), plan);
}

function requirement(message: string): SparkError {
  return new SparkError("SparkIllegalArgumentException", "INTERNAL_ERROR", { message });
}
