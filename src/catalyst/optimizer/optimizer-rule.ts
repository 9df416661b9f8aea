// What optimizer rules are given besides the plan.

import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { Rule } from "../rules/rule.ts";

export interface OptimizerContext {
  readonly ansiEnabled: boolean;
  readonly sessionTimeZone: string;
  /** Whether joins are ordered by cost. */
  readonly joinReorderEnabled: boolean;
  /** With more inputs than this not every order of joins is looked at. */
  readonly joinReorderDPThreshold: number;
  /** The largest side, in bytes, that a join gives whole to every task. */
  readonly autoBroadcastJoinThreshold: number;
  /** The greatest rank up to which the first rows of partitions are looked for before the others are left out. */
  readonly windowGroupLimitThreshold: number;
  /** The whole query as it was before; set while a plan is optimised. */
  readonly analyzed?: LogicalPlan;
  /** Optimises the plan of a subquery; set while a plan is optimised. */
  readonly optimizeSubquery?: (plan: LogicalPlan) => LogicalPlan;
}

export type OptimizerRule = Rule<LogicalPlan, OptimizerContext>;
