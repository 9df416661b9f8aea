// LIMIT and OFFSET. Rows are counted off in one partition; each partition before it gives no more than are needed.

import { GlobalLimit, LocalLimit, Offset } from "../../../catalyst/plans/limit.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { Sort } from "../../../catalyst/plans/sort.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { LimitExec } from "../limit-exec.ts";
import { ProjectExec } from "../project-exec.ts";
import { SortExec } from "../sort-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import type { PlanningContext, Strategy } from "./strategy.ts";

const UNLIMITED = 2 ** 31 - 1;

export const limits: Strategy = (logical, context) => {
  if (logical instanceof LocalLimit) return new LimitExec("LocalLimit", logical.limit, 0, context.plan(logical.child));
  if (!(logical instanceof GlobalLimit || logical instanceof Offset)) return undefined;
  const { limit, offset, input } = bounds(logical);
  const first = firstRows(input, limit + offset, context);
  return new LimitExec("GlobalLimit", limit, offset, first);
};

/** A limit over an offset, in either order, as one. */
function bounds(logical: GlobalLimit | Offset): { limit: number; offset: number; input: LogicalPlan } {
  const { child } = logical;
  if (logical instanceof Offset) return { limit: UNLIMITED - logical.offset, offset: logical.offset, input: child };
  const below = child instanceof LocalLimit ? child.child : child;
  if (!(below instanceof Offset)) return { limit: logical.limit, offset: 0, input: below };
  return { limit: Math.min(logical.limit, UNLIMITED - below.offset), offset: below.offset, input: below.child };
}

/** The first rows of the input in its order, in one partition: at least `count`, if there are as many. */
function firstRows(input: LogicalPlan, count: number, context: PlanningContext): SparkPlan {
  if (input instanceof Project && input.child instanceof Sort && input.child.global && count < UNLIMITED) {
    return new ProjectExec(input.projectList, firstRows(input.child, count, context));
  }
  if (input instanceof Sort && input.global) {
    const { order } = input;
    const rows = new SortExec(order, false, context.plan(input.child));
    return new SortExec(order, true, inOnePartition(count < UNLIMITED ? limited(rows, count) : rows));
  }
  const child = context.plan(input);
  if (child instanceof LimitExec && child.name === "GlobalLimit") return child;
  return inOnePartition(count < UNLIMITED ? limited(child, count) : child);
}

function limited(child: SparkPlan, count: number): SparkPlan {
  return child instanceof LimitExec && child.limit <= count ? child : new LimitExec("LocalLimit", count, 0, child);
}

function inOnePartition(child: SparkPlan): SparkPlan {
  return new ShuffleExchangeExec({ kind: "single" }, "ENSURE_REQUIREMENTS", child);
}
