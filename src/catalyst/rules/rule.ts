// A rewrite of plans with a name, and the named groups in which rules run.

import type { NodeClass } from "../trees/node-classes.ts";

/** What rules rewrite: trees that know which classes of nodes they have. */
export interface PlanTree {
  readonly nodeClasses: ReadonlySet<NodeClass>;
}

/** One rewrite: a function from plan to plan that returns the same object when it has nothing to do. */
export interface Rule<Plan, Context> {
  /** Spark's name of the rule, as `spark.sql.optimizer.excludedRules` and the trail of plans give it. */
  readonly name: string;
  /** A plan that has nodes of none of these classes stays as it is, and the rule is not asked. Left out, it always is. */
  readonly nodes?: readonly NodeClass[];
  apply(plan: Plan, context: Context): Plan;
}

/** Rules that run in order, once or until none of them changes the plan (at most `maxIterations` times). */
export interface Batch<Plan, Context> {
  readonly name: string;
  readonly maxIterations: number;
  readonly rules: readonly Rule<Plan, Context>[];
}

/** A batch whose rules run one time. */
export function once<Plan, Context>(name: string, ...rules: readonly Rule<Plan, Context>[]): Batch<Plan, Context> {
  return { name, maxIterations: 1, rules };
}

/** Spark's default of spark.sql.analyzer.maxIterations and spark.sql.optimizer.maxIterations. */
const MAX_ITERATIONS = 100;

/** A batch whose rules run until nothing changes any more. */
export function fixedPoint<Plan, Context>(
  name: string,
  ...rules: readonly Rule<Plan, Context>[]
): Batch<Plan, Context> {
  return { name, maxIterations: MAX_ITERATIONS, rules };
}
