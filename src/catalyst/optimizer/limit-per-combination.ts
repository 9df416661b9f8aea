// LIMIT and OFFSET in a subquery that reads the query around it count the rows of each combination of values of its own:
// once the subquery is computed for all of them at once, by numbering the rows of each.
//
// before: GlobalLimit 3                        after: Project [d, a]
//         +- Sort [d]                                 +- Filter (rn <= 3)
//            +- child [d]                                +- Window [row_number() AS rn], [a], [d]
//                                                           +- child [d, a]

import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { GreaterThan, LessThanOrEqual } from "../expressions/predicates.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import { RowNumber } from "../expressions/windows/rank-functions.ts";
import { WindowExpression, WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import { RUNNING_FRAME } from "../expressions/windows/window-function.ts";
import { GlobalLimit, LocalLimit, Offset } from "../plans/limit.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Sort } from "../plans/sort.ts";
import { Window } from "../plans/window.ts";
import { filterBy } from "./conjuncts.ts";

const LARGEST_ROW_NUMBER = 2 ** 31 - 1;

/** Limits that stand on each other, and what is below them. */
export interface RowLimits {
  readonly first: number;
  /** The number of the last row; undefined where all that follow stay. */
  readonly last: number | undefined;
  readonly order: readonly SortOrder[];
  readonly input: LogicalPlan;
}

/** The limits that a plan begins with; undefined when it begins with something else. */
export function rowLimitsOf(plan: LogicalPlan): RowLimits | undefined {
  if (!(plan instanceof GlobalLimit || plan instanceof LocalLimit || plan instanceof Offset)) return undefined;
  let last = Number.POSITIVE_INFINITY;
  let below: LogicalPlan = plan;
  while (below instanceof GlobalLimit || below instanceof LocalLimit) {
    last = Math.min(last, below.limit);
    below = below.child;
  }
  let first = 1;
  if (below instanceof Offset) {
    first += below.offset;
    last += below.offset;
    below = below.child;
  }
  const [order, input] = below instanceof Sort && below.global ? [below.order, below.child] : [[], below];
  return { first, last: Number.isFinite(last) ? Math.min(last, LARGEST_ROW_NUMBER) : undefined, order, input };
}

/** The rows of `child` that the limits let through, counted in each partition. */
export function limitPartitions(
  { first, last }: RowLimits,
  child: LogicalPlan,
  partitions: readonly AttributeReference[],
  order: readonly SortOrder[],
): LogicalPlan {
  const sorted = order.length > 0 ? order : partitions.map((key) => new SortOrder(key));
  const spec = new WindowSpecDefinition(partitions, sorted, RUNNING_FRAME);
  const number = new Alias(new WindowExpression(new RowNumber([]), spec), "rn");
  const numbered = new Window([number], partitions, sorted, child);
  const rowNumber = number.toAttribute();
  const conditions: Expression[] = [];
  if (last !== undefined) conditions.push(new LessThanOrEqual(rowNumber, Literal.of(last)));
  if (first > 1) conditions.push(new GreaterThan(rowNumber, Literal.of(first - 1)));
  return new Project(child.output, filterBy(conditions, numbered));
}
