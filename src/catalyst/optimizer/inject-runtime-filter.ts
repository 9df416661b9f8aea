// InjectRuntimeFilter: an aggregation that is joined by its keys with few rows need not group the rows of other keys. (Joins
// of shuffled rows are filtered while the query runs: src/sql/execution/adaptive/runtime-filter.ts.)
//
// before: Join (k = p)                       after: Join (k = p)
//         :- Aggregate [k], [k, sum(v)]             :- Aggregate [k], [k, sum(v)]
//         :  +- a                                   :  +- Join LeftSemi (k = p)
//         +- b                                      :     :- a
//                                                   :     +- b
//                                                   +- b

import { Alias, AttributeReference } from "../expressions/attribute.ts";
import { isLikelySelective, joinConjuncts, splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { EqualTo } from "../expressions/predicates.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import { dropsUnmatchedLeft, dropsUnmatchedRight } from "../plans/join-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { isDeterministicPlan } from "../plans/plan-identity.ts";
import { Project } from "../plans/project.ts";
import { filterShuffledSides } from "./filter-shuffled-sides.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

/** How many times larger than the filter what is grouped must be. */
const LARGER = 10;

export const InjectRuntimeFilter: OptimizerRule = {
  name: "InjectRuntimeFilter",
  nodes: [Join],
  apply: (plan, { autoBroadcastJoinThreshold }) =>
    plan.transformUp((node) => {
      if (!(node instanceof Join)) return node;
      const sides = [
        { grouped: node.left, few: node.right, dropsUnmatched: dropsUnmatchedLeft(node.joinType) },
        { grouped: node.right, few: node.left, dropsUnmatched: dropsUnmatchedRight(node.joinType) },
      ];
      for (const { grouped, few, dropsUnmatched } of sides) {
        if (!dropsUnmatched || few.statistics.sizeInBytes > autoBroadcastJoinThreshold || !leavesRowsOut(few)) continue;
        const filtered = filterGrouped(grouped, keyPairs(node, grouped, few), few);
        if (filtered === undefined) continue;
        return node.withNewChildren(node.children.map((child) => (child === grouped ? filtered : child)));
      }
      return filterShuffledSides(node, autoBroadcastJoinThreshold);
    }),
};

/** A column of what is grouped that has to equal a column of the other side. */
interface KeyPair {
  readonly grouped: AttributeReference;
  readonly few: AttributeReference;
}

function keyPairs({ condition }: Join, grouped: LogicalPlan, few: LogicalPlan): readonly KeyPair[] {
  if (condition === undefined) return [];
  return splitConjuncts(condition).flatMap((part) => {
    if (!(part instanceof EqualTo)) return [];
    const [a, b] = part.children;
    if (!(a instanceof AttributeReference) || !(b instanceof AttributeReference)) return [];
    if (isOf(a, grouped) && isOf(b, few)) return [{ grouped: a, few: b }];
    return isOf(b, grouped) && isOf(a, few) ? [{ grouped: b, few: a }] : [];
  });
}

function isOf({ exprId }: AttributeReference, plan: LogicalPlan): boolean {
  return plan.output.some((attribute) => attribute.exprId.id === exprId.id);
}

/** The plan with the rows below its aggregation filtered; undefined where that cannot be, or would not pay. */
function filterGrouped(plan: LogicalPlan, pairs: readonly KeyPair[], few: LogicalPlan): LogicalPlan | undefined {
  if (pairs.length === 0) return undefined;
  if (plan instanceof Filter || plan instanceof Project) {
    const columns = plan instanceof Project ? plan.projectList : plan.output;
    const below = filterGrouped(plan.child, throughColumns(pairs, columns), few);
    return below === undefined ? undefined : plan.withNewChildren([below]);
  }
  if (!(plan instanceof Aggregate)) return undefined;
  const { child, groupingExpressions, aggregateExpressions } = plan;
  const keys = throughColumns(pairs, aggregateExpressions).filter(({ grouped }) =>
    groupingExpressions.some((key) => key instanceof AttributeReference && key.exprId.id === grouped.exprId.id),
  );
  const pays = child.statistics.sizeInBytes >= few.statistics.sizeInBytes * LARGER;
  if (keys.length === 0 || !pays || !isDeterministicPlan(child) || !isDeterministicPlan(few)) return undefined;
  const condition = joinConjuncts(keys.map((key) => new EqualTo(key.grouped, key.few)));
  return plan.withNewChildren([new Join(child, few, "leftSemi", condition)]);
}

/** The pairs in terms of what the columns are made of, where they only pass a column on. */
function throughColumns(pairs: readonly KeyPair[], columns: readonly Expression[]): readonly KeyPair[] {
  return pairs.flatMap(({ grouped, few }) => {
    const column = columns.find(
      (one) => (one instanceof Alias || one instanceof AttributeReference) && one.exprId.id === grouped.exprId.id,
    );
    const source = column instanceof Alias ? column.child : column;
    return source instanceof AttributeReference ? [{ grouped: source, few }] : [];
  });
}

/** Whether a plan is likely to give a part of its keys only. */
function leavesRowsOut(plan: LogicalPlan): boolean {
  return plan.exists(
    (node) =>
      (node instanceof Join && node.joinType === "leftSemi") ||
      (node instanceof Filter && isLikelySelective(node.condition)),
  );
}
