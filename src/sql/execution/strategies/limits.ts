// LIMIT and OFFSET. Rows are counted off in one partition; each partition before it gives no more than are needed.

import { GlobalLimit, LocalLimit, Offset } from "../../../catalyst/plans/limit.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { Sort } from "../../../catalyst/plans/sort.ts";
import { CollectLimitExec } from "../collect-limit-exec.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { LimitExec, UNLIMITED } from "../limit-exec.ts";
import { SortExec } from "../sort-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { TakeOrderedAndProjectExec } from "../take-ordered-and-project-exec.ts";
import type { PlanningContext, Strategy } from "./strategy.ts";

export const limits: Strategy = (logical, context) => {
  if (logical instanceof LocalLimit) return new LimitExec("LocalLimit", logical.limit, 0, context.plan(logical.child));
  if (!(logical instanceof GlobalLimit || logical instanceof Offset)) return undefined;
  const counted = bounds(logical);
  return (
    topK(counted, context) ?? new LimitExec("GlobalLimit", counted.limit, counted.offset, firstRows(counted, context))
  );
};

/** A limit that is the last thing a query does. */
export const collectLimits: Strategy = (logical, context) => {
  if (!(logical instanceof GlobalLimit || logical instanceof Offset)) return undefined;
  const counted = bounds(logical);
  const { limit, offset, input } = counted;
  if (input instanceof Sort && input.global) return undefined;
  return topK(counted, context) ?? new CollectLimitExec(limit, offset, context.plan(input));
};

interface CountedRows {
  readonly limit: number;
  readonly offset: number;
  readonly input: LogicalPlan;
}

/** A limit over an offset, in either order, as one. */
function bounds(logical: GlobalLimit | Offset): CountedRows {
  const { child } = logical;
  if (logical instanceof Offset) return { limit: UNLIMITED - logical.offset, offset: logical.offset, input: child };
  const below = child instanceof LocalLimit ? child.child : child;
  if (!(below instanceof Offset)) return { limit: logical.limit, offset: 0, input: below };
  return { limit: Math.min(logical.limit, UNLIMITED - below.offset), offset: below.offset, input: below.child };
}

/** The first rows of an order, under a projection or not. */
function topK({ limit, offset, input }: CountedRows, context: PlanningContext): SparkPlan | undefined {
  if (limit + offset >= UNLIMITED) return undefined;
  const sort = input instanceof Project ? input.child : input;
  if (!(sort instanceof Sort) || !sort.global) return undefined;
  const projectList = input instanceof Project ? input.projectList : sort.output;
  return new TakeOrderedAndProjectExec(limit, offset, sort.order, projectList, context.plan(sort.child));
}

/** The first rows of the input in its order, in one partition: at least as many as are counted, if there are. */
function firstRows({ limit, offset, input }: CountedRows, context: PlanningContext): SparkPlan {
  if (input instanceof Sort && input.global) {
    const { order } = input;
    return new SortExec(order, true, inOnePartition(new SortExec(order, false, context.plan(input.child))));
  }
  const child = context.plan(input);
  if (child instanceof LimitExec && child.name === "GlobalLimit") return child;
  return inOnePartition(limit + offset < UNLIMITED ? limited(child, limit + offset) : child);
}

function limited(child: SparkPlan, count: number): SparkPlan {
  return child instanceof LimitExec && child.limit <= count ? child : new LimitExec("LocalLimit", count, 0, child);
}

function inOnePartition(child: SparkPlan): SparkPlan {
  return new ShuffleExchangeExec({ kind: "single" }, "ENSURE_REQUIREMENTS", child);
}
