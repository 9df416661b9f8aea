// PushPredicateThroughJoin: conditions move to the side whose columns they read, as far as the kind of join allows.
//
// before: Filter (a > 1 AND b > 2 AND a = b)     after: Join Inner, (a = b)
//         +- Join Inner                                 :- Filter (a > 1)
//            :- left [a]                                :  +- left [a]
//            +- right [b]                               +- Filter (b > 2)
//                                                          +- right [b]

import { joinConjuncts, splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import { dropsUnmatchedLeft, dropsUnmatchedRight, keepsLeftRows } from "../plans/join-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { attributeSet, readsOnly } from "./attribute-set.ts";
import { filterBy } from "./filter-by.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";
import { partition } from "./partition.ts";

export const PushPredicateThroughJoin: OptimizerRule = {
  name: "PushPredicateThroughJoin",
  apply: (plan) =>
    plan.transformDown((node) => {
      if (node instanceof Filter && node.child instanceof Join) return pushFilter(node, node.child);
      return node instanceof Join ? pushCondition(node) : node;
    }),
};

interface SplitConditions {
  readonly left: Expression[];
  readonly right: Expression[];
  readonly both: Expression[];
}

function splitBySide(conditions: readonly Expression[], left: LogicalPlan, right: LogicalPlan): SplitConditions {
  const [leftColumns, rightColumns] = [attributeSet(left.output), attributeSet(right.output)];
  const [pure, random] = partition(conditions, (condition) => condition.deterministic);
  const [onLeft, rest] = partition(pure, (condition) => readsOnly(condition, leftColumns));
  const [onRight, both] = partition(rest, (condition) => readsOnly(condition, rightColumns));
  return { left: onLeft, right: onRight, both: [...both, ...random] };
}

/** A filter after the join: it may move to a side that the join keeps as it is. */
function pushFilter(filter: Filter, join: Join): LogicalPlan {
  const conditions = splitBySide(splitConjuncts(filter.condition), join.left, join.right);
  if (keepsLeftRows(join.joinType)) {
    if (conditions.left.length === 0) return filter;
    const pushed = join.withNewChildren([filterBy(conditions.left, join.left), join.right]);
    return filterBy([...conditions.right, ...conditions.both], pushed);
  }
  switch (join.joinType) {
    case "inner":
    case "cross": {
      const [joinable, after] = partition(conditions.both, (condition) => condition.deterministic);
      if (joinable.length === 0 && conditions.left.length === 0 && conditions.right.length === 0) return filter;
      const on = joinConjuncts([...splitOptional(join.condition), ...joinable]);
      const type = joinable.length > 0 ? "inner" : join.joinType;
      return filterBy(
        after,
        new Join(
          filterBy(conditions.left, join.left),
          filterBy(conditions.right, join.right),
          type,
          on,
          join.origin,
          join.hint,
        ),
      );
    }
    case "rightOuter": {
      if (conditions.right.length === 0) return filter;
      const pushed = join.withNewChildren([join.left, filterBy(conditions.right, join.right)]);
      return filterBy([...conditions.left, ...conditions.both], pushed);
    }
    default:
      return filter;
  }
}

/**
 * The join's own condition: it may move to a side whose unmatched rows the join does not keep. What stays is tested first
 * as far as one side decides it.
 */
function pushCondition(join: Join): LogicalPlan {
  if (join.joinType === "fullOuter") return join;
  const before = splitOptional(join.condition);
  const conditions = splitBySide(before, join.left, join.right);
  const [left, keptLeft] = dropsUnmatchedLeft(join.joinType) ? [conditions.left, []] : [[], conditions.left];
  const [right, keptRight] = dropsUnmatchedRight(join.joinType) ? [conditions.right, []] : [[], conditions.right];
  const rest = [...keptLeft, ...keptRight, ...conditions.both];
  if (rest.length === before.length && rest.every((condition, i) => condition === before[i])) return join;
  return new Join(
    filterBy(left, join.left),
    filterBy(right, join.right),
    join.joinType,
    joinConjuncts(rest),
    join.origin,
    join.hint,
  );
}

function splitOptional(condition: Expression | undefined): Expression[] {
  return condition === undefined ? [] : splitConjuncts(condition);
}
