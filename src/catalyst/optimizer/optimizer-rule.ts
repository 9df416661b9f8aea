// What optimizer rules are given besides the plan.

import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { Rule } from "../rules/rule.ts";

export interface OptimizerContext {
  readonly ansiEnabled: boolean;
  readonly sessionTimeZone: string;
  /** Optimises the plan of a subquery; set while a plan is optimised. */
  readonly optimizeSubquery?: (plan: LogicalPlan) => LogicalPlan;
}

export type OptimizerRule = Rule<LogicalPlan, OptimizerContext>;
