// How one kind of logical operator becomes a physical one.

import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import type { FilledTables } from "../cached-tables.ts";
import type { SparkPlan } from "../spark-plan.ts";
import type { SQLConf } from "../sql-conf.ts";

export interface PlanningContext {
  readonly conf: SQLConf;
  readonly cachedTables: FilledTables;
  /** The physical plan of an operator's child. */
  plan(child: LogicalPlan): SparkPlan;
}

/** The physical plan of the operators that the strategy is for; undefined for others. */
export type Strategy = (logical: LogicalPlan, context: PlanningContext) => SparkPlan | undefined;
