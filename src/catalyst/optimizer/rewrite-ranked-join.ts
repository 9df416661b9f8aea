// RewriteRankedJoin: of the pairs of a row with others, NEAREST BY and ASOF joins keep the first ones in an order.
//
// before: NearestByJoin Inner, 2, rank      after: Project [left, right]
//         :- left                                  +- Filter (rn <= 2)
//         +- right                                    +- Window [row_number() AS rn], [id], [rank ASC]
//                                                        +- Join Inner, rank IS NOT NULL
//                                                           :- Project [left, monotonically_increasing_id() AS id]
//                                                           +- right

import { Alias } from "../expressions/attribute.ts";
import { Literal } from "../expressions/literal.ts";
import { And, IsNotNull, LessThanOrEqual } from "../expressions/predicates.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import { RowNumber } from "../expressions/windows/rank-functions.ts";
import { WindowExpression, WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import { RUNNING_FRAME } from "../expressions/windows/window-function.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import { semanticsOf } from "../functions/scalar-record.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { RankedJoin } from "../plans/ranked-join.ts";
import { Window } from "../plans/window.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RewriteRankedJoin: OptimizerRule = {
  name: "RewriteRankedJoin",
  nodes: [RankedJoin],
  apply: (plan) => plan.transformUp((node) => (node instanceof RankedJoin ? rewrite(node) : node)),
};

function rewrite(join: RankedJoin): LogicalPlan {
  const { left, right, joinType, ranking } = join;
  const { condition, rank, direction, limit } = ranking;
  const id = new Alias(new ScalarFunction(semanticsOf(FUNCTIONS.record("monotonically_increasing_id")), []), "id");
  const identified = new Project([...left.output, id], left);
  // Rows that have no rank are not paired.
  const isRanked = new IsNotNull(rank);
  const pairs = new Join(
    identified,
    right,
    joinType,
    condition === undefined ? isRanked : new And(condition, isRanked),
  );
  const partition = [id.toAttribute()];
  const order = [new SortOrder(rank, direction, direction === "ascending" ? "first" : "last")];
  const spec = new WindowSpecDefinition(partition, order, RUNNING_FRAME);
  const number = new Alias(new WindowExpression(new RowNumber([]), spec), "rn");
  const numbered = new Window([number], partition, order, pairs);
  const best = new Filter(new LessThanOrEqual(number.toAttribute(), Literal.of(limit)), numbered);
  return new Project([...left.output, ...pairs.output.slice(identified.output.length)], best);
}
