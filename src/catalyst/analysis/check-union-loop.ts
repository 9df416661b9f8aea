// Checks a recursive query: its recursion may add rows for rows, but may not look at all of them together.

import { Aggregate } from "../plans/aggregate.ts";
import { Join } from "../plans/join.ts";
import { isExistence, keepsLeftRows } from "../plans/join-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { subqueriesOf, walkWithSubqueries } from "../plans/subquery-plans.ts";
import { type UnionLoop, UnionLoopRef } from "../plans/union-loop.ts";
import { analysisError } from "./analysis-error.ts";

export function checkUnionLoop({ recursion, loopId }: UnionLoop): void {
  checkPlace(recursion, loopId, true);
}

function checkPlace(plan: LogicalPlan, loopId: number, allowed: boolean): void {
  if (plan instanceof UnionLoopRef) {
    if (plan.loopId === loopId && !allowed) throw analysisError("INVALID_RECURSIVE_REFERENCE.PLACE", {}, plan.origin);
    return;
  }
  const inSubquery = subqueriesOf(plan).some(({ plan: query }) => refersTo(query, loopId));
  if (inSubquery) throw analysisError("INVALID_RECURSIVE_REFERENCE.PLACE", {}, plan.origin);
  plan.children.forEach((child, i) => {
    checkPlace(child, loopId, allowed && passesOn(plan, i));
  });
}

export function refersTo(plan: LogicalPlan, loopId: number): boolean {
  for (const node of walkWithSubqueries(plan)) {
    if (node instanceof UnionLoopRef && node.loopId === loopId) return true;
  }
  return false;
}

/** Whether more rows of an input can only mean more rows of the operator. */
function passesOn(plan: LogicalPlan, input: number): boolean {
  if (plan instanceof Join) {
    const { joinType } = plan;
    if (joinType === "inner" || joinType === "cross") return true;
    if (isExistence(joinType) || keepsLeftRows(joinType)) return input === 0;
    return joinType === "rightOuter" && input === 1;
  }
  if (plan instanceof Except || plan instanceof Intersect) return false;
  return !(plan instanceof Aggregate);
}
