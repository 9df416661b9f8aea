// CostBasedJoinReorder: joins in the order that gives the fewest rows on the way, by what is known of tables and
// columns. The plan stays as it is where no order is better.
//
// before: Join Inner, (f = c)            after: Join Inner, (f = c)
//         :- Join Inner, (d = f)                :- Join Inner, (f = d)
//         :  :- large [d]                       :  :- fact [f]
//         :  +- fact [f]                        :  +- large [d]
//         +- filtered [c]                       +- filtered [c]    where that is cheaper

import { joinConjuncts } from "../expressions/conjuncts.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { sameOutput } from "./attribute-set.ts";
import { JoinEnumeration, type JoinOrder } from "./join-enumeration.ts";
import { isReorderable, isSemiJoin, joinGraph, joinUnder } from "./join-graph.ts";
import type { OptimizerContext, OptimizerRule } from "./optimizer-rule.ts";

export const CostBasedJoinReorder: OptimizerRule = {
  name: "CostBasedJoinReorder",
  apply: (plan, context) => (context.joinReorderEnabled ? reorder(plan, context) : plan),
};

function reorder(plan: LogicalPlan, context: OptimizerContext): LogicalPlan {
  if (!isReorderable(plan)) return plan.mapChildren((child) => reorder(child, context));
  const graph = joinGraph(plan);
  if (graph === undefined) return plan.mapChildren((child) => reorder(child, context));
  const inputs = graph.inputs.map((input) => reorder(input, context));
  const semiJoins = graph.semiJoins.map((join) => ({ ...join, right: reorder(join.right, context) }));
  const enumeration = new JoinEnumeration(
    { ...graph, inputs, semiJoins },
    { dpThreshold: context.joinReorderDPThreshold, broadcastThreshold: context.autoBroadcastJoinThreshold },
  );
  const [cheapest, written] = [enumeration.cheapest(), enumeration.asWritten(plan)];
  if (cheapest === undefined || (written !== undefined && written.cost <= cheapest.cost)) {
    return reorderInputs(plan, context);
  }
  const ordered = planOf(cheapest);
  return sameOutput(ordered.output, plan.output) ? ordered : new Project(plan.output, ordered);
}

/** The joins as they are, over inputs whose own joins are put in order. */
function reorderInputs(plan: LogicalPlan, context: OptimizerContext): LogicalPlan {
  const join = joinUnder(plan);
  if (join === undefined) return reorder(plan, context);
  if (join !== plan) return plan.withNewChildren([reorderInputs(join, context)]);
  const right = isSemiJoin(join) ? reorder(join.right, context) : reorderInputs(join.right, context);
  return join.withNewChildren([reorderInputs(join.left, context), right]);
}

function planOf({ plan, left, right, conditions }: JoinOrder): LogicalPlan {
  if (plan !== undefined) return plan;
  if (left === undefined || right === undefined) throw new Error("a join has two sides");
  const joinType = right.semiJoin?.joinType ?? "inner";
  return new Join(planOf(left), planOf(right), joinType, joinConjuncts(conditions));
}
