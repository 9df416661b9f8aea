// What adaptive execution made of a plan while it ran, for EXPLAIN to show the final plan beside the initial one.

import type { SparkPlan } from "../spark-plan.ts";

export class AdaptiveDecisions {
  /** Joins, and what was run in their place. */
  readonly replaced = new Map<SparkPlan, SparkPlan>();
  /** Exchanges that fewer tasks read than they have partitions. */
  readonly coalesced = new Set<SparkPlan>();

  /** What was run in the place of an operator; what lies below it may have been replaced in turn. */
  latest(operator: SparkPlan): SparkPlan {
    const next = this.replaced.get(operator);
    return next === undefined || next === operator ? operator : this.latest(next);
  }
}
