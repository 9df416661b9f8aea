// The part of InjectRuntimeFilter for a join both sides of which are shuffled: where rows of the one side can only meet those
// that a selective part of the other side has keys of, its rows are filtered by that part before they are spread. The part
// may be of another key, as long as joins make it the same.
//
// before: Join (k = l)                   after: Join (k = l)
//         :- a                                  :- Join LeftSemi (k = p)
//         +- Join (l = p)                       :  :- a
//            :- b                               :  +- Project [p]
//            +- Filter (selective)              :     +- Filter (selective)
//               +- c                            :        +- c
//                                               +- Join (l = p) ...

import { AttributeReference } from "../expressions/attribute.ts";
import { isLikelySelective, splitConjuncts } from "../expressions/conjuncts.ts";
import { EqualTo } from "../expressions/predicates.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import { dropsUnmatched, type JoinSide, otherSide } from "../plans/join-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { isDeterministicPlan } from "../plans/plan-identity.ts";
import { Project } from "../plans/project.ts";

/** How many times more rows than keys the filtered side must have. */
const LARGER = 10;
/** A side that is so much smaller filters the other by itself, once it is written (adaptive/runtime-filter.ts). */
const FILTERS_BY_ITSELF = 2;

/** The join with such filters on its sides; the same object where there are none. */
export function filterShuffledSides(join: Join, broadcastThreshold: number): Join {
  const { left, right } = join;
  const isShuffled = [left, right].every(({ statistics }) => statistics.sizeInBytes > broadcastThreshold);
  if (!isShuffled) return join;
  for (const side of ["left", "right"] as const) {
    if (!dropsUnmatched(side, join.joinType)) continue;
    const filtered = filterSide(join, side, broadcastThreshold);
    if (filtered === undefined) continue;
    const [newLeft, newRight] = side === "left" ? [filtered, right] : [left, filtered];
    return new Join(newLeft, newRight, join.joinType, join.condition, join.origin, join.hint);
  }
  return join;
}

function filterSide(join: Join, side: JoinSide, broadcastThreshold: number): LogicalPlan | undefined {
  const filtered = join[side];
  const other = join[otherSide(side)];
  const { rowCount, sizeInBytes } = filtered.statistics;
  if (rowCount === undefined || other.statistics.sizeInBytes * FILTERS_BY_ITSELF <= sizeInBytes) return undefined;
  for (const [key, otherKey] of equalColumns(join, filtered, other)) {
    const part = selectivePart(other, otherKey);
    if (part === undefined || part.plan.statistics.sizeInBytes > broadcastThreshold) continue;
    const numKeys = part.plan.statistics.rowCount;
    if (numKeys === undefined || numKeys * LARGER > rowCount || !isDeterministicPlan(part.plan)) continue;
    const keys = new Project([part.key], part.plan);
    return new Join(filtered, keys, "leftSemi", new EqualTo(key, part.key));
  }
  return undefined;
}

type ColumnPair = readonly [AttributeReference, AttributeReference];

/** Pairs of columns, one of each plan, that the join wants to be equal. */
function equalColumns({ condition }: Join, ofOne: LogicalPlan, ofOther: LogicalPlan): readonly ColumnPair[] {
  const conditions = condition === undefined ? [] : splitConjuncts(condition);
  return conditions.flatMap((part): ColumnPair[] => {
    if (!(part instanceof EqualTo)) return [];
    const [a, b] = part.children;
    if (!(a instanceof AttributeReference) || !(b instanceof AttributeReference)) return [];
    if (has(ofOne, a) && has(ofOther, b)) return [[a, b]];
    return has(ofOne, b) && has(ofOther, a) ? [[b, a]] : [];
  });
}

interface Keys {
  readonly plan: LogicalPlan;
  readonly key: AttributeReference;
}

/** A filtered table in the plan whose column every value of the key has to be in. */
function selectivePart(plan: LogicalPlan, key: AttributeReference): Keys | undefined {
  if (!has(plan, key)) return undefined;
  if (plan instanceof Filter) {
    if (plan.child.children.length > 0) return selectivePart(plan.child, key);
    return isLikelySelective(plan.condition) ? { plan, key } : undefined;
  }
  if (plan instanceof Project) return selectivePart(plan.child, key);
  if (!(plan instanceof Join)) return undefined;
  for (const side of ["left", "right"] as const) {
    const [here, there] = [plan[side], plan[otherSide(side)]];
    if (!has(here, key) || !dropsUnmatched(side, plan.joinType)) continue;
    const equal = equalColumns(plan, here, there).filter(([own]) => own.exprId.id === key.exprId.id);
    const found = equal.map(([, other]) => selectivePart(there, other)).find((part) => part !== undefined);
    return found ?? selectivePart(here, key);
  }
  return undefined;
}

function has(plan: LogicalPlan, { exprId }: AttributeReference): boolean {
  return plan.output.some((attribute) => attribute.exprId.id === exprId.id);
}
