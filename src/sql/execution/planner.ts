// Logical to physical: the strategies, in the order in which they are asked.

import type { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import type { FilledTables } from "./cached-tables.ts";
import { removeRedundantProjects } from "./remove-redundant-projects.ts";
import type { SparkPlan } from "./spark-plan.ts";
import type { SQLConf } from "./sql-conf.ts";
import { aggregation } from "./strategies/aggregation.ts";
import { basicOperators } from "./strategies/basic-operators.ts";
import {
  fileSources,
  joinSelection,
  recursion,
  rowMakers,
  sampling,
  userFunctions,
  windows,
} from "./strategies/deferred-strategies.ts";
import { inMemoryScans } from "./strategies/in-memory-scans.ts";
import { collectLimits, limits } from "./strategies/limits.ts";
import { repartitions } from "./strategies/repartitions.ts";
import type { PlanningContext, Strategy } from "./strategies/strategy.ts";
import { type PlannedSubqueries, planSubqueries } from "./subquery/plan-subqueries.ts";

const STRATEGIES: readonly Strategy[] = [
  fileSources,
  inMemoryScans,
  limits,
  aggregation,
  joinSelection,
  repartitions,
  recursion,
  sampling,
  windows,
  userFunctions,
  rowMakers,
  basicOperators,
];

/** To be run inside `whenLoaded`. @throws AnalysisException when no strategy is for an operator of the plan */
export function planQuery(logical: LogicalPlan, conf: SQLConf, cachedTables: FilledTables): SparkPlan {
  const planned: PlannedSubqueries = new Map();
  const plan = (query: LogicalPlan): SparkPlan =>
    removeRedundantProjects(planOperator(planSubqueries(query, planned, plan), conf, cachedTables, AT_THE_TOP));
  return plan(logical);
}

/** Strategies for what a query does last. */
const AT_THE_TOP: readonly Strategy[] = [collectLimits, ...STRATEGIES];

function planOperator(
  logical: LogicalPlan,
  conf: SQLConf,
  cachedTables: FilledTables,
  strategies: readonly Strategy[],
): SparkPlan {
  const plan = (child: LogicalPlan): SparkPlan => planOperator(child, conf, cachedTables, STRATEGIES);
  const context: PlanningContext = { conf, cachedTables, plan };
  for (const strategy of strategies) {
    const physical = strategy(logical, context);
    if (physical !== undefined) return physical;
  }
  throw new AnalysisException("UNSUPPORTED_FEATURE.TABLE_OPERATION", {
    operation: logical.toString(),
    tableName: "(query)",
  });
}
