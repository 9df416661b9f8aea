// DeduplicateRelations: when both sides of a join have the same columns, even ones that are read inside of a side only, one
// side's get new identities: rules that take a side apart bring together what is inside of both.
//
// before: Join Inner                  after: Join Inner
//         :- Relation [a#1]                  :- Relation [a#1]
//         +- Relation [a#1]                  +- Relation [a#2]

import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { RankedJoin } from "../plans/ranked-join.ts";
import { renewal, renewPlan } from "../plans/renew-plan.ts";
import { UnresolvedJoin } from "../plans/unresolved-join.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

type Identities = ReadonlySet<number>;

export const DeduplicateRelations: AnalysisRule = {
  name: "DeduplicateRelations",
  nodes: [Join, RankedJoin, UnresolvedJoin],
  apply: (plan) => {
    const known = new Map<LogicalPlan, Identities>();
    return plan.transformUp((node) => {
      const isJoin = node instanceof Join || node instanceof RankedJoin || node instanceof UnresolvedJoin;
      if (!isJoin || !node.childrenResolved) return node;
      const { left, right } = node;
      const inRight = columnsInside(right, known);
      const shared = [...columnsInside(left, known)].filter((id) => inRight.has(id));
      if (shared.length === 0) return node;
      // Nobody above reads a column that a side does not give.
      const [fromLeft, fromRight] = [outputOf(left), outputOf(right)];
      const ofLeft = shared.filter((id) => !fromLeft.has(id) && fromRight.has(id));
      const ofRight = shared.filter((id) => fromLeft.has(id) || !fromRight.has(id));
      return node.withNewChildren([withNewIdentities(left, ofLeft), withNewIdentities(right, ofRight)]);
    });
  },
};

function withNewIdentities(plan: LogicalPlan, columns: readonly number[]): LogicalPlan {
  return columns.length === 0 ? plan : renewPlan(plan, renewal(new Set(columns)));
}

function outputOf(plan: LogicalPlan): Identities {
  return new Set(plan.output.map(({ exprId }) => exprId.id));
}

/** The columns of a plan and of all plans below it. */
function columnsInside(plan: LogicalPlan, known: Map<LogicalPlan, Identities>): Identities {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const all = new Set(outputOf(plan));
  for (const child of plan.children) for (const id of columnsInside(child, known)) all.add(id);
  known.set(plan, all);
  return all;
}
