// ReorderJoin: joins separated by commas are put in an order in which each has a condition, as far as there is one.
//
// before: Filter (a = c AND b = c)     after: Join Inner, (b = c)
//         +- Join Inner                       :- Join Inner, (a = c)
//            :- Join Inner                    :  :- A
//            :  :- A                          :  +- C
//            :  +- B                          +- B
//            +- C

import { joinConjuncts, splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import { NO_HINT } from "../plans/join-hint.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { attributeSet, readsOnly, sameOutput } from "./attribute-set.ts";
import { filterBy } from "./filter-by.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";
import { partition } from "./partition.ts";

export const ReorderJoin: OptimizerRule = {
  name: "ReorderJoin",
  apply: (plan) => plan.transformDown(reorder),
};

function reorder(node: LogicalPlan): LogicalPlan {
  const { inputs, conditions } = flatten(node);
  if (inputs.length < 3 || conditions.length === 0) return node;
  const ordered = leftDeep(inputs, conditions);
  if (sameShape(ordered, node)) return node;
  if (sameOutput(ordered.output, node.output)) return ordered;
  return new Project(node.output, ordered);
}

/** The inputs of a tree of inner joins and the conditions between them. */
function flatten(plan: LogicalPlan): { readonly inputs: LogicalPlan[]; readonly conditions: Expression[] } {
  if (plan instanceof Filter && plan.condition.deterministic && plan.child instanceof Join) {
    const below = flatten(plan.child);
    if (below.inputs.length > 1) {
      return { inputs: below.inputs, conditions: [...below.conditions, ...splitConjuncts(plan.condition)] };
    }
  }
  if (plan instanceof Join && (plan.joinType === "inner" || plan.joinType === "cross") && plan.hint === NO_HINT) {
    const left = flatten(plan.left);
    const own = plan.condition === undefined ? [] : splitConjuncts(plan.condition);
    return { inputs: [...left.inputs, plan.right], conditions: [...left.conditions, ...own] };
  }
  return { inputs: [plan], conditions: [] };
}

/** Joins inputs in their order, but first those that a condition ties to what is joined already. */
function leftDeep(inputs: readonly LogicalPlan[], conditions: readonly Expression[]): LogicalPlan {
  const [first, ...rest] = inputs;
  if (first === undefined) throw new Error("a join has inputs");
  let joined = first;
  let remaining = rest;
  let pending = [...conditions];
  while (remaining.length > 0) {
    const have = attributeSet(joined.output);
    const tied = remaining.find((input) => {
      const columns = new Set([...have, ...attributeSet(input.output)]);
      return pending.some(
        (condition) =>
          readsOnly(condition, columns) &&
          !readsOnly(condition, have) &&
          !readsOnly(condition, attributeSet(input.output)),
      );
    });
    const next = tied ?? remaining[0];
    if (next === undefined) break;
    const columns = new Set([...have, ...attributeSet(next.output)]);
    const [on, later] = partition(pending, (condition) => condition.deterministic && readsOnly(condition, columns));
    joined = new Join(joined, next, "inner", joinConjuncts(on));
    remaining = remaining.filter((input) => input !== next);
    pending = later;
  }
  return filterBy(pending, joined);
}

function sameShape(a: LogicalPlan, b: LogicalPlan): boolean {
  if (a === b) return true;
  if (!(a instanceof Join) || !(b instanceof Join) || a.right !== b.right) return false;
  return a.condition?.canonical === b.condition?.canonical && sameShape(a.left, b.left);
}
